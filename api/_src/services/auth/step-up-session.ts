import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Audience, Factor } from "@haat/core/sessions";
import { stepUpSession as stepUp } from "@haat/db/queries/sessions/step-up-session";
import type { Ctx } from "../../context.ts";
import { type IssuedTokens, issueTokens } from "./issue-tokens.ts";

/** The session goes on under a new id with a factor that was shown just now: its old tokens open nothing any more. */
export async function stepUpSession(
  ctx: Ctx,
  { factor, audience = "store" }: Readonly<{ factor: Factor; audience?: Audience | undefined }>,
): Promise<IssuedTokens> {
  const id = ctx.tokens.access?.sessionId;
  const begun = id && (await stepUp(ctx.db, { id, newId: newId("session", ctx.now()), factor }));
  if (!begun) throw new DomainError("auth.required");
  return issueTokens(ctx, begun, audience);
}
