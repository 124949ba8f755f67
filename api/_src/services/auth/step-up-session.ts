import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Audience, Factor } from "@haat/core/sessions";
import { type Proof, seenProof } from "@haat/db/queries/factors/proof";
import { stepUpSession as stepUp } from "@haat/db/queries/sessions/step-up-session";
import type { Ctx } from "../../context.ts";
import { type IssuedTokens, issueTokens } from "./issue-tokens.ts";

export type SteppingUp = Readonly<{
  factor: Factor;
  /** What is used up by it, in the same statement; left out when nothing is. */
  proof?: Proof;
  audience?: Audience | undefined;
}>;

/** The session goes on under a new id with a factor that was shown just now: its old tokens open nothing any more. */
export async function stepUpSession(
  ctx: Ctx,
  { factor, proof, audience = "store" }: SteppingUp,
): Promise<IssuedTokens> {
  const id = ctx.tokens.access?.sessionId;
  if (!id) throw new DomainError("auth.required");
  const step = { id, newId: newId("session", ctx.now()), factor, proof: proof ?? seenProof };
  const begun = await stepUp(ctx.db, step);
  // `enforce` has just seen the session alive: what did not hold is the proof.
  if (!begun) throw new DomainError(proof ? "auth.proof_wrong" : "auth.required");
  return issueTokens(ctx, begun, audience);
}
