import type { HookAnswer, ReadNotice } from "./port.ts";

/** In a time that does not tell how far the two agree. */
export function isSame(given: string | null, held: string): boolean {
  const [one, other] = [given ?? "", held].map((text) => new TextEncoder().encode(text));
  if (!one || !other) return false;
  let difference = one.length ^ other.length;
  for (const [at, byte] of other.entries()) difference |= byte ^ (one[at] ?? 0);
  return difference === 0;
}

const maxBytes = 128 * 1024;

/** The JSON of a message; null where it is none, and no courier writes so long a one. */
export function readBody(rawBody: Uint8Array<ArrayBuffer>): unknown {
  if (rawBody.byteLength > maxBytes) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(rawBody)) as unknown;
  } catch {
    return null;
  }
}

/** What a courier without words of its own for it is answered. */
export const taken: HookAnswer = { status: 200, body: { success: true }, headers: {} };
export const unreadable: ReadNotice = {
  state: "unreadable",
  answer: { status: 400, body: { success: false, message: "unreadable" }, headers: {} },
};
