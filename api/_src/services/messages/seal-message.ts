import type { Sealer } from "@haat/core/seal";
import { smsLength } from "@haat/messaging/sms-length";

/** A code to be read aloud by a call. */
type Spoken = Readonly<{ code: string; locale: "bn" | "en" }>;
/** What is told to somebody outside; `subject` and `html` are a mail's. Where nobody can call, `text` is sent in the place of `say`. */
export type Message = Readonly<{ to: string; text: string; subject?: string; html?: string; say?: Spoken }>;
/** A message as the outbox holds it until it is sent: whom it is for and what it says are sealed as one. */
export type SealedMessage = Readonly<{
  /** `code`: of one minute's use. `door`: opens a parcel, until a newer one of its aggregate does. */
  kind: "code" | "door" | "notice";
  sealed: string;
  /** What sending a code will cost: its parts, or a call. The database counts it without reading it. */
  parts: string;
  channel: "sms" | "voice";
}>;

export const sealMessage = async (
  sealer: Sealer,
  kind: SealedMessage["kind"],
  message: Message,
): Promise<SealedMessage> => ({
  kind,
  sealed: await sealer.seal("message", JSON.stringify(message)),
  parts: String(smsLength(message.text).parts),
  channel: message.say ? "voice" : "sms",
});

/** Throws when the payload is no message that was sealed with our key. */
export const openMessage = async (
  sealer: Sealer,
  payload: Readonly<Record<string, unknown>>,
): Promise<Message> => JSON.parse(await sealer.open("message", String(payload["sealed"]))) as Message;
