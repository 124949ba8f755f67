import { Redis, type Requester } from "@upstash/redis";
import type { EventSink } from "./port.ts";
import { soundEvent, writeEvent } from "./wire.ts";

export type StreamConfig = Readonly<{ url: string; token: string; timeoutMs?: number }>;
/** `requester` carries the commands in the place of the SDK's `fetch`, and keeps the deadline itself. */
type SinkConfig = StreamConfig & Readonly<{ requester?: Requester | undefined }>;

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
export function redisStreamSink(config: SinkConfig): EventSink {
  const redis = config.requester ? new Redis(config.requester) : streamClient(config);
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
