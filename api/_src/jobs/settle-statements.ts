import { findLapsed } from "@haat/db/queries/claims/lapse-claim";
import { matchClaims } from "@haat/db/queries/claims/match-claims";
import { settleLate } from "@haat/db/queries/statements/late";
import { claimStatement } from "@haat/db/queries/statements/work";
import { settleStatement } from "../services/settlement/settle-statement.ts";
import type { Job } from "./deps.ts";

/**
 * Reads, matches and posts one statement that was uploaded; a fault leaves it to whoever comes when its lease is over.
 * What buyers say they have sent is held against all that were read, whichever of both came first; so is what wallets tell later
 * than their own files.
 */
export const settleStatements: Job = async (deps) => {
  const statement = await claimStatement(deps.books);
  if (statement) await settleStatement(deps, statement);
  await matchClaims(deps.books);
  await findLapsed(deps.books);
  const late = await settleLate(deps.books);
  return statement || late > 0 ? 1 : 0;
};
