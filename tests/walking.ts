import { OauthSessionView, OauthStartView } from "@haat/contract/oauth";
import { expect } from "vitest";
import type { Elsewhere, PersonName } from "./elsewhere.ts";
import type { TestWorld } from "./world.ts";

/** What a browser brings back from the provider, with what it had kept. */
export type Proof = { code: string; state: string; browser: string; issuer: string };

export const proofOf = (answer: URLSearchParams, browser: string): Proof => ({
  code: answer.get("code") ?? "",
  state: answer.get("state") ?? "",
  issuer: answer.get("iss") ?? "",
  browser,
});

export async function startWalk(world: TestWorld, next = "/bn/checkout"): Promise<OauthStartView> {
  const reply = await world.fetch("/v1/auth/oauth/google/start", { body: { next } });
  return OauthStartView.parse(await reply.json());
}

/** All the way to the provider and back to our door. */
export async function comeBack(world: TestWorld, elsewhere: Elsewhere, as: PersonName): Promise<Proof> {
  const { url, browser } = await startWalk(world);
  return proofOf(await elsewhere.walk(url, as), browser);
}

export const finishWalk = (world: TestWorld, proof: object, provider = "google"): Promise<Response> =>
  world.fetch(`/v1/auth/oauth/${provider}/finish`, { body: proof });

export async function signInElsewhere(
  world: TestWorld,
  elsewhere: Elsewhere,
  as: PersonName,
): Promise<OauthSessionView> {
  const reply = await finishWalk(world, await comeBack(world, elsewhere, as));
  expect(reply.status).toBe(201);
  return OauthSessionView.parse(await reply.json());
}
