import { claimRemittance } from "@haat/db/queries/remittances/work";
import { matchRemittanceFile } from "../services/remittances/match-file.ts";
import { readRemittanceFile } from "../services/remittances/read-file.ts";
import type { Job } from "./deps.ts";

/** Reads one courier's file that was uploaded, or matches one that a person has looked at; a fault leaves it to whoever comes when its lease is over. */
export const readRemittances: Job = async (deps) => {
  const file = await claimRemittance(deps.books);
  if (!file) return 0;
  await (file.state === "reading" ? readRemittanceFile(deps, file) : matchRemittanceFile(deps, file));
  return 1;
};
