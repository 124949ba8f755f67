import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal, type RemittanceKind } from "@haat/db/queries/proposals/proposals";
import type { RemittanceWish } from "@haat/db/queries/proposals/remittance-wish";
import { type ActedRow, holdRows, noteAct } from "@haat/db/queries/remittances/acts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf, type NodeCtx } from "../../../context.ts";
import { userIdOf } from "../../vendors/myself.ts";

/** One row under the hands of one of the staff. */
export type RowScene = Readonly<{ id: string; line: number; row: ActedRow; reason: string }>;

/** Nobody of the staff decides of money of a shop he works for. */
export async function requireNotOwn(tx: Tx, ctx: NodeCtx, orderId: string | null): Promise<void> {
  if (orderId !== null && (await isOwnShop(tx, { by: userIdOf(ctx), orderId })))
    throw new DomainError("staff.own_shop");
}

type Noted = Readonly<{ id: string; line: number | null; act: string; reason: string; detail?: unknown }>;

/** The row's own history, and the audit. */
export async function noteDone(
  tx: Tx,
  ctx: NodeCtx,
  { id, line, act, reason, detail }: Noted,
): Promise<void> {
  const by = userIdOf(ctx);
  const actId = newId("remittanceAct", ctx.now());
  await noteAct(tx, { id: actId, remittanceId: id, line, act, by, reason: reason || null, detail });
  await noteAudit(tx, {
    ...{ ...authorOf(ctx), action: `remittance.row.${act}`, subject: id },
    ...(reason && { reason }),
    after: { ...(line !== null && { line }), ...(detail as Record<string, unknown> | undefined) },
  });
}

type Wished = Readonly<{
  kind: RemittanceKind;
  id: string;
  /** Null: the statement as a whole. */
  line: number | null;
  lines: readonly number[];
  amount: bigint;
  reason: string;
  wish: RemittanceWish;
  /** Its rows wait for a person, and so they do now for the second. */
  holds?: boolean;
}>;

/** Nothing moves by it: it waits three days for a second person, and so do the rows that it holds. */
export async function proposeRows(
  tx: Tx,
  ctx: NodeCtx,
  { kind, id, line, lines, amount, reason, wish, holds = kind === "remittance.rows" }: Wished,
): Promise<void> {
  const proposalId = newId("proposal", ctx.now());
  const made = await makeProposal(tx, {
    ...{
      id: proposalId,
      kind,
      subject: line === null ? id : `${id}:${line}`,
      reason,
      makerId: userIdOf(ctx),
    },
    payload: { amountMinor: amount.toString(), remittance: { ...wish, remittanceId: id, lines } },
  });
  if (!made) throw new DomainError("proposal.exists");
  if (holds && (await holdRows(tx, { remittanceId: id, lines, proposalId })) !== lines.length)
    throw new DomainError("remittance.row_wrong_state");
  await noteDone(tx, ctx, { id, line, act: "propose", reason, detail: { proposal: proposalId, kind } });
}
