import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import type { Provider } from "@haat/core/providers";
import { takeWalk } from "@haat/db/queries/oauth/take-walk";
import type { Profile } from "@haat/oauth/port";
import type { Ctx } from "../../context.ts";
import { browserHash } from "./begin-walk.ts";
import { offered } from "./offered.ts";

export type Brought = Readonly<{
  provider: Provider;
  code: string;
  state: string;
  browser: string;
  issuer?: string | undefined;
  user?: string | undefined;
}>;

export type Arrived = Readonly<{ profile: Profile; labelSealed: string | null; next: string }>;

/** Whom a walk has brought back. It counts once, whatever the provider then says. */
export async function endWalk(
  ctx: Ctx,
  brought: Brought,
  { userId, provesIn }: Readonly<{ userId: string | null; provesIn?: string | undefined }>,
): Promise<Arrived> {
  const { provider: name, code, state, browser, issuer, user } = brought;
  const provider = offered(ctx, name);
  const walk = await takeWalk(ctx.db, {
    stateHash: await hashSecret(state),
    browserHash: await browserHash(browser, provesIn),
    provider: name,
    userId,
  });
  if (!walk) throw new DomainError("oauth.flow_over");
  const verifier = walk.verifierSealed && (await ctx.sealer.open("oauth", walk.verifierSealed));
  const isAnew = provesIn !== undefined;
  const profile = await provider.arrive({ code, nonce: walk.nonce, verifier, issuer, user, isAnew });
  const label = profile.email ?? profile.name;
  return {
    profile,
    labelSealed: label === "" ? null : await ctx.sealer.seal("label", label),
    next: walk.next,
  };
}
