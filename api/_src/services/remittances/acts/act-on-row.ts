import type { RemittanceActBody } from "@haat/contract/remittance-case";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { isCrossing, pgFault } from "@haat/db/faults";
import { disputeRow, lockActedRow } from "@haat/db/queries/remittances/acts";
import { acceptRows, pastLimit } from "@haat/db/queries/remittances/accept";
import { claimLeft } from "@haat/db/queries/couriers/remittances";
import { clearSeen } from "@haat/db/queries/remittances/marked";
import { endLacking } from "@haat/db/queries/remittances/ends";
import type { RowWish } from "@haat/db/queries/proposals/remittance-wish";
import { type KeyedCtx, once } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { requireMatched } from "../require-matched.ts";
import { beyondOf } from "./beyond.ts";
import { drop, takeUp } from "./drop.ts";
import { matchByHand } from "./match-by-hand.ts";
import { readCells } from "./read-cells.ts";
import { noteDone, proposeRows, requireNotOwn, type RowScene } from "./scene.ts";
import { unmatch } from "./unmatch.ts";

type Ask = Readonly<{ id: string; line: number; body: RemittanceActBody }>;

/** What one person does with one row of a courier's statement, once for its key; above the limit a second person decides it. */
export const actOnRow = (ctx: KeyedCtx, { id, line, body }: Ask): Promise<null> =>
  once(ctx, async (tx) => {
    const row = await lockActedRow(tx, { remittanceId: id, line });
    if (!row) throw new DomainError("remittance.row_not_found");
    await requireNotOwn(tx, ctx, row.orderId);
    await carryOut(tx, ctx, { id, line, row, reason: body.reason }, body);
    return null;
  }).catch((fault: unknown) => {
    // What it brought has been received, or paid for what another row takes: that is undone first.
    if (isCrossing(fault)) throw new DomainError("remittance.row_received");
    if (pgFault(fault)?.constraint === "remittance_act_answered") throw new DomainError("request.invalid");
    throw fault;
  });

async function carryOut(tx: Tx, ctx: KeyedCtx, scene: RowScene, body: RemittanceActBody): Promise<void> {
  const { id, line, reason } = scene;
  const named = { remittanceId: id, line };
  switch (body.act) {
    case "accept":
      return accept(tx, ctx, scene, { short: body.short, odd: body.odd, number: body.number });
    case "claim":
      return claim(tx, ctx, scene, body.claimId);
    case "match":
      return matchByHand(tx, ctx, scene, body.consignmentId);
    case "unmatch":
      return unmatch(tx, ctx, scene);
    case "dispute":
      requireDone(await disputeRow(tx, named));
      return noteDone(tx, ctx, { id, line, act: "dispute", reason });
    case "answered":
      return noteAnswer(tx, ctx, scene, body);
    case "drop":
      return drop(tx, ctx, scene);
    case "take_up":
      return takeUp(tx, ctx, scene);
    case "seen":
      return keepAsPosted(tx, ctx, scene, body.changedAt);
    case "read":
      return readCells(tx, ctx, scene, body.cells);
  }
}

/** What has become known since he looked is not what he has seen. */
async function keepAsPosted(tx: Tx, ctx: KeyedCtx, scene: RowScene, changedAt: string): Promise<void> {
  const { id, line, row, reason } = scene;
  requireDone(row.state === "posted");
  const because = await clearSeen(tx, { remittanceId: id, line, changedAt });
  if (because === null) throw new DomainError("remittance.changed");
  return noteDone(tx, ctx, { id, line, act: "seen", reason, detail: { because } });
}

type Answer = Extract<RemittanceActBody, { act: "answered" }>;

/** Its row waits for us again; what is wrong with the day or the words the database refuses. */
async function noteAnswer(tx: Tx, ctx: KeyedCtx, scene: RowScene, { said, who, day }: Answer): Promise<void> {
  const { id, line, row, reason } = scene;
  requireDone(row.state === "waiting" && row.isFree && row.isDisputed);
  await noteDone(tx, ctx, { id, line, act: "answered", reason, detail: { said, who, day } });
}

function requireDone(isDone: boolean): void {
  if (!isDone) throw new DomainError("remittance.row_wrong_state");
}

async function accept(tx: Tx, ctx: KeyedCtx, scene: RowScene, wish: RowWish): Promise<void> {
  const { id, line, row, reason } = scene;
  requireDone(row.state === "waiting" && row.isFree);
  if (row.isUnread) throw new DomainError("remittance.row_unread");
  const lacking = await endLacking(tx, { remittanceId: id, line });
  if (lacking !== null)
    throw new DomainError(lacking === "exchange" ? "remittance.exchange_open" : "remittance.not_ended");
  const act = "claimId" in wish ? "claim" : "accept";
  // Whoever accepts more of the same statement at this moment waits, and is weighed with it.
  await requireMatched(tx, id);
  const said = { remittanceId: id, lines: [line], by: userIdOf(ctx) };
  const beyond = await pastLimit(tx, said);
  if (beyond)
    return proposeRows(tx, ctx, {
      ...{ kind: "remittance.rows", id, line, lines: [line], reason },
      amount: beyond.because === "cash" ? row.payout : row.difference,
      wish: { courier: row.courier, decision: wish, beyond: beyondOf(beyond) },
    });
  requireDone((await acceptRows(tx, { ...said, reason, wish }, null)) === 1);
  await noteDone(tx, ctx, { id, line, act, reason, detail: wish });
}

/**
 * Only what brings something pays a claim: of no parcel, or a second row of a parcel, of which something is claimed; what takes an advance
 * back besides is accepted, and its case pays it.
 */
async function claim(tx: Tx, ctx: KeyedCtx, scene: RowScene, claimId: string): Promise<void> {
  const { row } = scene;
  requireDone((row.isAdjustment || row.isSecond) && row.payout > 0n && row.advance === 0n);
  const { courier, consignmentId } = row;
  if ((await claimLeft(tx, { claimId, courier, consignmentId })) === null)
    throw new DomainError("remittance.claim_wrong");
  return accept(tx, ctx, scene, { claimId });
}
