import { DomainError } from "@haat/core/errors";
import type { Audience } from "@haat/core/sessions";
import { refreshSession as turn } from "@haat/db/queries/sessions/refresh-session";
import type { Ctx } from "../../context.ts";
import { type IssuedTokens, issueTokens } from "./issue-tokens.ts";
import { readRefreshToken } from "./refresh-token.ts";

/** The next tokens of a session. One that was copied, ended or forged is signed in no more. */
export async function refreshSession(
  ctx: Ctx,
  { refreshToken, audience = "store" }: Readonly<{ refreshToken: string; audience?: Audience | undefined }>,
): Promise<IssuedTokens> {
  const shown = await readRefreshToken(ctx.secret, refreshToken);
  if (!shown) throw new DomainError("auth.required", {}, { was: "token.forged" });
  const begun = await turn(ctx.db, shown);
  if (!begun) throw new DomainError("auth.required");
  return issueTokens(ctx, begun, audience);
}
