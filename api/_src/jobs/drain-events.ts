import { drainStream } from "@haat/analytics/drain";
import { readEvent } from "@haat/analytics/wire";
import { claimOutbox, failOutbox, finishOutbox, type OutboxRow } from "@haat/db/queries/money/outbox";
import type { Job, JobDeps } from "./deps.ts";

/** Order and payment steps from the Postgres outbox, views and carts from Redis, both into MongoDB; each counts once. */
export const drainEvents: Job = async (deps) => (await drainOutbox(deps)) + (await drainVisits(deps));

async function drainOutbox({ books, analytics }: JobDeps): Promise<number> {
  const rows = await claimOutbox(books, ["event"], 200);
  const events = rows.flatMap(({ payload }) => readEvent(payload) ?? []);
  try {
    if (events.length) await analytics.store(events);
  } catch (fault) {
    return storeEach({ books, analytics }, rows, wordsOf(fault));
  }
  for (const { id } of rows) await finishOutbox(books, id);
  return rows.length;
}

/** So many in a row that nobody takes are MongoDB's fault and not theirs. */
const inVain = 3;

/**
 * One of them may hold up all: each is told by itself. MongoDB down loses nothing, for what is not taken waits; it is parked after its
 * tries only if another that came after it was taken, so that the fault was its own.
 */
async function storeEach(
  { books, analytics }: Pick<JobDeps, "books" | "analytics">,
  rows: readonly OutboxRow[],
  words: string,
): Promise<number> {
  const left = new Map(rows.map(({ id }) => [id, words]));
  const own = new Set<string>();
  let waiting: string[] = [];
  for (const { id, payload } of rows.toSorted((one, other) => Number(one.id) - Number(other.id))) {
    if (waiting.length >= inVain) break;
    const event = readEvent(payload);
    try {
      if (event) await analytics.store([event]);
      await finishOutbox(books, id);
      left.delete(id);
      if (!event) continue;
      for (const before of waiting) own.add(before);
      waiting = [];
    } catch (fault) {
      left.set(id, wordsOf(fault));
      waiting.push(id);
    }
  }
  for (const [id, why] of left) await failOutbox(books, id, why, own.has(id) ? "its own" : "not its own");
  return rows.length - left.size;
}

const wordsOf = (fault: unknown): string => (fault instanceof Error ? fault.message : "no answer");

async function drainVisits({ stream, analytics, report }: JobDeps): Promise<number> {
  try {
    const { stored } = await drainStream({ redis: stream, store: analytics, consumer: "worker" });
    return stored;
  } catch (fault) {
    report(fault, "drain");
    return 0;
  }
}
