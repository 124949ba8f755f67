import type { DomainError, ProblemCode } from "@haat/core/errors";

/** Where a refusal is a matter of safety: everywhere, at the doors of signing in, or where something was to be changed. */
type Where = "everywhere" | "at_auth" | "when_changing";

/**
 * The refusals that the audit keeps. Not among them: what an honest hand does every day (a stale price, a lost session), and
 * what a limit has stopped, for a limit is what bounds a flood.
 */
const kept: Partial<Record<ProblemCode, Where>> = {
  "auth.code_wrong": "everywhere",
  "auth.code_expired": "everywhere",
  "auth.proof_wrong": "everywhere",
  "auth.too_many_tries": "everywhere",
  "auth.work_wrong": "everywhere",
  "auth.link_dead": "everywhere",
  "auth.forbidden": "when_changing",
  "password.wrong": "everywhere",
  "password.too_long": "everywhere",
  "password.too_many_tries": "everywhere",
  "oauth.flow_over": "everywhere",
  "oauth.refused": "everywhere",
  "name.invalid": "everywhere",
  "shop_name.invalid": "everywhere",
  "delivery.code_wrong": "everywhere",
  "hook.unauthentic": "everywhere",
  "payout.own_hand": "everywhere",
  "proposal.own_hand": "everywhere",
  "proposal.own_matter": "everywhere",
  "staff.own_shop": "everywhere",
  "courier_event.reused": "everywhere",
  "courier_event.time_wrong": "everywhere",
  // A move that no machine knows (`money.md` 1).
  "order.wrong_state": "when_changing",
  "order.not_cancellable": "when_changing",
  "sub_order.wrong_state": "when_changing",
  "payment.wrong_state": "when_changing",
  "request.too_large": "at_auth",
};

export type Asked = Readonly<{ method: string; path: string }>;

/** What the audit calls a refusal; null: it is none of the audit's business. */
export function keptAs({ code, was }: DomainError, { method, path }: Asked): string | null {
  if (was !== null) return was;
  const where = kept[code];
  const isKept =
    where === "everywhere" ||
    (where === "at_auth" && path.startsWith("/v1/auth/")) ||
    (where === "when_changing" && method !== "GET" && method !== "HEAD");
  return isKept ? code : null;
}
