import { DomainError } from "@haat/core/errors";
import type { Outside } from "./port.ts";

const timeoutMs = 8_000;
const mostBytes = 64 * 1024;

export type Answer = Readonly<{ status: number; text: string }>;

/**
 * One question to a provider. Silence, a redirect and an answer that goes on and on are all no answer: what we send
 * holds our secret, and it goes where the configuration says and nowhere else.
 */
export async function ask(
  { fetch }: Pick<Outside, "fetch">,
  url: string | URL,
  init: RequestInit,
): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const reply = await fetch(url, { ...init, redirect: "manual", signal });
    return { status: reply.status, text: await readUpTo(reply, mostBytes) };
  } catch (cause) {
    throw new DomainError("oauth.unavailable", {}, { cause });
  }
}

async function readUpTo({ body }: Response, most: number): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength;
    if (bytes > most) {
      await reader.cancel();
      throw new Error(`more than ${most} bytes`);
    }
    text += decoder.decode(piece.value, { stream: true });
  }
  return text + decoder.decode();
}

/** What the text says, as far as it is JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
