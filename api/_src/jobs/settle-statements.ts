import { wallets } from "@haat/core/payment-methods";
import { findLapsed } from "@haat/db/queries/claims/lapse-claim";
import { matchClaims } from "@haat/db/queries/claims/match-claims";
import { settleLate } from "@haat/db/queries/statements/late";
import { claimStatement } from "@haat/db/queries/statements/work";
import { settleStatement } from "../services/settlement/settle-statement.ts";
import type { Job } from "./deps.ts";
import { eachLane } from "./lanes.ts";

/**
 * Reads, matches and posts one statement of each wallet that was uploaded; a fault leaves it to whoever comes when its lease is over,
 * and a wallet that hangs while its file is proven, or sends a large one, holds up nobody else's.
 * What buyers say they have sent is held against all that were read, whichever of both came first; so is what wallets tell later
 * than their own files.
 */
export const settleStatements: Job = (deps, lane) =>
  eachLane(lane, wallets, async (wallet) => {
    const statement = await claimStatement(deps.books, wallet);
    if (statement) await settleStatement(deps, statement);
    await matchClaims(deps.books, { wallet });
    await findLapsed(deps.books, wallet);
    const late = await settleLate(deps.books, wallet);
    return statement || late > 0 ? 1 : 0;
  });
