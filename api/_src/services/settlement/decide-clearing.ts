import type { ClearingDecisionBody } from "@haat/contract/difference";
import { DomainError } from "@haat/core/errors";
import { j20Cleared } from "@haat/core/suspense";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { post } from "@haat/db/queries/money/journals";
import {
  agreeToClearing,
  dropClearing,
  type LockedDifference,
  lockDifference,
} from "@haat/db/queries/statements/clearing";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { accountOf } from "./clearing-rules.ts";

type Input = ClearingDecisionBody & Readonly<{ id: string }>;

/** Agreed to by another, the money leaves suspense in the same transaction. Whoever proposed it may only take it back. */
export async function decideClearing(ctx: KeyedCtx, { id, verdict }: Input): Promise<void> {
  const by = userIdOf(ctx);
  await once(ctx, async (tx) => {
    const difference = await lockDifference(tx, id);
    if (!difference) throw new DomainError("difference.not_found");
    if (difference.state !== "proposed") throw new DomainError("difference.wrong_state");
    if (verdict === "agree") await agree(tx, difference, by);
    else await dropClearing(tx, id);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `difference.clear.${verdict}`, subject: id },
      before: { to: difference.clearTo, reference: difference.clearReference },
      after: { suspenseMinor: difference.suspenseMinor },
    });
    return null;
  });
}

async function agree(tx: Tx, difference: LockedDifference, by: string): Promise<void> {
  const { id, clearTo, proposedBy, suspenseMinor } = difference;
  if (proposedBy === by) throw new DomainError("difference.own_hand");
  if (!(await agreeToClearing(tx, { id, by }))) throw new DomainError("difference.wrong_state");
  if (clearTo !== null && clearTo !== "next_statement")
    await post(tx, j20Cleared({ differenceId: id, suspense: BigInt(suspenseMinor), to: accountOf[clearTo] }));
}
