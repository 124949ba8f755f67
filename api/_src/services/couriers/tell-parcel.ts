import { bdt } from "@haat/core/money";
import { wholeTaka } from "@haat/core/ledger";
import type { ShipmentState } from "@haat/core/shipments";
import type { SubOrderState } from "@haat/core/states";
import type { Tx } from "@haat/db/books";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";

type Reached = Readonly<{ order: OrderHead; part: OrderPart; state: ShipmentState; eventId: string }>;

function words({ publicOrigin }: Teller, { order, part, state }: Reached): string | null {
  const { t } = translators[order.lang];
  const { number } = part;
  const url = secretLink(`${publicOrigin}/${order.lang}/track`, order.trackCode);
  const cash = wholeTaka(part.cashMinor);
  if (state === "out_for_delivery")
    return cash > 0n
      ? t("messages:parcel.out_cash", { number, cash: bdt(cash) })
      : t("messages:parcel.out_paid", { number });
  if (state === "attempt_failed") return t("messages:parcel.attempt_failed", { number, url });
  if (state === "on_hold") return t("messages:parcel.held", { number, url });
  if (state === "delivered" || (state === "exchanged" && order.swapPrice !== null))
    return t("messages:parcel.delivered", { number, url });
  if (state === "rto_initiated" || state === "rto_in_transit")
    return t("messages:parcel.returning", { number, url });
  return null;
}

type News = Readonly<{
  state: ShipmentState;
  /** Where its part was before. */
  part: SubOrderState;
  at: Date;
  now: Date;
  /** Where he said in the same breath that it went on to; null: it is his last word. */
  later: ShipmentState | null;
}>;

const onItsWay: readonly SubOrderState[] = ["packed", "handed_over", "in_transit"];
/** For so long what a rider does is news; that it has arrived, or turned back, is so for good. */
const newsHours: Readonly<Partial<Record<ShipmentState, number>>> = {
  ...{ out_for_delivery: 6, attempt_failed: 24, on_hold: 24 },
};

/** Nobody keeps cash ready for a rider of yesterday, or for a parcel that he has. */
export function isNews({ state, part, at, now, later }: News): boolean {
  if (later !== null || !onItsWay.includes(part)) return false;
  const hours = newsHours[state];
  return hours === undefined || now.getTime() - at.getTime() <= hours * 3_600_000;
}

/** Its buyer hears in his language what he can act on: a rider on his way, one who met nobody, a parcel that is held, an arrival, a return. Once for each word. */
export async function tellParcel(tx: Tx, teller: Teller, reached: Reached): Promise<void> {
  const text = words(teller, reached);
  if (text === null) return;
  const { order, part, eventId } = reached;
  await tellOfParcel(tx, teller, { order, number: part.number, text, key: `${part.id}:told-${eventId}` });
}
