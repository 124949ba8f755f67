import type { Phone } from "@haat/core/phone";

/** `code`: somebody waits for it with the phone in his hand, to sign in or to take a parcel. `notice`: may wait its turn. */
export type SmsKind = "code" | "notice";

export type Sms = Readonly<{ to: Phone; text: string; kind: SmsKind; idempotencyKey: string }>;

export type Mail = Readonly<{
  to: string;
  subject: string;
  text: string;
  html?: string;
  idempotencyKey: string;
}>;

/**
 * `accepted`: the provider took it. `refused`: it will never take this one. `unknown`: silence or a passing fault, so it may
 * or may not arrive; the caller decides whether a second one is worse than none. `code` is the provider's own word.
 */
export type Sent =
  | Readonly<{ state: "accepted"; providerId: string | null }>
  | Readonly<{ state: "refused"; code: string }>
  | Readonly<{ state: "unknown"; code: string | null }>;

export interface SmsSender {
  send(sms: Sms): Promise<Sent>;
}

/** A code that a call reads aloud, digit by digit. */
export type Saying = Readonly<{ to: Phone; code: string; locale: "bn" | "en"; idempotencyKey: string }>;

export interface VoiceSender {
  say(saying: Saying): Promise<Sent>;
}

export interface MailSender {
  send(mail: Mail): Promise<Sent>;
}

/** A browser that asked to be told, as its own push service knows it: the address, and the keys only that browser can open with. */
export type Device = Readonly<{ endpoint: string; p256dh: string; auth: string }>;

/** What its service worker is handed; `text` is JSON, at most some 3,900 bytes of it. */
export type Push = Readonly<{ device: Device; text: string }>;

/** `gone`: that browser listens no more, and is never to be written to again. */
export type Pushed = Sent | Readonly<{ state: "gone" }>;

export interface PushSender {
  push(push: Push): Promise<Pushed>;
}
