import { DomainError } from "@haat/core/errors";
import type { Id } from "@haat/core/ids";
import type { Ctx } from "../../context.ts";

/** Who is signed in, of a route that asks for it. */
export function selfOf({ actor }: Pick<Ctx, "actor">): Id<"user"> {
  if (actor.kind !== "member") throw new DomainError("auth.required");
  return actor.userId;
}
