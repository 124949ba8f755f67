import { claimStatement } from "@haat/db/queries/statements/work";
import { settleStatement } from "../services/settlement/settle-statement.ts";
import type { Job } from "./deps.ts";

/** Reads, matches and posts one statement that was uploaded; a fault leaves it to whoever comes when its lease is over. */
export const settleStatements: Job = async (deps) => {
  const statement = await claimStatement(deps.books);
  if (!statement) return 0;
  await settleStatement(deps, statement);
  return 1;
};
