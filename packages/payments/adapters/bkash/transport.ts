import type { Outside } from "../../port.ts";
import type { Body } from "./envelope.ts";
import { redact } from "./redact.ts";

/** `silence`: sent, and nothing readable came back, so its effect is open. */
export type Answer =
  | Readonly<{ kind: "answered"; status: number; body: Body }>
  | Readonly<{ kind: "silence"; why: string }>;

export type Message = Readonly<{
  op: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Body;
}>;

const maxBytes = 256 * 1024;

async function readBounded(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return "";
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new Error("the reply is too large");
    }
    text += decoder.decode(value, { stream: true });
  }
}

const isBody = (value: unknown): value is Body =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function exchange(outside: Outside, { url, headers, body }: Message, timeoutMs: number) {
  const response = await outside.fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify(body),
    // A wallet never redirects its API: following would hand the token to a stranger.
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: response.status, text: await readBounded(response) };
}

/** One POST, never repeated here. Whatever goes wrong after sending is silence. */
export async function post(outside: Outside, message: Message, timeoutMs: number): Promise<Answer> {
  const at = outside.now();
  const started = performance.now();
  const keep = (status: number | null, response: unknown): void =>
    outside.record?.({
      method: "bkash",
      op: message.op,
      url: message.url,
      request: redact(message.body),
      status,
      response: redact(response),
      at,
      durationMs: Math.round(performance.now() - started),
    });
  try {
    const { status, text } = await exchange(outside, message, timeoutMs);
    const body = readJson(text);
    keep(status, body ?? text);
    if (status >= 300 && status < 400) return { kind: "silence", why: `redirected with ${status}` };
    if (!body) return { kind: "silence", why: `no JSON object in a reply with ${status}` };
    return { kind: "answered", status, body };
  } catch (fault) {
    const why = fault instanceof Error ? `${fault.name}: ${fault.message}` : "no reply";
    keep(null, why);
    return { kind: "silence", why };
  }
}

function readJson(text: string): Body | null {
  try {
    const value: unknown = JSON.parse(text);
    return isBody(value) ? value : null;
  } catch {
    return null;
  }
}
