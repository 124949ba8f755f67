import { DomainError } from "@haat/core/errors";
import { hashSecret, newSecret } from "@haat/core/ids";
import { localPath } from "@haat/core/local-path";
import type { Provider } from "@haat/core/providers";
import { keepWalk } from "@haat/db/queries/oauth/keep-walk";
import type { Ctx } from "../../context.ts";
import { offered } from "./offered.ts";

export type Begun = Readonly<{ url: string; browser: string; expiresAt: string }>;

/** Sends somebody to a provider. `userId`: he is signed in and links; null: he signs in. */
export async function beginWalk(
  ctx: Ctx,
  { provider: name, next, userId }: Readonly<{ provider: Provider; next: string; userId: string | null }>,
): Promise<Begun> {
  const provider = offered(ctx, name);
  const path = localPath(next);
  if (path === null) throw new DomainError("request.invalid", {}, { was: "return.foreign" });
  const [state, nonce, browser] = [newSecret(), newSecret(), newSecret()];
  const { url, verifier } = provider.depart({ state, nonce });
  const expiresAt = await keepWalk(ctx.db, {
    stateHash: await hashSecret(state),
    browserHash: await hashSecret(browser),
    provider: name,
    userId,
    nonce,
    verifierSealed: verifier === null ? null : await ctx.sealer.seal("oauth", verifier),
    next: path,
  });
  return { url, browser, expiresAt };
}
