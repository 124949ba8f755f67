import { endedExchangeRows } from "@haat/db/queries/remittances/exchanges";
import { compareAnew } from "../services/remittances/compare-anew.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Rows of couriers' statements that waited for an exchange which has ended. */
export const compareExchanges: Job = async (deps) => {
  const rows = new Map(
    (await endedExchangeRows(deps.books, 50)).map((row) => [`${row.remittanceId}:${row.line}`, row]),
  );
  return each(deps, "compare-exchanges", [...rows.keys()], async (name) => {
    const row = rows.get(name);
    if (row) await compareAnew(deps, row);
  });
};
