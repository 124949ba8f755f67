import { newId } from "@haat/core/ids";
import { openEmail } from "@haat/core/sealed-email";
import { openPhone } from "@haat/core/sealed-phone";
import type { Notice } from "@haat/db/queries/passwords/keep-password";
import type { Ctx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMail } from "../messages/seal-mail.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { secretLink } from "../messages/secret-link.ts";
import type { Proven } from "../passwords/prove-oneself.ts";

type Teller = Pick<Ctx, "now" | "sealer" | "publicOrigin">;

/** The day is told to the old phone and to the mail, each with the link that stops it. */
export async function tellOfChange(
  ctx: Teller,
  me: Pick<Proven, "phone" | "email" | "locale">,
  token: string,
): Promise<Notice[]> {
  const key = newId("event", ctx.now());
  const notices: Notice[] = [];
  const { t } = translators[me.locale];
  const url = secretLink(`${ctx.publicOrigin}/${me.locale}/undo-phone`, token);
  if (me.phone) {
    const sms = { to: await openPhone(ctx.sealer, me.phone), text: t("mails:phone_change.sms", { url }) };
    notices.push({ topic: "sms", key: `${key}:sms`, payload: await sealMessage(ctx.sealer, "notice", sms) });
  }
  if (me.email) {
    const to = await openEmail(ctx.sealer, me.email);
    const mail = { to, locale: me.locale, kind: "phone_change", page: "/undo-phone", token } as const;
    notices.push({ topic: "mail", key: `${key}:mail`, payload: await sealMail(ctx, mail) });
  }
  return notices;
}
