import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { accounts, j8, type Journal } from "@haat/core/ledger";
import { j9, j19 } from "@haat/core/ledger-refunds";
import { reversed } from "@haat/core/refund-shares";
import type { Tx } from "@haat/db/books";
import { lessenDoor } from "@haat/db/queries/money/cash-attempts";
import { lockBalance, post } from "@haat/db/queries/money/journals";
import { moveRefund } from "@haat/db/queries/money/moves";
import type { CasePart } from "@haat/db/queries/refunds/case-part";
import {
  closeCase,
  type LockedCase,
  noteGivenBack,
  restockLine,
  type Stage,
  submitNow,
} from "@haat/db/queries/refunds/cases";
import type { NodeCtx } from "../../context.ts";
import { tellGivenBack } from "../orders/tell-given-back.ts";
import { tellLoss } from "../vendors/tell-loss.ts";

type Posting = Readonly<{
  part: CasePart;
  stage: Stage;
  actor: string;
  /** Null: support decides alone. */
  checkerId: string | null;
  reason: string | null;
  now: Date;
}>;
type Deps = Pick<NodeCtx, "sealer" | "publicOrigin">;

/**
 * The case is agreed to: its pieces leave the part, the liability is posted once per refund, and the refunds go on their
 * way, all in the caller's transaction.
 */
export async function postCase(tx: Tx, deps: Deps, found: LockedCase, posting: Posting): Promise<void> {
  const { part, stage, actor, checkerId, reason } = posting;
  if (!(await closeCase(tx, { id: found.id, to: "approved", stage, checkerId, reason })))
    throw new DomainError("refund.wrong_state");
  const as = stage === "before" ? "taken" : found.fault === "market" ? "kind" : "back";
  await noteGivenBack(tx, { subOrderId: part.id, as, goods: found.goods, delivery: found.delivery });
  await spareDoor(tx, found, posting);
  // What was not taken at the door is in nobody's shop yet.
  if (stage === "before" && found.fault !== "door")
    for (const { id, quantity } of found.lines) await restockLine(tx, id, quantity);
  let done = part.backGoods;
  for (const refund of found.refunds) {
    const step = { id: refund.id, orderId: found.orderId, actor, reason: "lines" };
    if (
      !(await moveRefund(tx, {
        ...step,
        to: "approved",
        from: ["requested"],
        eventKey: "decided",
        set: submitNow,
      }))
    )
      throw new DomainError("refund.wrong_state");
    await post(tx, await journalOf(tx, { refund, found, part, stage, done }));
    if (as === "back") done += refund.goods;
    await tellGivenBack(tx, deps, { orderId: found.orderId, refundId: refund.id, amountMinor: refund.owed });
  }
  if (as !== "back") return;
  const { vendor: minor } = reversed(done - part.backGoods, part.backGoods, part);
  await tellLoss(tx, deps, {
    vendorId: part.vendorId,
    part,
    minor,
    by: found.fault === "exchange" ? "exchange" : "refund",
    key: found.id,
  });
}

/** What was to be asked for at the door is not asked for; once it was, only somebody who asks anew gives it back. */
async function spareDoor(
  tx: Tx,
  { orderId, door }: LockedCase,
  { part, stage, actor, now }: Posting,
): Promise<void> {
  if (door === 0n) return;
  const less = { orderId, subOrderId: part.id, minor: door, newAttemptId: newId("attempt", now), actor };
  if (stage === "after" || !(await lessenDoor(tx, less))) throw new DomainError("refund.wrong_state");
}

type Entry = Readonly<{
  refund: LockedCase["refunds"][number];
  found: LockedCase;
  part: CasePart;
  stage: Stage;
  done: bigint;
}>;

async function journalOf(tx: Tx, { refund, found, part, stage, done }: Entry): Promise<Journal | null> {
  const { owed, goods, delivery } = refund;
  const given = { refundId: refund.id, orderId: found.orderId, owed, goods, delivery };
  if (stage === "before") return j8({ ...given, cash: owed });
  if (found.fault === "market") return j19(given);
  const from =
    part.state === "delivered"
      ? "pending"
      : { payable: -(await lockBalance(tx, accounts.vendorPayable(part.vendorId))) };
  return j9({ ...given, ...reversed(goods, done, part), vendorId: part.vendorId, from });
}
