import type { Audience } from "@haat/core/sessions";
import type { Ctx } from "../../context.ts";
import type { IssuedTokens } from "../auth/issue-tokens.ts";
import { stepUpSession } from "../auth/step-up-session.ts";
import { prove, type Shown } from "./prove.ts";
import { selfOf } from "./self-of.ts";

/** Whoever is signed in shows that it is still he: his session goes on under a new id, and is fresh for five minutes. */
export async function stepUp(
  ctx: Ctx,
  { shown, audience }: Readonly<{ shown: Shown; audience?: Audience | undefined }>,
): Promise<IssuedTokens> {
  return stepUpSession(ctx, { ...(await prove(ctx, selfOf(ctx), shown)), audience });
}
