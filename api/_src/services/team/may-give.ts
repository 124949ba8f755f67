import { DomainError } from "@haat/core/errors";
import type { MemberRole } from "@haat/core/roles";
import type { Ctx } from "../../context.ts";

/** A manager gives the places below his own; an owner gives any. */
export function requireMayGive({ viewer }: Pick<Ctx, "viewer">, role: MemberRole): void {
  if (viewer.kind !== "vendor") throw new DomainError("auth.forbidden");
  const isBelow = role === "packer" || role === "accountant";
  if (viewer.memberRole !== "owner" && !(viewer.memberRole === "manager" && isBelow))
    throw new DomainError("auth.forbidden");
}
