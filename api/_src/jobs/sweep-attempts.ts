import { wallets } from "@haat/core/payment-methods";
import { claimDueAttempts, type DueWish, makeAllDue } from "@haat/db/queries/money/attempts";
import { settlePayment } from "../services/payments/settle-payment.ts";
import type { Job, JobDeps } from "./deps.ts";
import { eachBeside } from "./each.ts";
import { eachLane } from "./lanes.ts";
import { untilEmpty } from "./until-empty.ts";

const batch = 20;
/** So many questions to one gateway are under way at a time. */
const beside = 6;
const wholeSweepMs = 60_000;

/**
 * Asks the wallet about every open attempt that is due. Where money was being taken and the wallet keeps saying that
 * nothing happened, the taking itself never landed: it is repeated, which cannot debit twice.
 */
export const sweepAttempts: Job = (deps, lane) =>
  eachLane(lane, wallets, (method) => sweep(deps, { method, limit: batch }));

/** At the worker's start all open attempts are asked about at once (goals M8, M9). */
export const sweepAllAttempts: Job = (deps, lane) =>
  eachLane(lane, wallets, async (method) => {
    await makeAllDue(deps.books, method);
    return untilEmpty(() => sweep(deps, { method, limit: batch }), wholeSweepMs);
  });

async function sweep(deps: JobDeps, which: DueWish): Promise<number> {
  const due = await claimDueAttempts(deps.books, which);
  const modeOf = new Map(
    due.map(({ id, wasAsked }) => [id, wasAsked ? ("confirm" as const) : ("ask" as const)]),
  );
  return eachBeside(deps, { where: "sweep", width: beside }, [...modeOf.keys()], async (id) => {
    await settlePayment(deps, id, modeOf.get(id) ?? "ask");
  });
}
