import type { Tx } from "@haat/db/books";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";

/** `nth`: how often it was handed over so far. */
type Stayed = Readonly<{ order: OrderHead; part: OrderPart; nth: number }>;

/** Its buyer had heard that it was on its way: it is still in its shop, which sends it by another. */
export async function tellStayed(tx: Tx, teller: Teller, { order, part, nth }: Stayed): Promise<void> {
  const { number } = part;
  const text = translators[order.lang].t("messages:parcel.stayed", {
    ...{ number, vendor: part.vendorName[order.lang] },
    url: secretLink(`${teller.publicOrigin}/${order.lang}/track`, order.trackCode),
  });
  await tellOfParcel(tx, teller, { order, number, text, key: `${part.id}:told-stayed-${nth}` });
}
