import { DomainError } from "@haat/core/errors";
import { hashSecret, newSecret } from "@haat/core/ids";
import { localPath } from "@haat/core/local-path";
import type { Provider } from "@haat/core/providers";
import { keepWalk } from "@haat/db/queries/oauth/keep-walk";
import type { Ctx } from "../../context.ts";
import { offered } from "./offered.ts";

export type Begun = Readonly<{ url: string; browser: string; expiresAt: string }>;

type Asked = Readonly<{
  provider: Provider;
  next: string;
  /** Who is signed in and links, or proves himself; null: he signs in. */
  userId: string | null;
  /** The session that asks for a proof. The browser's half counts together with it alone. */
  provesIn?: string | undefined;
}>;

/** What is kept of the browser's half: the half of a walk that proves is worth nothing in another session, nor for a link. */
export const browserHash = (browser: string, provesIn: string | undefined): Promise<string> =>
  hashSecret(provesIn === undefined ? browser : `prove:${provesIn}:${browser}`);

/** Sends somebody to a provider. */
export async function beginWalk(ctx: Ctx, { provider: name, next, userId, provesIn }: Asked): Promise<Begun> {
  const provider = offered(ctx, name);
  const path = localPath(next);
  if (path === null) throw new DomainError("request.invalid", {}, { was: "return.foreign" });
  const [state, nonce, browser] = [newSecret(), newSecret(), newSecret()];
  const { url, verifier } = provider.depart({ state, nonce, isAnew: provesIn !== undefined });
  const expiresAt = await keepWalk(ctx.db, {
    stateHash: await hashSecret(state),
    browserHash: await browserHash(browser, provesIn),
    provider: name,
    userId,
    nonce,
    verifierSealed: verifier === null ? null : await ctx.sealer.seal("oauth", verifier),
    next: path,
  });
  return { url, browser, expiresAt };
}
