import { readEmail } from "@haat/core/email";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { sealEmail } from "@haat/core/sealed-email";
import { issueLink } from "@haat/db/queries/emails/issue-link";
import type { Ctx } from "../../context.ts";
import { sealMail, sealMailInBoth } from "../messages/seal-mail.ts";
import { proveOneself } from "../passwords/prove-oneself.ts";

export const emailChangeMinutes = 24 * 60;

/** Mails a link to an address that somebody wants to add or to change to; its owner, if it has one, is told instead. */
export async function askEmailChange(
  ctx: Ctx,
  { email: typed, password }: Readonly<{ email: string; password?: string | undefined }>,
): Promise<void> {
  const email = readEmail(typed);
  if (!email) throw new DomainError("email.invalid");
  const me = await proveOneself(ctx, password);
  const token = newSecret();
  const [toStranger, toOwner] = await Promise.all([
    sealMail(ctx, { to: email, locale: ctx.locale, kind: "change", page: "/account/email/prove", token }),
    sealMailInBoth(ctx, { to: email, kind: "change_taken", page: "/sign-in/password" }),
  ]);
  await issueLink(ctx.db, {
    id: newId("token", ctx.now()),
    purpose: "change",
    email: await sealEmail(ctx.sealer, email),
    tokenHash: await hashSecret(token),
    askedBy: me.userId,
    held: null,
    minutes: emailChangeMinutes,
    toStranger,
    toOwner,
  });
}
