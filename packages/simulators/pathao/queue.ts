import { isSent, type Sent } from "../kit/parcels/reading.ts";
import { bookOne } from "./orders.ts";
import type { PathaoParcel, PathaoWorld } from "./world.ts";

type Queued = Readonly<{ dueAt: number; order: Sent }>;

const queueOf = ({ depot }: PathaoWorld): readonly Queued[] =>
  (depot.store.fact("queue") as readonly Queued[] | undefined) ?? [];

/** Accepted in bulk, and not a parcel yet. */
export function queue(world: PathaoWorld, orders: readonly Sent[]): void {
  const dueAt = world.depot.clock.now() + world.settings().bulkAfterS * 1000;
  const more = orders.filter(isSent).map((order) => ({ dueAt, order }));
  world.depot.store.note("queue", [...queueOf(world), ...more]);
}

/** Those whose time has come are parcels from here on. */
export function landQueued(world: PathaoWorld): readonly PathaoParcel[] {
  const now = world.depot.clock.now();
  const due = queueOf(world).filter(({ dueAt }) => dueAt <= now);
  if (due.length === 0) return [];
  world.depot.store.note(
    "queue",
    queueOf(world).filter(({ dueAt }) => dueAt > now),
  );
  return due.map(({ order }) => bookOne(world, order));
}
