import { drainStream } from "@haat/analytics/drain";
import { readEvent } from "@haat/analytics/wire";
import { claimOutbox, failOutbox, finishOutbox } from "@haat/db/queries/money/outbox";
import type { Job, JobDeps } from "./deps.ts";

/** Order and payment steps from the Postgres outbox, views and carts from Redis, both into MongoDB; each counts once. */
export const drainEvents: Job = async (deps) => (await drainOutbox(deps)) + (await drainVisits(deps));

async function drainOutbox({ books, analytics }: JobDeps): Promise<number> {
  const rows = await claimOutbox(books, ["event"], 200);
  const events = rows.flatMap(({ payload }) => readEvent(payload) ?? []);
  try {
    if (events.length) await analytics.store(events);
    for (const { id } of rows) await finishOutbox(books, id);
  } catch (fault) {
    // MongoDB down loses nothing: the rows wait. They are never parked for that.
    for (const { id } of rows)
      await failOutbox(books, id, fault instanceof Error ? fault.message : "no answer");
    return 0;
  }
  return rows.length;
}

async function drainVisits({ stream, analytics, report }: JobDeps): Promise<number> {
  try {
    const { stored } = await drainStream({ redis: stream, store: analytics, consumer: "worker" });
    return stored;
  } catch (fault) {
    report(fault, "drain");
    return 0;
  }
}
