import { DomainError } from "@haat/core/errors";
import type { Id } from "@haat/core/ids";
import type { Ctx } from "../../context.ts";

export type Himself = Readonly<{ userId: Id<"user">; sessionId: Id<"session"> }>;

/** Who asks for what is his own, and by which session the database knows him. */
export function himself({ actor, tokens }: Pick<Ctx, "actor" | "tokens">): Himself {
  if (actor.kind !== "member" || !tokens.access) throw new DomainError("auth.required");
  return { userId: actor.userId, sessionId: tokens.access.sessionId };
}
