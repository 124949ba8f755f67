import { deserialize, serialize } from "bson";
import type { Document } from "./document.ts";

const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;
const checksumPresent = 1;
const moreToCome = 2;

/** One client message: the command, and how its answer is to be framed (null where none is wanted). */
export type Message = Readonly<{ command: Document; frame: ((reply: Document) => Buffer) | null }>;

/** Cuts whole messages off the front of what arrived; the rest waits for more. */
export function takeMessages(bytes: Buffer): { messages: Buffer[]; rest: Buffer } {
  const messages: Buffer[] = [];
  let at = 0;
  while (at + 4 <= bytes.length && at + bytes.readInt32LE(at) <= bytes.length) {
    const length = bytes.readInt32LE(at);
    messages.push(bytes.subarray(at, at + length));
    at += length;
  }
  return { messages, rest: bytes.subarray(at) };
}

export function readMessage(bytes: Buffer): Message {
  const id = bytes.readInt32LE(4);
  switch (bytes.readInt32LE(12)) {
    case opMsg:
      return readMsg(bytes, id);
    case opQuery:
      return readQuery(bytes, id);
    default:
      throw new Error("a message of a kind that no current driver sends");
  }
}

function readMsg(bytes: Buffer, id: number): Message {
  const flags = bytes.readUInt32LE(16);
  const end = bytes.length - (flags & checksumPresent ? 4 : 0);
  const command: Document = {};
  for (let at = 20; at < end;) {
    const kind = bytes[at];
    const length = bytes.readInt32LE(at + 1);
    const section = bytes.subarray(at + 1, at + 1 + length);
    if (kind === 0) Object.assign(command, deserialize(section));
    else Object.assign(command, readSequence(section));
    at += 1 + length;
  }
  if (flags & moreToCome) return { command: orderFirst(command), frame: null };
  const frame = (reply: Document) =>
    framed(id, opMsg, Buffer.concat([Buffer.alloc(5), serialize(reply, { ignoreUndefined: true })]));
  return { command: orderFirst(command), frame };
}

/** The command's name must be its first field, also when a document sequence came before the body. */
function orderFirst(command: Document): Document {
  const names = Object.keys(command);
  const first = names.find((name) => !sequences.has(name)) ?? "";
  return { [first]: command[first], ...command };
}
const sequences = new Set(["documents", "updates", "deletes"]);

function readSequence(section: Buffer): Document {
  const nameEnd = section.indexOf(0, 4);
  const documents: Document[] = [];
  for (let at = nameEnd + 1; at < section.length;) {
    const length = section.readInt32LE(at);
    documents.push(deserialize(section.subarray(at, at + length)));
    at += length;
  }
  return { [section.toString("utf8", 4, nameEnd)]: documents };
}

/** The driver's first greeting may still come in the old form. */
function readQuery(bytes: Buffer, id: number): Message {
  const nameEnd = bytes.indexOf(0, 20);
  const command = { ...deserialize(bytes.subarray(nameEnd + 9)), $db: "admin" };
  const head = Buffer.alloc(20);
  head.writeInt32LE(8, 0);
  head.writeInt32LE(1, 16);
  return { command, frame: (reply) => framed(id, opReply, Buffer.concat([head, serialize(reply)])) };
}

function framed(to: number, kind: number, body: Buffer): Buffer {
  const head = Buffer.alloc(16);
  head.writeInt32LE(16 + body.length, 0);
  head.writeInt32LE(to, 4);
  head.writeInt32LE(to, 8);
  head.writeInt32LE(kind, 12);
  return Buffer.concat([head, body]);
}
