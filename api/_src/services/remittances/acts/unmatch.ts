import { DomainError } from "@haat/core/errors";
import type { Journal } from "@haat/core/ledger";
import { j11bBack } from "@haat/core/ledger-couriers";
import type { SubOrderState } from "@haat/core/states";
import type { Tx } from "@haat/db/books";
import { legsOf, shopChargeOf, undoCharge } from "@haat/db/queries/couriers/charges";
import { post } from "@haat/db/queries/money/journals";
import { lockPart } from "@haat/db/queries/orders/parts";
import { lockActedRow, untake } from "@haat/db/queries/remittances/acts";
import { pastLetGoLimit, unmatchRow } from "@haat/db/queries/remittances/drop";
import { holdsOf } from "@haat/db/queries/remittances/held";
import { lockRemittance } from "@haat/db/queries/remittances/posting";
import { statedRow } from "@haat/db/queries/remittances/stated";
import {
  contraryJournals,
  lockPostedRow,
  type PostedRow,
  unpostRow,
  unsettle,
} from "@haat/db/queries/remittances/unpost";
import { matchedWithNone } from "@haat/statements/courier-anew";
import { priceOf } from "../../couriers/charge-leg.ts";
import { holdBrought } from "../../couriers/held-row.ts";
import { keyOf } from "../../couriers/post-row.ts";
import { rightBack } from "../../couriers/right-number.ts";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { backToCourier, owedAgain, unname } from "./as-before.ts";
import { beyondOf } from "./beyond.ts";
import { giveKeptBack } from "./give-kept-back.ts";
import { findingsJson, lineOf } from "./line-of.ts";
import { noteDone, proposeRows, type RowScene } from "./scene.ts";

/**
 * A row is not its parcel's: one that waits is let go, of a posted one all is posted the other way round. What is lost sight of by that is
 * weighed with what he left out of the statement before, and above the limit a second person agrees.
 */
export async function unmatch(tx: Tx, ctx: KeyedCtx, scene: RowScene): Promise<void> {
  const { id, line, row, reason } = scene;
  const holds = row.state !== "posted";
  if (holds && (row.state !== "waiting" || !row.isFree || row.consignmentId === null))
    throw new DomainError("remittance.row_wrong_state");
  // Whoever undoes more of the same statement at this moment waits, and is weighed with it.
  await lockRemittance(tx, id);
  const beyond = await pastLetGoLimit(tx, { remittanceId: id, lines: [line], by: userIdOf(ctx) });
  if (beyond)
    return proposeRows(tx, ctx, {
      ...{ kind: "remittance.unmatch", id, line, lines: [line], reason, amount: row.letGo, holds },
      wish: { courier: row.courier, beyond: beyondOf(beyond) },
    });
  return holds ? letGo(tx, ctx, { id, line, reason }) : unpost(tx, ctx, { id, line, reason });
}

type Of = Readonly<{ id: string; line: number }>;
type Undoing = Of &
  Readonly<{
    reason: string;
    /** To which two have agreed; none: one undoes it alone. */
    proposalId?: string;
  }>;

/** Two have agreed to it: of a row that waited for them, or of a posted one. */
export async function unmatchByTwo(tx: Tx, ctx: KeyedCtx, said: Required<Undoing>): Promise<void> {
  const row = await lockActedRow(tx, { remittanceId: said.id, line: said.line });
  return row?.state === "waiting" ? letGo(tx, ctx, said) : unpost(tx, ctx, said);
}

async function letGo(tx: Tx, ctx: KeyedCtx, { id, line, reason, proposalId }: Undoing): Promise<void> {
  const named = { remittanceId: id, line, by: userIdOf(ctx), reason };
  await untake(tx, named);
  const findings = await noFindings(tx, { id, line });
  if (!(await unmatchRow(tx, { ...named, findings }, proposalId ?? null)))
    throw new DomainError("remittance.row_wrong_state");
  const detail = proposalId === undefined ? {} : { proposal: proposalId };
  await noteDone(tx, ctx, { id, line, act: "unmatch", reason, detail });
}

