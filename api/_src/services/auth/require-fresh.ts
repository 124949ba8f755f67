import { DomainError } from "@haat/core/errors";
import type { Ctx } from "../../context.ts";

/**
 * For an act that asks for a fresh proof only sometimes, as a refund above a limit does; where it always does, the row of
 * the rights table says so and `enforce` refuses before the service is called.
 */
export function requireFresh({ actor }: Pick<Ctx, "actor">): void {
  if (actor.kind !== "member") throw new DomainError("auth.required");
  if (!actor.isFresh) throw new DomainError("auth.step_up_required");
}
