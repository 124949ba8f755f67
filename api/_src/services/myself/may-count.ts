import { mayCount as ask } from "@haat/db/queries/myself/consents";
import type { Ctx } from "../../context.ts";

/**
 * A visitor who is nobody's has only his browser to say no with; somebody signed in is asked for what he has said. `shown` is
 * the token that our pages name a visitor by where the reply is the same for everybody: it opens nothing, it only lets him refuse.
 */
export async function mayCount(ctx: Ctx, shown: string | undefined): Promise<boolean> {
  const { db, tokens, access } = ctx;
  const read = shown === undefined ? null : await access.read(shown, ctx.now());
  const who = tokens.access ?? (typeof read === "object" ? read : null);
  return who === null || ask(db, { kind: "visitor", sessionId: who.sessionId });
}
