import { localPhone } from "@haat/core/phone";
import { newId } from "@haat/core/ids";
import { openEmail } from "@haat/core/sealed-email";
import { openPhone } from "@haat/core/sealed-phone";
import type { Addressee } from "@haat/db/queries/emails/find-addressee";
import type { Notice } from "@haat/db/queries/passwords/keep-password";
import type { Ctx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMail } from "../messages/seal-mail.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { mailName } from "./judge-password.ts";

/** What somebody's password must not be made of. */
export async function knownOf({ sealer }: Ctx, { name, email, phone, shops }: Addressee): Promise<string[]> {
  return [
    name,
    ...shops,
    ...(email ? [mailName(await openEmail(sealer, email))] : []),
    ...(phone ? [localPhone(await openPhone(sealer, phone))] : []),
  ].filter(Boolean);
}

/** Tells somebody that his password is another, by mail, or by SMS where there is none. */
export async function passwordNotices(ctx: Ctx, { email, phone, locale }: Addressee): Promise<Notice[]> {
  const key = `${newId("event", ctx.now())}:password`;
  if (email) {
    const to = await openEmail(ctx.sealer, email);
    const mail = { to, locale, kind: "password_changed", page: "/reset" } as const;
    return [{ topic: "mail", key, payload: await sealMail(ctx, mail) }];
  }
  if (!phone) return [];
  const sms = {
    to: await openPhone(ctx.sealer, phone),
    text: translators[locale].t("mails:password_changed.sms"),
  };
  return [{ topic: "sms", key, payload: await sealMessage(ctx.sealer, "notice", sms) }];
}
