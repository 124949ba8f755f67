import type { Tx } from "@haat/db/books";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";

type Delivered = Readonly<{ order: OrderHead; part: OrderPart }>;

/** Two of the staff have said that its shop delivered it, and nobody told his code: its buyer hears it, and where to say otherwise. */
export async function tellOwnDelivered(tx: Tx, teller: Teller, { order, part }: Delivered): Promise<void> {
  const { number } = part;
  const url = secretLink(`${teller.publicOrigin}/${order.lang}/track`, order.trackCode);
  const said = { number, vendor: part.vendorName[order.lang], url };
  const text = translators[order.lang].t("messages:parcel.own_delivered", said);
  await tellOfParcel(tx, teller, { order, number, text, key: `${part.id}:told-own-delivered` });
}
