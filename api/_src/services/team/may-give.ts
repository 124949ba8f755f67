import { DomainError } from "@haat/core/errors";
import type { MemberRole } from "@haat/core/roles";
import type { Ctx } from "../../context.ts";
import { requireFresh } from "../auth/require-fresh.ts";

/** A manager gives the places below his own; an owner gives any, and his own only with a fresh proof that it is he. */
export function requireMayGive(ctx: Pick<Ctx, "actor" | "viewer">, role: MemberRole): void {
  const { viewer } = ctx;
  if (viewer.kind !== "vendor") throw new DomainError("auth.forbidden");
  const isBelow = role === "packer" || role === "accountant";
  if (viewer.memberRole !== "owner" && !(viewer.memberRole === "manager" && isBelow))
    throw new DomainError("auth.forbidden");
  if (role === "owner") requireFresh(ctx);
}
