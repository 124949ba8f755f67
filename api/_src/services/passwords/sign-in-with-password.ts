import { readEmail } from "@haat/core/email";
import { DomainError } from "@haat/core/errors";
import { currentFingerprint } from "@haat/core/seal";
import { sealEmail } from "@haat/core/sealed-email";
import type { Audience } from "@haat/core/sessions";
import { findForSignIn } from "@haat/db/queries/passwords/find-for-sign-in";
import { renewHash } from "@haat/db/queries/passwords/keep-password";
import type { Ctx } from "../../context.ts";
import { beginSession, type SignedIn } from "../auth/begin-session.ts";
import { triedPassword } from "./judge-password.ts";
import { accountTries, holdTries, placeTries } from "./tries.ts";

type Typed = Readonly<{ email: string; password: string; audience?: Audience | undefined }>;

/**
 * A proven address and its password open a session. An address that nobody has, one without a password and a wrong password
 * are one answer after one and the same work. Too many guesses wait; a code by SMS opens the same account meanwhile.
 */
export async function signInWithPassword(
  ctx: Ctx,
  { email: typed, password: tried, audience }: Typed,
): Promise<SignedIn> {
  const email = readEmail(typed);
  const password = triedPassword(tried);
  if (!email || password === null) throw new DomainError("password.wrong");
  const { hash: emailHash } = await sealEmail(ctx.sealer, email);
  const account = accountTries("mail", currentFingerprint(emailHash));
  const place = await placeTries(ctx.address);
  const found = await findForSignIn(ctx.db, { emailHash, counted: place ? [account, place] : [account] });
  holdTries(found.wait);
  const match = await ctx.passwords.verify(password, found.hash);
  if (match === "wrong" || !found.userId || !found.hash) throw new DomainError("password.wrong");
  const entrance = { userId: found.userId, factor: "password", audience, tries: account.key } as const;
  const signedIn = await beginSession(ctx, entrance);
  if (match === "stale") {
    const becomes = await ctx.passwords.hash(password);
    await renewHash(ctx.db, { userId: found.userId, was: found.hash, becomes });
  }
  return signedIn;
}
