import { dueAttempts, postponeQuery } from "@haat/db/queries/money/attempts";
import { settlePayment } from "../services/payments/settle-payment.ts";
import type { Job, JobDeps } from "./deps.ts";
import { each } from "./each.ts";

const batch = 20;

/**
 * Asks the wallet about every open attempt that is due. Where money was being taken and the wallet keeps saying that
 * nothing happened, the taking itself never landed: it is repeated, which cannot debit twice.
 */
export const sweepAttempts: Job = (deps) => sweep(deps, false);

/** At the worker's start and when a gateway is back, all open attempts are asked about at once (goals M8, M9). */
export const sweepAllAttempts: Job = (deps) => sweep(deps, true);

async function sweep(deps: JobDeps, all: boolean): Promise<number> {
  const due = await dueAttempts(deps.books, all ? 500 : batch, all);
  const modeOf = new Map(
    due.map(({ id, wasAsked }) => [id, wasAsked ? ("confirm" as const) : ("ask" as const)]),
  );
  return each(deps, "sweep", [...modeOf.keys()], async (id) => {
    // Postponed first: a wallet call that never ends must not make this row due again at once.
    await postponeQuery(deps.books, id);
    await settlePayment(deps, id, modeOf.get(id) ?? "ask");
  });
}
