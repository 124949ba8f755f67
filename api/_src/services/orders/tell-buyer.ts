import { bdt, type Sum } from "@haat/core/money";
import { openPhone } from "@haat/core/sealed-phone";
import type { Tx } from "@haat/db/books";
import { enqueue, type Told } from "@haat/db/queries/money/outbox";
import { type OrderHead, type OrderPart, readOrderParts } from "@haat/db/queries/orders/parts";
import type { EdgeDeps } from "../../context.ts";
import { translators } from "../../translators.ts";
import { tellDevices } from "../news/tell-devices.ts";
import { secretLink } from "../messages/secret-link.ts";
import { sealMessage } from "../messages/seal-message.ts";
import {
  type CancelledBy,
  cancelledWords,
  expiredWords,
  moneyIn,
  type Outstanding,
  owedBackWords,
  type Unowed,
} from "./ending-words.ts";

export type Teller = Pick<EdgeDeps, "sealer" | "publicOrigin">;
type Notice = Readonly<{ order: OrderHead; text: string; key: string }>;

type Way = Readonly<{ kind: "notice" | "door"; aggregate: string }>;

/** An erased buyer is told nothing. */
async function noticeTo(
  { sealer }: Teller,
  { order, text, key }: Notice,
  { kind = "notice", aggregate = `sms:${order.id}` }: Partial<Way> = {},
): Promise<readonly Told[]> {
  if (order.phone === null) return [];
  const payload = await sealMessage(sealer, kind, { to: await openPhone(sealer, order.phone), text });
  return [{ aggregate, topic: "sms", eventKey: key, payload }];
}

/** By SMS, and to the browsers that listen for the order. */
export async function tell(tx: Tx, teller: Teller, notice: Notice): Promise<void> {
  await enqueue(tx, ...(await noticeTo(teller, notice)));
  await tellDevices(tx, teller, notice);
}

/** What opens a parcel: it waits for no other word of its order, and only the newest of the parcel's codes is told. */
export const tellDoorCode = async (tx: Tx, teller: Teller, part: OrderPart, notice: Notice): Promise<void> =>
  enqueue(tx, ...(await noticeTo(teller, notice, { kind: "door", aggregate: `door:${part.id}` })));

const wordsOf = ({ lang }: OrderHead) => translators[lang].t;

const confirmed = ({ publicOrigin }: Teller, order: OrderHead): Notice => ({
  order,
  key: `${order.id}:told-confirmed`,
  text: wordsOf(order)("messages:order.confirmed", {
    number: order.number,
    url: secretLink(`${publicOrigin}/${order.lang}/track`, order.trackCode),
  }),
});

export const confirmedNotice = (teller: Teller, order: OrderHead): Promise<readonly Told[]> =>
  noticeTo(teller, confirmed(teller, order));
export const newsOfConfirmed = (tx: Tx, teller: Teller, order: OrderHead): Promise<void> =>
  tellDevices(tx, teller, confirmed(teller, order));

export const tellExpired = (
  tx: Tx,
  teller: Teller,
  { order, outstanding }: Readonly<{ order: OrderHead; outstanding: Outstanding }>,
): Promise<void> =>
  tell(tx, teller, {
    order,
    key: `${order.id}:told-expired`,
    text: expiredWords(order, outstanding),
  });

type Cancelled = Readonly<{ order: OrderHead; parts: readonly OrderPart[]; by: CancelledBy; owed: bigint }>;

/** One message for one act, however many shops it takes out of the order. */
export const tellCancelled = (
  tx: Tx,
  teller: Teller,
  { order, parts, ...ending }: Cancelled,
): Promise<void> =>
  tell(tx, teller, {
    order,
    key: `${parts[0]?.id ?? order.id}:told-cancelled`,
    text: cancelledWords(order, parts, ending),
  });

type Owed = Readonly<{ orderId: string; refundId: string; sum: Sum }>;

export async function tellOwedBack(
  tx: Tx,
  teller: Teller,
  { orderId, refundId, ...owed }: Owed & Readonly<{ why: Unowed }>,
): Promise<void> {
  const { order } = await readOrderParts(tx, orderId);
  await tell(tx, teller, { order, key: `${refundId}:told-owed`, text: owedBackWords(order, owed) });
}

type Unstated = Readonly<{ order: OrderHead; claimId: string; trx: string; days: number }>;

/** What he said he had sent is named by no statement. */
export const tellUnstated = (
  tx: Tx,
  teller: Teller,
  { order, claimId, trx, days }: Unstated,
): Promise<void> =>
  tell(tx, teller, {
    ...{ order, key: `${claimId}:told-unstated` },
    text: wordsOf(order)("messages:payment.unstated", {
      ...{ number: order.number, trx, days },
      url: secretLink(`${teller.publicOrigin}/${order.lang}/track`, order.trackCode),
    }),
  });

type Disproved = Readonly<{ orderId: string; disproof: string; amountMinor: bigint }>;

/** He had been told that it came and goes back. */
export async function tellDisproved(
  tx: Tx,
  teller: Teller,
  { orderId, disproof, amountMinor }: Disproved,
): Promise<void> {
  const { order } = await readOrderParts(tx, orderId);
  const said = { money: moneyIn(bdt(amountMinor), order), number: order.number };
  await tell(tx, teller, {
    ...{ order, key: `${disproof}:told-disproved` },
    text: wordsOf(order)("messages:payment.disproved", said),
  });
}

/** `by`: two have seen it leave our own account, or it is back where it came from. */
type Home = Omit<Owed, "refundId"> & Readonly<{ homeKey: string; trx: string | null; by: "wallet" | "bank" }>;

export async function tellRefunded(
  tx: Tx,
  teller: Teller,
  { orderId, homeKey, sum, trx, by }: Home,
): Promise<void> {
  const { order } = await readOrderParts(tx, orderId);
  const back = { money: moneyIn(sum, order), number: order.number };
  // Not every wallet gives what it gave back a number.
  const text =
    trx === null
      ? wordsOf(order)("messages:refund.done_unnumbered", back)
      : wordsOf(order)(by === "bank" ? "messages:refund.done_bank" : "messages:refund.done", {
          ...back,
          trx,
        });
  await tell(tx, teller, { order, key: `${homeKey}:told-done`, text });
}

/** `by`: its wallet never sent it, or our bank has it again. */
type Unmade = Readonly<{ orderId: string; unmade: string; amountMinor: bigint; by: "wallet" | "bank" }>;

/** He had been told that it was back, and it is not. */
export async function tellUnmade(
  tx: Tx,
  teller: Teller,
  { orderId, unmade, amountMinor, by }: Unmade,
): Promise<void> {
  const { order } = await readOrderParts(tx, orderId);
  const owed = { money: moneyIn(bdt(amountMinor), order), number: order.number };
  await tell(tx, teller, {
    ...{ order, key: `${unmade}:told-unmade` },
    text: wordsOf(order)(by === "bank" ? "messages:refund.bounced" : "messages:refund.unmade", owed),
  });
}

type Renewed = Readonly<{ order: OrderHead; part: OrderPart; code: string; key: string }>;

export const tellNewCode = (tx: Tx, teller: Teller, { order, part, code, key }: Renewed): Promise<void> =>
  tellDoorCode(tx, teller, part, {
    order,
    key,
    text: wordsOf(order)("messages:order.new_code", { number: part.number, code }),
  });
