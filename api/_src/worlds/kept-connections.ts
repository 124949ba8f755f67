import { Agent, request } from "undici";

type Sent = Readonly<{
  method: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Until the whole answer is there. */
  timeoutMs?: number;
}>;
type Answer = Readonly<{ ok: boolean; status: number; json(): Promise<unknown>; text(): Promise<string> }>;

/** A service that is silent for longer is given up, whatever the caller's own patience. */
const longest = 30_000;

/**
 * As much of `fetch` as the drivers of Postgres and Redis use, over connections that are kept. In Node the whole of `fetch`,
 * with its streams and signals, costs several times what the question does; the edge's own is native and stays.
 */
export function keptFetch(): (address: string | URL, sent: Sent) => Promise<Answer> {
  const dispatcher = new Agent({ headersTimeout: longest, bodyTimeout: longest });
  return async (address, { method, headers, body, timeoutMs }) => {
    const deadline = timeoutMs === undefined ? null : startDeadline(timeoutMs);
    try {
      const signal = deadline?.signal ?? null;
      const reply = await request(address, { dispatcher, method, headers, body, signal });
      const text = await reply.body.text();
      const status = reply.statusCode;
      return {
        status,
        ok: status >= 200 && status < 300,
        text: async () => text,
        json: async () => JSON.parse(text) as unknown,
      };
    } finally {
      clearTimeout(deadline?.timer);
    }
  };
}

/**
 * Unlike `AbortSignal.timeout`, it is over when the answer is there. Timers run before sockets are read: after a turn that took
 * long, what the service answered in time is read first, and only then is it late.
 */
function startDeadline(timeoutMs: number) {
  const controller = new AbortController();
  const late = (): void =>
    controller.abort(new DOMException("the answer did not come in time", "TimeoutError"));
  return { signal: controller.signal, timer: setTimeout(() => setImmediate(late), timeoutMs) };
}
