import { readEmail } from "@haat/core/email";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { readName } from "@haat/core/person-name";
import { sealEmail } from "@haat/core/sealed-email";
import { issueLink } from "@haat/db/queries/emails/issue-link";
import type { Ctx } from "../../context.ts";
import { sealMail, sealMailInBoth } from "../messages/seal-mail.ts";
import { judgePassword, mailName } from "../passwords/judge-password.ts";

export const registrationMinutes = 24 * 60;

/** What waits for the link, sealed: nobody is known by it before he has opened the link. */
export type Held = Readonly<{ name: string; hash: string }>;

/** Mails a link that begins the account, or tells the owner of a known address. The answer and the work are the same. */
export async function askRegistration(
  ctx: Ctx,
  typed: Readonly<{ email: string; password: string; name: string }>,
): Promise<void> {
  const email = readEmail(typed.email);
  if (!email) throw new DomainError("email.invalid");
  const name = readName(typed.name);
  if (name === null) throw new DomainError("name.invalid");
  const password = judgePassword(typed.password, [name, mailName(email)]);
  const token = newSecret();
  const held: Held = { name, hash: await ctx.passwords.hash(password) };
  const [toStranger, toOwner, sealed] = await Promise.all([
    sealMail(ctx, { to: email, locale: ctx.locale, kind: "register", page: "/verify-email", token }),
    sealMailInBoth(ctx, { to: email, kind: "register_known", page: "/sign-in/password" }),
    ctx.sealer.seal("message", JSON.stringify(held)),
  ]);
  await issueLink(ctx.db, {
    id: newId("token", ctx.now()),
    purpose: "register",
    email: await sealEmail(ctx.sealer, email),
    tokenHash: await hashSecret(token),
    askedBy: null,
    held: sealed,
    minutes: registrationMinutes,
    toStranger,
    toOwner,
  });
}
