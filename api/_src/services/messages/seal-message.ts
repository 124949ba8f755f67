import type { Sealer } from "@haat/core/seal";

/** A code to be read aloud by a call. */
type Spoken = Readonly<{ code: string; locale: "bn" | "en" }>;
/** What is told to somebody outside; `subject` and `html` are a mail's. Where nobody can call, `text` is sent in the place of `say`. */
export type Message = Readonly<{ to: string; text: string; subject?: string; html?: string; say?: Spoken }>;
/** A message as the outbox holds it until it is sent: whom it is for and what it says are sealed as one. */
export type SealedMessage = Readonly<{ kind: "code" | "notice"; sealed: string }>;

export const sealMessage = async (
  sealer: Sealer,
  kind: SealedMessage["kind"],
  message: Message,
): Promise<SealedMessage> => ({ kind, sealed: await sealer.seal("message", JSON.stringify(message)) });

/** Throws when the payload is no message that was sealed with our key. */
export const openMessage = async (
  sealer: Sealer,
  payload: Readonly<Record<string, unknown>>,
): Promise<Message> => JSON.parse(await sealer.open("message", String(payload["sealed"]))) as Message;
