import { DomainError } from "@haat/core/errors";
import type { Id } from "@haat/core/ids";
import type { Ctx } from "../../context.ts";

/** Whoever asks, as `enforce` has made sure of him. */
export function userIdOf({ actor }: Pick<Ctx, "actor">): Id<"user"> {
  if (actor.kind !== "member") throw new DomainError("auth.required");
  return actor.userId;
}
