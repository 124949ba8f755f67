import { RedisError, type Reply } from "./reply.ts";

const crlf = Buffer.from("\r\n");

/** One command as RESP2 bytes. */
export function encodeCommand(command: readonly string[]): Buffer {
  const parts = [Buffer.from(`*${command.length}\r\n`)];
  for (const argument of command) {
    const bytes = Buffer.from(argument);
    parts.push(Buffer.from(`$${bytes.length}\r\n`), bytes, crlf);
  }
  return Buffer.concat(parts);
}

/** A reply and where the next one starts; undefined while bytes are missing. */
export type Parsed = readonly [reply: Reply, next: number];

export function parseReply(buffer: Buffer, offset: number): Parsed | undefined {
  const end = buffer.indexOf(crlf, offset);
  if (end < 0) return undefined;
  const line = buffer.toString("utf8", offset + 1, end);
  const next = end + 2;
  switch (String.fromCharCode(buffer[offset] ?? 0)) {
    case "+":
      return [{ status: line }, next];
    case "-":
      return [new RedisError(line), next];
    case ":":
      return [Number(line), next];
    case "$":
      return parseBulk(buffer, Number(line), next);
    case "*":
      return parseArray(buffer, Number(line), next);
    default:
      throw new Error(`not RESP2: ${line.slice(0, 40)}`);
  }
}

function parseBulk(buffer: Buffer, length: number, start: number): Parsed | undefined {
  if (length < 0) return [null, start];
  const end = start + length;
  return buffer.length < end + 2 ? undefined : [buffer.subarray(start, end), end + 2];
}

function parseArray(buffer: Buffer, length: number, start: number): Parsed | undefined {
  if (length < 0) return [null, start];
  const items: Reply[] = [];
  let at = start;
  for (let i = 0; i < length; i++) {
    const item = parseReply(buffer, at);
    if (!item) return undefined;
    items.push(item[0]);
    at = item[1];
  }
  return [items, at];
}
