import { markedRows } from "@haat/db/queries/remittances/marked";
import { compareAnew } from "../services/remittances/compare-anew.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Rows of couriers' statements whose parcel is another by our books than when they were compared. How many differ otherwise by it. */
export const compareRows: Job = async (deps) => {
  const rows = new Map(
    (await markedRows(deps.books, { of: null, limit: 50 })).map((row) => [
      `${row.remittanceId}:${row.line}`,
      row,
    ]),
  );
  let changed = 0;
  await each(deps, "compare-rows", [...rows.keys()], async (name) => {
    const row = rows.get(name);
    if (row && (await compareAnew(deps, row)) === "changed") changed += 1;
  });
  return changed;
};
