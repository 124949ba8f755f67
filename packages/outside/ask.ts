import type { Clock } from "@haat/core/clock";

/** `silence`: sent, and nothing readable came back, so its effect is open. */
export type Asked =
  | Readonly<{ kind: "answered"; status: number; text: string }>
  | Readonly<{ kind: "silence"; why: string }>;

/** One call as support staff may read it, secrets redacted. */
export type Told = Readonly<{
  op: string;
  url: string;
  request: unknown;
  /** Null when nothing readable came back. */
  status: number | null;
  response: unknown;
  at: Date;
  durationMs: number;
}>;

/** `About`: who is asked, and about what, as the asking package keeps it. */
export type Reach<About> = Readonly<{
  fetch: typeof fetch;
  now: Clock;
  record?: (told: About & Told) => void;
}>;

export type Question<About> = Readonly<{
  about: About;
  op: string;
  url: string;
  verb?: "GET" | "POST" | "PATCH";
  headers?: Readonly<Record<string, string>>;
  /** As it goes out; null: nothing. */
  body: string | null;
  timeoutMs: number;
  /** A copy of what went out and of what came back, fit for storing. */
  kept: Readonly<{ request: unknown; response(text: string): unknown }>;
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

type Call = Pick<Question<unknown>, "verb" | "url" | "headers" | "body" | "timeoutMs">;

async function exchange(
  { fetch: open }: Pick<Reach<unknown>, "fetch">,
  { verb = "POST", url, headers, body, timeoutMs }: Call,
) {
  const response = await open(url, {
    method: verb,
    ...(headers && { headers }),
    ...(body !== null && { body }),
    // No API redirects: following would hand the token to a stranger.
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: response.status, text: await readBounded(response) };
}

/** One call, never repeated here. Whatever goes wrong after sending is silence. */
export async function ask<About extends object>(
  outside: Reach<About>,
  question: Question<About>,
): Promise<Asked> {
  const { about, op, url, kept } = question;
  const at = outside.now();
  const started = performance.now();
  const keep = (status: number | null, response: unknown): void =>
    outside.record?.({
      ...about,
      ...{ op, url, request: kept.request, status, response, at },
      durationMs: Math.round(performance.now() - started),
    });
  try {
    const { status, text } = await exchange(outside, question);
    keep(status, kept.response(text));
    if (status >= 300 && status < 400) return { kind: "silence", why: `redirected with ${status}` };
    return { kind: "answered", status, text };
  } catch (fault) {
    const why = fault instanceof Error ? `${fault.name}: ${fault.message}` : "no reply";
    keep(null, why);
    return { kind: "silence", why };
  }
}
