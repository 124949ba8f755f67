import type { Redis } from "@upstash/redis";
import type { MarketEvent } from "./event.ts";
import type { AnalyticsStore } from "./port.ts";
import { streamClient, streamKey, type StreamConfig } from "./redis-stream.ts";
import { readEventText } from "./wire.ts";

export type Drain = Readonly<{
  redis: StreamConfig;
  store: Pick<AnalyticsStore, "store">;
  /** All drains share one group, so that each event is handed to one of them. */
  group?: string;
  /** Names this drain among the others. */
  consumer: string;
  batch?: number;
  /** An event that a drain took and did not store within this time is handed to the next one. */
  abandonedAfterMs?: number;
  mostBatches?: number;
}>;

export type Drained = Readonly<{ stored: number; dropped: number }>;

type Entry = Readonly<{ id: string; event: MarketEvent | null }>;

/**
 * Moves what waits in the stream into the store and forgets it there only afterwards: a drain that dies in between leaves its
 * events to the next, and the store counts each once. Throws what the store throws; the events then stay.
 */
export async function drainStream(drain: Drain): Promise<Drained> {
  const { batch = 500, mostBatches = 20 } = drain;
  const redis = streamClient({ timeoutMs: 5_000, ...drain.redis });
  const group = drain.group ?? "drain";
  await ensureGroup(redis, group);

  const total = { stored: 0, dropped: 0 };
  const takes = [
    claimAbandoned(redis, { ...drain, group, batch }),
    takeNew(redis, { ...drain, group, batch }),
  ];
  let turns = 0;
  for (const take of takes)
    for (let taken = batch; taken === batch && turns < mostBatches; turns++) {
      const entries = await take();
      taken = entries.length;
      const events = entries.flatMap(({ event }) => event ?? []);
      if (events.length > 0) await drain.store.store(events);
      await forget(redis, group, entries);
      total.stored += events.length;
      total.dropped += entries.length - events.length;
    }
  return total;
}

async function ensureGroup(redis: Redis, group: string): Promise<void> {
  try {
    await redis.xgroup(streamKey, { type: "CREATE", group, id: "0", options: { MKSTREAM: true } });
  } catch (fault) {
    if (!(fault instanceof Error && fault.message.includes("BUSYGROUP"))) throw fault;
  }
}

type Take = Readonly<{ group: string; consumer: string; batch: number; abandonedAfterMs?: number }>;

const claimAbandoned = (redis: Redis, { group, consumer, batch, abandonedAfterMs = 60_000 }: Take) => {
  let start = "0-0";
  return async (): Promise<Entry[]> => {
    const reply: unknown = await redis.xautoclaim(streamKey, group, consumer, abandonedAfterMs, start, {
      count: batch,
    });
    const [next, entries] = list(reply);
    start = String(next);
    return toEntries(entries);
  };
};

const takeNew =
  (redis: Redis, { group, consumer, batch }: Take) =>
  async (): Promise<Entry[]> => {
    const reply: unknown = await redis.xreadgroup(group, consumer, streamKey, ">", { count: batch });
    return list(reply).flatMap((stream) => toEntries(list(stream)[1]));
  };

/** Redis says "nothing" as null where a list was asked for. */
const list = (reply: unknown): readonly unknown[] => (Array.isArray(reply) ? reply : []);

/** `[id, [field, value, …]]`; an entry that was trimmed meanwhile is null or has no fields. */
const toEntries = (reply: unknown): Entry[] =>
  list(reply).flatMap((entry) => {
    const [id, flat] = list(entry);
    const fields = list(flat);
    return typeof id === "string"
      ? [{ id, event: readEventText(String(fields[fields.indexOf("event") + 1])) }]
      : [];
  });

async function forget(redis: Redis, group: string, entries: readonly Entry[]): Promise<void> {
  const ids = entries.map(({ id }) => id);
  if (ids.length > 0) await redis.pipeline().xack(streamKey, group, ids).xdel(streamKey, ids).exec();
}
