import { stepSeconds, totpCode, totpStep } from "@haat/core/totp";
import path from "node:path";
import { readJson, writeJson } from "../machine/kept.ts";
import { escapeHtml } from "./escape.ts";

/** In the place of an app on somebody's phone: who works here with a second factor, and its secret. */
export type Authenticator = Readonly<{ role: string; name: string; phone: string; secret: string }>;

const fileIn = (dir: string): string => path.join(dir, "authenticators.json");

export const keepAuthenticators = (dir: string, kept: readonly Authenticator[]): void =>
  writeJson(fileIn(dir), kept);

/** A code that counts now, for each of them, and for how long. */
export async function authenticatorSection(dir: string, now: Date): Promise<string> {
  const kept = (readJson(fileIn(dir)) ?? []) as readonly Authenticator[];
  if (!kept.length) return "";
  const left = stepSeconds - (Math.floor(now.getTime() / 1000) % stepSeconds);
  const rows = await Promise.all(
    kept.map(async ({ role, name, phone, secret }) => {
      const code = await totpCode(secret, totpStep(now));
      return `<tr><td>${escapeHtml(role)}</td><td>${escapeHtml(name)}</td><td>${escapeHtml(phone)}</td><td><b>${code.slice(0, 3)} ${code.slice(3)}</b></td></tr>`;
    }),
  );
  return `<section><h2>Authenticator</h2><p>Codes of the people who work with a second step; new ones in ${left} s. Each counts once.</p>
<table><thead><tr><th>Role</th><th>Name</th><th>Phone</th><th>Code</th></tr></thead><tbody>${rows.join("")}</tbody></table></section>`;
}
