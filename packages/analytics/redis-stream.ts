import { Redis } from "@upstash/redis";
import type { EventSink } from "./port.ts";
import { soundEvent, writeEvent } from "./wire.ts";

export type StreamConfig = Readonly<{ url: string; token: string; timeoutMs?: number }>;

export const streamKey = "events";

/** While nobody drains, the oldest beyond this many are let go: views and searches, never orders (those wait in Postgres). */
const mostWaiting = 200_000;

/** Neither retries nor guesses at what values look like: both are wrong for a stream with a deadline. */
export const streamClient = ({ url, token, timeoutMs = 250 }: StreamConfig): Redis =>
  new Redis({
    url,
    token,
    retry: false,
    signal: () => AbortSignal.timeout(timeoutMs),
    automaticDeserialization: false,
    enableAutoPipelining: false,
    enableTelemetry: false,
  });

/** One round trip for any number of events; a fault loses them and tells nobody, for the page matters more. */
export function redisStreamSink(config: StreamConfig): EventSink {
  const redis = streamClient(config);
  const trim = { type: "MAXLEN", comparison: "~", threshold: mostWaiting } as const;
  return {
    record: async (events) => {
      const sound = events.map(soundEvent).filter((event) => event !== null);
      if (sound.length === 0) return;
      const pipeline = redis.pipeline();
      for (const event of sound) pipeline.xadd(streamKey, "*", { event: writeEvent(event) }, { trim });
      await pipeline.exec().catch(() => undefined);
    },
  };
}
