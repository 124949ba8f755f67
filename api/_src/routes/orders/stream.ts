import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { AppEnv } from "../../app-env.ts";
import { type AskMark, requireMark, watchMark } from "../../services/orders/watch-mark.ts";
import { ctxOf } from "../declare.ts";

/** How long a browser waits before it comes again. */
const comeAgainMs = 2_000;
const markPattern = /^[0-9a-f]{16}$/;

export const liveHeader = z.object({
  "last-event-id": z
    .string()
    .optional()
    .openapi({ description: "The mark seen last: of the stream, or of the `ETag` of the order" }),
});

export const eventStream = {
  description:
    "Events named `changed`, their `id` and `data` the mark of how the order stands; comments between them. Ends within a minute: come again with `Last-Event-ID`.",
  content: { "text/event-stream": { schema: z.string() } },
};

/** How an order stands, as a tag of the answer that shows it. */
export const markTag = (mark: string): string => `"${mark}"`;

/** Events for as long as somebody listens. Refusals come before the first byte, as from any other route. */
export async function answerLive(c: Context<AppEnv>, ask: AskMark): Promise<Response> {
  const first = await requireMark(ask);
  const given = c.req.header("last-event-id") ?? "";
  const seen = markPattern.test(given) ? given : null;
  const left = new AbortController();
  const leave = () => left.abort();
  const reply = streamSSE(
    c,
    async (stream) => {
      stream.onAbort(leave);
      c.req.raw.signal.addEventListener("abort", leave);
      await stream.write(`retry: ${comeAgainMs}\n\n`);
      for await (const heard of watchMark(ctxOf(c), { ask, first, seen, left: left.signal }))
        if (heard.kind === "quiet") await stream.write(":\n\n");
        else await stream.writeSSE({ event: "changed", id: heard.mark, data: heard.mark });
    },
    // Its headers are gone; whoever still listens comes again, and is refused by then if the fault stays.
    async () => leave(),
  );
  reply.headers.set("cache-control", "private, no-store, no-transform");
  reply.headers.set("x-accel-buffering", "no");
  return reply;
}
