import { DomainError } from "@haat/core/errors";
import { findOrderMark } from "@haat/db/queries/orders/order-document";
import { findTrackedMark } from "@haat/db/queries/orders/track";
import type { Ctx } from "../../context.ts";

/** Asks how something stands at this moment; null: it is out of sight. */
export type AskMark = () => Promise<string | null>;
/** `mark` names how it stands: another mark, another standing. A `quiet` round says only that somebody still listens. */
export type Heard = Readonly<{ kind: "changed"; mark: string } | { kind: "quiet" }>;

export const orderMark =
  ({ db, viewer }: Ctx, id: string): AskMark =>
  () =>
    findOrderMark(db, viewer, id);

export const trackedMark =
  ({ db }: Ctx, code: string): AskMark =>
  () =>
    findTrackedMark(db, code);

export async function requireMark(ask: AskMark): Promise<string> {
  const mark = await ask();
  if (mark === null) throw new DomainError("order.not_found");
  return mark;
}

/** Until `left` is aborted. Neither this nor its timer outlives that. */
const pause = (ms: number, left: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (left.aborted) return resolve();
    const over = () => {
      clearTimeout(timer);
      left.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    left.addEventListener("abort", over);
  });

type Watch = Readonly<{ ask: AskMark; first: string; seen: string | null; left: AbortSignal }>;

/**
 * Says what has changed since `seen`, then looks again every few seconds for less than a minute, and ends: whoever still
 * listens comes again with the last mark. One indexed read a round: the edge has no connection on which Postgres could tell it,
 * and a signal through Redis would have to be sent by everything that moves an order.
 */
export async function* watchMark({ live }: Ctx, { ask, first, seen, left }: Watch): AsyncGenerator<Heard> {
  let last = seen;
  let mark: string | null = first;
  for (let round = 0; round < live.rounds; round += 1) {
    if (round > 0) {
      await pause(live.everyMs, left);
      if (left.aborted) return;
      mark = await ask();
    }
    if (mark === null) return;
    yield mark === last ? { kind: "quiet" } : { kind: "changed", mark };
    last = mark;
  }
}
