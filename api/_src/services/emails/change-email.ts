import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { openEmail } from "@haat/core/sealed-email";
import { openPhone } from "@haat/core/sealed-phone";
import { changeEmail as change, type Undo } from "@haat/db/queries/emails/change-email";
import type { Notice } from "@haat/db/queries/passwords/keep-password";
import type { Ctx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMail } from "../messages/seal-mail.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { ownWays, type Proven } from "../passwords/prove-oneself.ts";

const undoDays = 7;

/** The link in the new mailbox makes the address his who asked, and nobody else's: he must be signed in when he opens it. */
export async function changeEmail(ctx: Ctx, token: string): Promise<void> {
  const me = await ownWays(ctx);
  const undoToken = newSecret();
  const undo: Undo | null = me.email
    ? { id: newId("token", ctx.now()), tokenHash: await hashSecret(undoToken), days: undoDays }
    : null;
  const isChanged = await change(ctx.db, {
    tokenHash: await hashSecret(token),
    userId: me.userId,
    sessionId: me.sessionId,
    notices: await noticesTo(ctx, me, undoToken),
    undo,
  });
  if (!isChanged) throw new DomainError("auth.link_dead");
}

/** The old address hears of it, with the way back; where there was none, the phone does. */
async function noticesTo(ctx: Ctx, { email, phone, locale }: Proven, token: string): Promise<Notice[]> {
  const key = `${newId("event", ctx.now())}:email`;
  if (email) {
    const to = await openEmail(ctx.sealer, email);
    const mail = { to, locale, kind: "email_changed", page: "/undo-email", token } as const;
    return [{ topic: "mail", key, payload: await sealMail(ctx, mail) }];
  }
  if (!phone) return [];
  const sms = {
    to: await openPhone(ctx.sealer, phone),
    text: translators[locale].t("mails:email_added.sms"),
  };
  return [{ topic: "sms", key, payload: await sealMessage(ctx.sealer, "notice", sms) }];
}
