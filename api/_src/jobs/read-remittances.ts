import { rowsToTeach } from "@haat/db/queries/remittances/taught";
import { claimRemittance } from "@haat/db/queries/remittances/work";
import { matchRemittanceFile } from "../services/remittances/match-file.ts";
import { readRemittanceFile } from "../services/remittances/read-file.ts";
import { readTaught } from "../services/remittances/read-taught.ts";
import { each } from "./each.ts";
import type { Job } from "./deps.ts";

/** Reads one courier's file that was uploaded, or matches one that a person has looked at, or else rows whose word was taught since; a fault leaves it to whoever comes when its lease is over. */
export const readRemittances: Job = async (deps) => {
  const file = await claimRemittance(deps.books);
  if (!file) return readWords(deps);
  await (file.state === "reading" ? readRemittanceFile(deps, file) : matchRemittanceFile(deps, file));
  return 1;
};

const readWords: Job = async (deps) => {
  const rows = new Map(
    (await rowsToTeach(deps.books, 50)).map((row) => [`${row.remittanceId}:${row.line}`, row]),
  );
  return each(deps, "read-taught", [...rows.keys()], async (name) => {
    const row = rows.get(name);
    if (row) await readTaught(deps, row);
  });
};
