import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { openEmail } from "@haat/core/sealed-email";
import { openPhone } from "@haat/core/sealed-phone";
import type { Notice } from "@haat/db/queries/passwords/keep-password";
import {
  findPhoneChange,
  type OpenPhoneChange,
  proveByMail,
  proveNewPhone,
} from "@haat/db/queries/phones/prove-phone-change";
import type { Ctx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { selfOf } from "../factors/self-of.ts";
import { sealMail } from "../messages/seal-mail.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { ownWays, type Proven } from "../passwords/prove-oneself.ts";
import { phoneChangeCode } from "./ask-phone-change.ts";

export async function proveNewNumber(ctx: Ctx, typed: string): Promise<OpenPhoneChange> {
  const me = await ownWays(ctx);
  const code = foldDigits(typed).replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(code)) throw new DomainError("auth.code_wrong");
  const codeHash = await phoneChangeCode(ctx.secret, me.userId, code);
  const change = await proveNewPhone(ctx.db, { codeHash, ...(await step(ctx, me)) });
  if (!change) throw new DomainError("auth.code_expired");
  if (!change.wasRight) throw new DomainError("auth.code_wrong");
  return change;
}

export async function provePhoneByMail(ctx: Ctx, token: string): Promise<OpenPhoneChange> {
  const me = await ownWays(ctx);
  const change = await proveByMail(ctx.db, { tokenHash: await hashSecret(token), ...(await step(ctx, me)) });
  if (!change) throw new DomainError("auth.link_dead");
  return change;
}

export async function readPhoneChange(ctx: Ctx): Promise<OpenPhoneChange> {
  const change = await findPhoneChange(ctx.db, selfOf(ctx));
  if (!change) throw new DomainError("phone_change.not_found");
  return change;
}

/** The day is told to the old phone and to the mail, each with the link that stops it. */
async function step(ctx: Ctx, me: Proven) {
  const token = newSecret();
  const key = newId("event", ctx.now());
  const notices: Notice[] = [];
  const { t } = translators[me.locale];
  const url = `${ctx.publicOrigin}/${me.locale}/undo-phone?token=${token}`;
  if (me.phone) {
    const sms = { to: await openPhone(ctx.sealer, me.phone), text: t("mails:phone_change.sms", { url }) };
    notices.push({ topic: "sms", key: `${key}:sms`, payload: await sealMessage(ctx.sealer, "notice", sms) });
  }
  if (me.email) {
    const to = await openEmail(ctx.sealer, me.email);
    const mail = { to, locale: me.locale, kind: "phone_change", page: "/undo-phone", token } as const;
    notices.push({ topic: "mail", key: `${key}:mail`, payload: await sealMail(ctx, mail) });
  }
  return { userId: me.userId, cancelHash: await hashSecret(token), notices };
}
