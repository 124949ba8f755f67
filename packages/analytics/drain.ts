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
  const total = { stored: 0, dropped: 0 };
  const take = taker(redis, { ...drain, group, batch });
  for (let turns = 0, isFull = true; isFull && turns < mostBatches; turns++) {
    const taken = await take();
    const events = taken.entries.flatMap(({ event }) => event ?? []);
    if (events.length > 0) await drain.store.store(events);
    await forget(redis, group, taken.entries);
    total.stored += events.length;
    total.dropped += taken.entries.length - events.length;
    isFull = taken.isFull;
  }
  return total;
}

type Take = Readonly<{ group: string; consumer: string; batch: number; abandonedAfterMs?: number }>;
type Taken = Readonly<{ entries: readonly Entry[]; isFull: boolean }>;

/** What another drain left lying and what is new, in one round trip: a shop without visitors pays for each. */
function taker(redis: Redis, take: Take): () => Promise<Taken> {
  const { group, consumer, batch, abandonedAfterMs = 60_000 } = take;
  let start = "0-0";
  const ask = (): Promise<[unknown, unknown]> =>
    redis
      .pipeline()
      .xautoclaim(streamKey, group, consumer, abandonedAfterMs, start, { count: batch })
      .xreadgroup(group, consumer, streamKey, ">", { count: batch })
      .exec<[unknown, unknown]>();
  return async () => {
    const [left, fresh] = await ask().catch(async (fault: unknown) => {
      if (!says(fault, "NOGROUP")) throw fault;
      await makeGroup(redis, group);
      return ask();
    });
    const [next, entries] = list(left);
    start = String(next);
    const both = [toEntries(entries), list(fresh).flatMap((stream) => toEntries(list(stream)[1]))];
    return { entries: both.flat(), isFull: both.some(({ length }) => length >= batch) };
  };
}

async function makeGroup(redis: Redis, group: string): Promise<void> {
  try {
    await redis.xgroup(streamKey, { type: "CREATE", group, id: "0", options: { MKSTREAM: true } });
  } catch (fault) {
    if (!says(fault, "BUSYGROUP")) throw fault;
  }
}

const says = (fault: unknown, word: string): boolean =>
  fault instanceof Error && fault.message.includes(word);

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
