import { ApiProblem } from "./api-problem.ts";

/** Longer than the API lets a stream live, shorter than a function of ours may last. */
const mostMs = 55_000;
const markPattern = /[0-9a-f]{16}/;

/** By which a later standing is told from the one that was just read. */
export const markOf = (headers: Headers): string | null =>
  markPattern.exec(headers.get("etag") ?? "")?.[0] ?? null;

type Ask = Readonly<{ headers: Readonly<Record<string, string>>; until: AbortSignal }>;

/** The API's events as they come; they end when the browser leaves. What is refused is a status alone: the script then looks by itself. */
export async function passOn(request: Request, ask: (call: Ask) => Promise<Response>): Promise<Response> {
  const given = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("seen");
  const seen = markPattern.exec(given ?? "")?.[0];
  const until = AbortSignal.any([request.signal, AbortSignal.timeout(mostMs)]);
  const headers = { accept: "text/event-stream", ...(seen && { "last-event-id": seen }) };
  try {
    const { body } = await ask({ headers, until });
    return new Response(body, {
      headers: { "content-type": "text/event-stream; charset=utf-8", "x-accel-buffering": "no" },
    });
  } catch (fault) {
    if (fault instanceof ApiProblem) return new Response(null, { status: fault.status });
    throw fault;
  }
}