/** For these its courier charges, whatever he states. */
const charging: ReadonlySet<SubOrderState> = new Set(["delivered", "completed", "returned_to_origin"]);

async function noFindings(tx: Tx, { id, line }: Of): Promise<string> {
  const stated = await statedRow(tx, { remittanceId: id, line });
  if (!stated) throw new DomainError("remittance.row_not_found");
  return findingsJson(matchedWithNone(lineOf(stated)));
}

/** What it posted is posted the other way round, its lists are as they were, and it waits anew; what our bank has of it, or lacks by it, is held. */
export async function unpost(
  tx: Tx,
  ctx: KeyedCtx,
  { id, line, reason, proposalId }: Undoing,
): Promise<void> {
  const named = { remittanceId: id, line, by: userIdOf(ctx), reason };
  const row = await lockPostedRow(tx, named);
  if (!row) throw new DomainError("remittance.row_wrong_state");
  await lockRemittance(tx, id);
  const held = await holdsOf(tx, named);
  if (row.settled.paidClaimId !== null) await owedAgain(tx, ctx, row, named);
  if (!(await unsettle(tx, row, { ...named, postingNo: row.postingNo })))
    throw new DomainError("remittance.row_wrong_state");
  const eventKey = `unmatched:${id}:${line}:${row.postingNo}`;
  await backToCourier(tx, ctx, row, eventKey);
  await unname(tx, ctx, row, { reason, eventKey: `${eventKey}:claimed` });
  await rightBack(tx, ctx, { ...named, postingNo: row.postingNo });
  await untake(tx, named);
  await unpostRow(tx, { ...named, findings: await noFindings(tx, { id, line }) });
  const { owed, borne, kept } = await undoStated(tx, ctx, row);
  const journals = [...owed, ...row.settled.journals];
  const { courier, postingNo } = row;
  const key = keyOf(row, line);
  await holdBrought(tx, ctx, { remittanceId: id, line, courier, postingNo, key, amount: held });
  for (const journal of await contraryJournals(tx, journals)) await post(tx, journal);
  for (const journal of [borne, ...kept]) await post(tx, journal);
  const detail = {
    postingNo,
    ...(held !== 0n && { heldMinor: held.toString() }),
    ...(proposalId !== undefined && { proposal: proposalId }),
  };
  await noteDone(tx, ctx, { id, line, act: "unmatch", reason, detail });
}

type Undone = Readonly<{
  owed: readonly (readonly [type: string, key: string])[];
  borne: Journal | null;
  kept: readonly (Journal | null)[];
}>;
const nothingUndone: Undone = { owed: [], borne: null, kept: [] };

/**
 * What only this row had charged for is not owed any more: the journal that owed it, and what its shop or its buyer bore of that, given back. Not of a
 * parcel whose end its courier charges for by the contract.
 */
async function undoStated(
  tx: Tx,
  ctx: KeyedCtx,
  { parcel, settled: { stated } }: PostedRow,
): Promise<Undone> {
  if (!parcel || !stated) return nothingUndone;
  const { consignmentId, subOrderId, orderId } = parcel;
  const found = await lockPart(tx, { id: subOrderId });
  const agreed = await priceOf(tx, consignmentId, { outcome: "returned", collected: 0n });
  const isCharging = found !== null && charging.has(found.part.state) && agreed !== null;
  if (isCharging || (await legsOf(tx, consignmentId)).length > 1) return nothingUndone;
  if (!(await undoCharge(tx, { consignmentId, leg: stated.leg })))
    throw new DomainError("remittance.row_wrong_state");
  const { borne, kept } = await shopChargeOf(tx, consignmentId);
  const vendorId = found?.part.vendorId;
  return {
    owed: [stated.journal],
    borne: borne && vendorId !== undefined ? j11bBack({ ...borne, orderId, vendorId }) : null,
    kept: await giveKeptBack(tx, ctx, { ...parcel, kept }),
  };
}
