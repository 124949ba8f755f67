import { type PaymentMethod, wallets } from "@haat/core/payment-methods";
import { dueAttempts, type DueWish, postponeQuery } from "@haat/db/queries/money/attempts";
import { settlePayment } from "../services/payments/settle-payment.ts";
import type { Job, JobDeps } from "./deps.ts";
import { each } from "./each.ts";
import { eachLane } from "./lanes.ts";

const batch = 20;
const everyone = 500;

/**
 * Asks the wallet about every open attempt that is due. Where money was being taken and the wallet keeps saying that
 * nothing happened, the taking itself never landed: it is repeated, which cannot debit twice.
 */
export const sweepAttempts: Job = (deps, lane) =>
  eachLane(lane, wallets, (method) => sweep(deps, { method, limit: batch, all: false }));

/** At the worker's start and when a gateway is back, all open attempts are asked about at once (goals M8, M9). */
export const sweepAllAttempts: Job = (deps, lane) =>
  eachLane(lane, wallets, (method) => sweep(deps, { method, limit: everyone, all: true }));

/** One question to a gateway that fell silent, due or not: whether it is back nobody else may ask for an hour. */
export const probeGateway = (deps: JobDeps, method: PaymentMethod): Promise<number> =>
  sweep(deps, { method, limit: 1, all: true, named: true });

async function sweep(deps: JobDeps, which: DueWish): Promise<number> {
  const due = await dueAttempts(deps.books, which);
  const modeOf = new Map(
    due.map(({ id, wasAsked }) => [id, wasAsked ? ("confirm" as const) : ("ask" as const)]),
  );
  return each(deps, "sweep", [...modeOf.keys()], async (id) => {
    // Postponed first: a wallet call that never ends must not make this row due again at once.
    await postponeQuery(deps.books, id);
    await settlePayment(deps, id, modeOf.get(id) ?? "ask");
  });
}
