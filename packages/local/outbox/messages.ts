import { newSecret } from "@haat/core/ids";
import { readPhone } from "@haat/core/phone";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type MessageKind = "sms" | "voice" | "email" | "push";
export type Message = Readonly<{
  id: string;
  kind: MessageKind;
  /** E.164 for an SMS or a call, lower case for an address, what a browser is known by for a push. */
  to: string;
  subject?: string;
  text: string;
  html?: string;
  at: string;
}>;
export type MessageFilter = Readonly<{ to?: string | null; kind?: string | null }>;

/** Everything the market sent, newest last, one JSON line each on disk. */
export class Messages {
  private readonly file: string;
  private readonly list: Message[] = [];

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.file = path.join(dir, "messages.jsonl");
    if (!existsSync(this.file)) return;
    const text = readFileSync(this.file, "utf8");
    for (const line of text.slice(0, text.lastIndexOf("\n") + 1).split("\n"))
      if (line) this.list.push(JSON.parse(line) as Message);
  }

  add(message: Omit<Message, "id" | "at">): Message {
    const kept = {
      id: `msg_${newSecret()}`,
      ...message,
      to: receiver(message.to),
      at: new Date().toISOString(),
    };
    appendFileSync(this.file, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
    this.list.push(kept);
    return kept;
  }

  find(id: string): Message | undefined {
    return this.list.find((message) => message.id === id);
  }

  /** Newest first; a phone is found in whatever local spelling it is asked for. */
  search({ to, kind }: MessageFilter): Message[] {
    const wanted = to ? receiver(to) : null;
    return this.list
      .filter((message) => (wanted === null || message.to === wanted) && (!kind || message.kind === kind))
      .toReversed();
  }
}

const receiver = (typed: string): string =>
  (typed.includes("@") ? null : readPhone(typed)) ?? typed.trim().toLowerCase();
