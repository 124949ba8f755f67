import { hashSecret } from "@haat/core/ids";
import { createTransport } from "nodemailer";
import type { Mail, MailSender, Sent } from "./port.ts";

export type SmtpConfig = Readonly<{
  /** `smtps://user:password@host:465` */
  url: string;
  /** `Haat <no-reply@haat.example>` */
  from: string;
  timeoutMs?: number;
}>;

export type SmtpMail = MailSender & Readonly<{ close: () => void }>;

/** Mail over SMTP. The message id is made from the idempotency key, so that a mailbox can drop the second copy. */
export function smtpMail({ url, from, timeoutMs = 10_000 }: SmtpConfig): SmtpMail {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? "haat.invalid";

  const deliver = async ({ to, subject, text, html, idempotencyKey }: Mail): Promise<Sent> => {
    const messageId = `<${(await hashSecret(idempotencyKey)).slice(0, 32)}@${domain}>`;
    await transport.sendMail({
      from,
      // An object, not a text: nobody adds a second receiver with a comma.
      to: { name: "", address: to },
      subject,
      text,
      ...(html !== undefined && { html }),
      messageId,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return { state: "accepted", providerId: messageId };
  };
  return { send: (mail) => deliver(mail).catch(toSent), close: () => transport.close() };
}

/**
 * 5xx is the server's no, and so is an address that is none. 4xx, a lost line and silence say nothing final; a login that
 * failed is our fault, not the mail's.
 */
function toSent(fault: unknown): Sent {
  const reply = field(fault, "responseCode");
  const code = reply ?? field(fault, "code");
  const isFinal =
    field(fault, "code") !== "EAUTH" && (reply === null ? code === "EENVELOPE" : reply.startsWith("5"));
  return isFinal && code !== null ? { state: "refused", code } : { state: "unknown", code };
}

function field(fault: unknown, name: string): string | null {
  const value: unknown = typeof fault === "object" && fault !== null ? Reflect.get(fault, name) : null;
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
