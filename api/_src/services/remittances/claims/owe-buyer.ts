import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { moveRefund } from "@haat/db/queries/money/moves";
import { insertOverTaken, overTakenRefund, voidOverTaken } from "@haat/db/queries/money/over-taken";
import { dueOf, insertRefund, noMoreTries } from "@haat/db/queries/money/refunds";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { formatDate } from "@haat/i18n/format";
import { actorName } from "../../../context.ts";
import { translators } from "../../../translators.ts";
import type { KeyedCtx } from "../../idempotent.ts";
import { moneyIn } from "../../orders/ending-words.ts";
import { tell } from "../../orders/tell-buyer.ts";
import type { Ending } from "./note-end.ts";

type Owed = Pick<Ending, "key" | "claim" | "amount">;

/** What was taken at a door beyond what was due goes home: a refund of its own, which a person sends, for it came from no wallet. */
export async function oweBuyer(tx: Tx, ctx: KeyedCtx, { key, claim, amount }: Owed): Promise<void> {
  const { parcel } = claim;
  if (parcel === null || amount > claim.overTaken) throw new DomainError("courier_claim.no_buyer");
  const { orderId, subOrderId } = parcel;
  const actor = actorName(ctx);
  const [attemptId, refundId] = [newId("attempt", ctx.now()), newId("refund", ctx.now())];
  await insertOverTaken(tx, { id: attemptId, orderId, amount, actor });
  await insertRefund(tx, {
    ...{ id: refundId, orderId, subOrderId, attemptId, amountMinor: amount, actor },
    ...{ bornOf: "over_taken", businessKey: `over_taken:${key}` },
  });
  await tellOwed(tx, ctx, { orderId, amount, key: `${refundId}:told-owed`, due: await dueOf(tx, refundId) });
}

/** Two have undone it, and nobody has sent it: nothing is owed, and its buyer, who was told so, is told. */
export async function oweBuyerNoMore(
  tx: Tx,
  ctx: KeyedCtx,
  { actId, amount, key }: Readonly<{ actId: string; amount: bigint; key: string }>,
): Promise<void> {
  const refund = await requireUnsent(tx, actId);
  const { id, attemptId, orderId } = refund;
  const actor = actorName(ctx);
  const withdrawn = {
    to: "withdrawn",
    from: ["approved", "manual"],
    eventKey: key,
    set: noMoreTries,
  } as const;
  if (
    !(await moveRefund(tx, { id, orderId, actor, ...withdrawn })) ||
    !(await voidOverTaken(tx, { id: attemptId, orderId, actor, key }))
  )
    throw new DomainError("courier_credit.sent");
  await tellOwed(tx, ctx, { orderId, amount, key: `${key}:told`, due: null });
}

/** Locked; somebody who sends it waits, or was first. */
export async function requireUnsent(tx: Tx, actId: string) {
  const refund = await overTakenRefund(tx, actId);
  if (refund === null || refund.isSent) throw new DomainError("courier_credit.sent");
  return refund;
}

type Told = Readonly<{
  orderId: string;
  amount: bigint;
  key: string;
  /** By when he has it; null: not at all. */
  due: Date | null;
}>;

async function tellOwed(tx: Tx, ctx: KeyedCtx, { orderId, amount, key, due }: Told): Promise<void> {
  const { order } = await readOrderParts(tx, orderId);
  const { t } = translators[order.lang];
  const said = { money: moneyIn(bdt(amount), order), number: order.number };
  const text =
    due === null
      ? t("messages:refund.not_over_taken", said)
      : t("messages:refund.over_taken", { ...said, when: formatDate(due, order.lang) });
  await tell(tx, ctx, { order, key, text });
}
