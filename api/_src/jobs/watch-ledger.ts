import { lookAtBooks } from "@haat/db/queries/money/ledger-look";
import { stopMoney } from "../services/finance/stop-money.ts";
import type { Job } from "./deps.ts";

/** A broken rule is an alarm, and no more money is written until two people have looked. */
export const watchLedger: Job = async (deps) => {
  const { broken } = await lookAtBooks(deps.books);
  if (broken.length === 0) return 0;
  const isNew = await stopMoney(deps, broken);
  for (const { rule, subject, detail } of broken)
    deps.report(new Error(`ledger rule ${rule} is broken: ${subject}: ${detail}`), "ledger");
  if (isNew) deps.report(new Error("money writes are stopped until an admin re-opens them"), "ledger");
  return 0;
};
