import { DomainError } from "@haat/core/errors";
import { hashSecret, newId } from "@haat/core/ids";
import type { Audience } from "@haat/core/sessions";
import { findRegistration, register as begin } from "@haat/db/queries/emails/register";
import type { Ctx } from "../../context.ts";
import { comingIn, type SignedIn, welcome } from "../auth/begin-session.ts";
import { triedPassword } from "../passwords/judge-password.ts";
import { accountTries, holdTries } from "../passwords/tries.ts";
import type { Held } from "./ask-registration.ts";

type Proof = Readonly<{ token: string; password: string; audience?: Audience | undefined }>;

/**
 * The link from the mail and the password chosen before begin the account. The password is asked again because whoever can
 * open the mail need not be who chose it: without it, a stranger's password would open the account of the address's owner.
 */
export async function register(ctx: Ctx, { token, password: tried, audience }: Proof): Promise<SignedIn> {
  const tokenHash = await hashSecret(token);
  const waiting = await findRegistration(ctx.db, { tokenHash, counted: accountTries("link", tokenHash) });
  if (!waiting) throw new DomainError("auth.link_dead");
  holdTries(waiting.wait);
  const { name, hash } = JSON.parse(await ctx.sealer.open("message", waiting.held)) as Held;
  const password = triedPassword(tried);
  if (password === null || (await ctx.passwords.verify(password, hash)) === "wrong")
    throw new DomainError("password.wrong");
  const { session, device } = await comingIn(ctx, "password");
  const begun = await begin(ctx.db, {
    tokenHash,
    userId: newId("user", ctx.now()),
    name,
    locale: ctx.locale,
    hash,
    session,
  });
  if (!begun) throw new DomainError("auth.link_dead");
  return welcome(ctx, begun, { device, audience });
}
