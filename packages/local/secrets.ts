import { newSecret } from "@haat/core/ids";
import path from "node:path";
import { readJson, writeJson } from "./machine/kept.ts";

const names = [
  "postgresAdmin",
  "postgresOwner",
  "postgresApp",
  "postgresJob",
  "postgresRead",
  "redisToken",
  "redisServer",
  "blob",
  "session",
  "data",
  "cron",
  "web",
  "sms",
  "bkashPassword",
  "bkashAppKey",
  "bkashAppSecret",
  "rocketPassword",
  "upayMerchantKey",
  "google",
  "pathaoClientSecret",
  "pathaoPassword",
  "pathaoWebhookSecret",
  "pathaoDoor",
  "steadfastApiKey",
  "steadfastSecretKey",
  "steadfastWebhookToken",
  "steadfastWebhookSecret",
  "steadfastDoor",
  "redxToken",
  "redxHookToken",
  "redxDoor",
  "paperflyPassword",
  "paperflyHookSecret",
  "paperflyDoor",
  "ecourierSecret",
] as const;
export type Secrets = Readonly<Record<(typeof names)[number], string>>;

/** Made once and kept beside the data they protect; a name that came later is added. */
export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  const known = (readJson(file) ?? {}) as Partial<Secrets>;
  const secrets = Object.fromEntries(names.map((name) => [name, known[name] ?? newSecret()])) as Secrets;
  if (names.some((name) => known[name] === undefined)) writeJson(file, secrets);
  return secrets;
}
