import { endedRows } from "@haat/db/queries/remittances/ends";
import { compareAnew } from "../services/remittances/compare-anew.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Rows of couriers' statements that waited for an end of their parcel which is known since. */
export const compareExchanges: Job = async (deps) => {
  const rows = new Map(
    (await endedRows(deps.books, 50)).map((row) => [`${row.remittanceId}:${row.line}`, row]),
  );
  return each(deps, "compare-exchanges", [...rows.keys()], async (name) => {
    const row = rows.get(name);
    if (row) await compareAnew(deps, row);
  });
};
