import { brokenRules } from "@haat/db/queries/money/ledger-check";
import type { Job } from "./deps.ts";

/** A broken rule is an alarm: a person must look before more money moves. */
export const watchLedger: Job = async (deps) => {
  const broken = await brokenRules(deps.books);
  for (const { rule, subject, detail } of broken)
    deps.report(new Error(`ledger rule ${rule} is broken: ${subject}: ${detail}`), "ledger");
  return 0;
};
