import type { AdminPersonView } from "@haat/contract/admin-person";
import type { RoleProposalBody } from "@haat/contract/proposal";
import type { StaffRole } from "@haat/core/roles";
import { keyed } from "./buying.ts";
import { aStaffSession, type TestSession } from "./market.ts";
import { confirmed } from "./stays.ts";
import type { TestWorld } from "./world.ts";

/** Now, by a world whose clock stands still while the machine's goes on: what is told as later than its now is refused. */
export const nowAt = ({ clock }: Pick<TestWorld, "clock">): string =>
  new Date(Math.min(Date.now(), clock.now().getTime())).toISOString();

export type Told<Body> = Readonly<{ status: number; code: string; body: Body }>;

/** One request of somebody, and how it was answered; every call brings a key of its own. */
export async function ask<Body = Record<string, unknown>>(
  { fetch }: TestWorld,
  { headers }: Readonly<{ headers: Readonly<Record<string, string>> }>,
  [method, path]: readonly [string, string],
  body?: unknown,
): Promise<Told<Body>> {
  const reply = await fetch(path, { method, headers: keyed(headers), ...(body !== undefined && { body }) });
  const told = (await reply.json()) as Body & { code?: string };
  return { status: reply.status, code: told.code ?? "", body: told };
}

/** Of the staff, with a proof he has just shown. */
export async function aFreshOne(
  world: TestWorld,
  role: StaffRole,
  audience: "support" | "admin" = role === "admin" ? "admin" : "support",
): Promise<TestSession> {
  const session = await aStaffSession(world, role, audience);
  await confirmed(world, session);
  return session;
}

export const proposeBy = (world: TestWorld, maker: TestSession, body: RoleProposalBody) =>
  ask<AdminPersonView>(world, maker, ["POST", "/v1/admin/proposals"], body);

export const decideBy = (
  world: TestWorld,
  checker: Pick<TestSession, "headers">,
  [branch, id]: readonly ["admin" | "support", string],
  verdict: "agree" | "refuse" = "agree",
) =>
  ask(world, checker, ["POST", `/v1/${branch}/proposals/${id}/decisions`], {
    verdict,
    reason: verdict === "refuse" ? "এখন দরকার নেই" : "",
  });
