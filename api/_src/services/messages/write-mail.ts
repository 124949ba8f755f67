import type { LocaleName } from "@haat/contract/values";
import { spellSecret } from "@haat/core/spelled-secret";
import type { Message } from "./seal-message.ts";
import { translators } from "../../translators.ts";

/** What is told by mail; each has a button to the page that goes on from there. */
export type MailKind =
  | "register"
  | "register_known"
  | "reset"
  | "change"
  | "change_taken"
  | "password_changed"
  | "email_changed"
  | "email_back"
  | "prove"
  | "phone_change";

/** Those whose link opens something once. */
const opening: readonly MailKind[] = ["register", "reset", "change", "prove"];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

type Leads = Readonly<{ link: string; token: string | undefined }>;

/** A mail of ours as text and as plain HTML. Nothing that a stranger typed stands in it: it may reach a third person. */
export function writeMail(locale: LocaleName, kind: MailKind, { link, token }: Leads): Omit<Message, "to"> {
  const { t } = translators[locale];
  const [subject, text, action] = [
    t(`mails:${kind}.subject`),
    t(`mails:${kind}.text`),
    t(`mails:${kind}.action`),
  ];
  const code = token === undefined ? [] : [t("mails:code", { code: spellSecret(token) })];
  const below = [...code, ...(opening.includes(kind) ? [t("mails:link_only_once")] : []), t("mails:foot")];
  return {
    subject,
    text: [text, `${action}: ${link}`, ...below].join("\n\n"),
    html: [
      `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
      '<body style="font:16px/1.6 sans-serif;max-width:34em;margin:1.5em auto;padding:0 1em;color:#222">',
      `<p>${escape(text)}</p>`,
      `<p><a href="${escape(link)}" style="display:inline-block;padding:.75em 1.5em;background:#0b5d3b;color:#fff;text-decoration:none;border-radius:.4em">${escape(action)}</a></p>`,
      ...below.map((line) => `<p style="color:#555">${escape(line)}</p>`),
      "</body></html>",
    ].join("\n"),
  };
}
