import type { LocaleName } from "@haat/contract/values";
import type { Email } from "@haat/core/email";
import type { Ctx } from "../../context.ts";
import { secretLink } from "./secret-link.ts";
import { sealMessage, type SealedMessage } from "./seal-message.ts";
import { type MailKind, writeMail } from "./write-mail.ts";

export type MailTo = Readonly<{
  to: Email;
  locale: LocaleName;
  kind: MailKind;
  /** A page of the web without its language: `/reset`. */
  page: string;
  /** What the page posts when its button is pressed; a link that only shows a page has none. */
  token?: string;
}>;

/** A mail as the outbox holds it. Its link opens a page with a button, for programs open every link of a mail unasked. */
export function sealMail(
  { sealer, publicOrigin }: Pick<Ctx, "sealer" | "publicOrigin">,
  { to, locale, kind, page, token }: MailTo,
): Promise<SealedMessage> {
  const address = `${publicOrigin}/${locale}${page}`;
  const link = token === undefined ? address : secretLink(address, token);
  return sealMessage(sealer, "notice", { to, ...writeMail(locale, kind, { link, token }) });
}

/** For somebody whose language only the database knows. */
export async function sealMailInBoth(
  ctx: Pick<Ctx, "sealer" | "publicOrigin">,
  mail: Omit<MailTo, "locale">,
): Promise<Readonly<Record<LocaleName, SealedMessage>>> {
  const [bn, en] = await Promise.all([
    sealMail(ctx, { ...mail, locale: "bn" }),
    sealMail(ctx, { ...mail, locale: "en" }),
  ]);
  return { bn, en };
}
