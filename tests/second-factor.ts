import type { Id } from "@haat/core/ids";
import type { Audience } from "@haat/core/sessions";
import { totpCode, totpStep } from "@haat/core/totp";
import { expect } from "vitest";
import type { TestStay } from "./stays.ts";
import type { TestWorld } from "./world.ts";

type Headers = Readonly<Record<string, string>>;
export type Answer = Readonly<{ status: number; code: string; body: Record<string, never> }>;

/** One request, and how it was answered: `code` is a refusal's. */
export async function asked(
  { fetch }: TestWorld,
  headers: Headers,
  [method, path]: readonly [string, string],
  body?: unknown,
): Promise<Answer> {
  const reply = await fetch(path, { method, headers, ...(body !== undefined && { body }) });
  const text = await reply.text();
  const told = (text ? JSON.parse(text) : {}) as Record<string, never>;
  return { status: reply.status, code: String(told["code"] ?? ""), body: told };
}

export type Stepped = Readonly<{ headers: Headers; sessionId: string; answer: Answer }>;

/** Confirms; the stay goes on under the headers that come back. */
export async function stepUp(world: TestWorld, headers: Headers, shown: object): Promise<Stepped> {
  const answer = await asked(world, headers, ["POST", "/v1/auth/step-up"], shown);
  const { access, refresh } = answer.body as Partial<Record<"access" | "refresh", { token: string }>>;
  return {
    headers: { authorization: `Bearer ${access?.token}` },
    sessionId: refresh?.token.slice(0, 30) ?? "",
    answer,
  };
}

export type Authenticator = Readonly<{
  headers: Headers;
  sessionId: Id<"session">;
  recoveryCodes: readonly string[];
  /** The code of the step so many half minutes from now. */
  code(by?: number): Promise<string>;
  /** As if the codes that were used were long past. */
  forgetSteps(): Promise<void>;
}>;

/** Sets up an authenticator app for somebody who is fresh; his stay goes on under the headers that come back. */
export async function enrolTotp(
  world: TestWorld,
  { headers, userId }: Pick<TestStay, "headers" | "userId">,
  audience: Audience = "store",
): Promise<Authenticator> {
  const begun = await asked(world, headers, ["POST", "/v1/auth/factors/totp"], {});
  expect(begun.status).toBe(201);
  const secret = String(begun.body["secret"]);
  const code = (by = 0) => totpCode(secret, totpStep(new Date()) + by);
  const done = await asked(world, headers, ["POST", "/v1/auth/factors/totp/confirm"], {
    code: await code(),
    audience,
  });
  expect(done).toMatchObject({ status: 200 });
  const { tokens, recoveryCodes } = done.body as unknown as {
    tokens: { access: { token: string }; refresh: { token: string } };
    recoveryCodes: string[] | null;
  };
  const forgetSteps = async () =>
    void (await world.owner.query("update totp set last_step = 0 where user_id = $1", [userId]));
  await forgetSteps();
  return {
    headers: { authorization: `Bearer ${tokens.access.token}` },
    sessionId: tokens.refresh.token.slice(0, 30) as Id<"session">,
    recoveryCodes: recoveryCodes ?? [],
    code,
    forgetSteps,
  };
}
