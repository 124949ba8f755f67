import { claimRemittance } from "@haat/db/queries/remittances/work";
import { readRemittanceFile } from "../services/remittances/read-file.ts";
import type { Job } from "./deps.ts";

/** Reads one courier's file that was uploaded; a fault leaves it to whoever comes when its lease is over. */
export const readRemittances: Job = async (deps) => {
  const file = await claimRemittance(deps.books);
  if (!file) return 0;
  await readRemittanceFile(deps, file);
  return 1;
};
