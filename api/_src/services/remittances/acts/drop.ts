import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { dropRow, pastDropLimit, takeUpRow } from "@haat/db/queries/remittances/drop";
import { noteFinding, takeParcel } from "@haat/db/queries/remittances/takings";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { requireMatched } from "../require-matched.ts";
import { beyondOf } from "./beyond.ts";
import { noteDone, proposeRows, type RowScene } from "./scene.ts";

/** A row never counts; what one person leaves out of a statement is weighed together, and above the limit a second decides. */
export async function drop(tx: Tx, ctx: KeyedCtx, { id, line, row, reason }: RowScene): Promise<void> {
  if (row.state !== "waiting" || !row.isFree) throw new DomainError("remittance.row_wrong_state");
  // Whoever leaves out more of the same statement at this moment waits, and is weighed with it.
  await requireMatched(tx, id);
  const by = userIdOf(ctx);
  const beyond = await pastDropLimit(tx, { remittanceId: id, lines: [line], by });
  if (beyond)
    return proposeRows(tx, ctx, {
      ...{ kind: "remittance.rows", id, line, lines: [line], reason, amount: row.leftOut },
      wish: { courier: row.courier, drops: true, beyond: beyondOf(beyond) },
    });
  if (!(await dropRow(tx, { remittanceId: id, line, by, reason }, null)))
    throw new DomainError("remittance.row_wrong_state");
  await noteDone(tx, ctx, { id, line, act: "drop", reason });
}

type Agreed = Readonly<{
  remittanceId: string;
  lines: readonly number[];
  by: string;
  reason: string;
  proposalId: string;
}>;

/** Two have agreed that they never count. False: one of them waits for that no longer. */
export async function dropByTwo(tx: Tx, { lines, proposalId, ...said }: Agreed): Promise<boolean> {
  for (const line of lines) if (!(await dropRow(tx, { ...said, line }, proposalId))) return false;
  return lines.length > 0;
}

/** What was left out waits again, and stands for its parcel unless another row does by now. */
export async function takeUp(tx: Tx, ctx: KeyedCtx, { id, line, row, reason }: RowScene): Promise<void> {
  const named = { remittanceId: id, line };
  if (!(await takeUpRow(tx, named))) throw new DomainError("remittance.row_wrong_state");
  // What an adjustment takes stands beside its parcel's own row.
  if (row.consignmentId !== null && !row.isAdjustment) {
    const taking = await takeParcel(tx, { ...named, consignmentId: row.consignmentId });
    const label = taking === "same_file" ? "DUPLICATE_IN_STATEMENT" : "DUPLICATE_ACROSS_STATEMENTS";
    if (taking !== "first" && !row.isSecond)
      await noteFinding(tx, named, { label, expected: null, stated: row.payout });
  }
  await noteDone(tx, ctx, { id, line, act: "take_up", reason });
}
