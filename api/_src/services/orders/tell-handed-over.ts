import type { Tx } from "@haat/db/books";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import { tellDoorCode, type Teller } from "./tell-buyer.ts";
import { tellWithoutPhone } from "./tell-of-parcel.ts";

type Handed = Readonly<{
  order: OrderHead;
  part: OrderPart;
  /** How often it had been handed over. */
  before: number;
}>;

/**
 * The code goes to the phone of the order alone: a browser may be one that others look into, and so may a mailbox. Both lead to where the
 * parcel is, a browser by the page that its news opens. The SMS has no room left for that: the one that confirmed the order led there.
 */
export async function tellHandedOver(tx: Tx, teller: Teller, { order, part, before }: Handed): Promise<void> {
  const { t } = translators[order.lang];
  const key = `${part.id}:told-handed-over${before === 0 ? "" : `-${before}`}`;
  const said = { vendor: part.vendorName[order.lang], number: part.number };
  const text = t("messages:order.handed_over", { ...said, code: part.deliveryCode });
  await tellDoorCode(tx, teller, part, { order, key, text });
  const url = secretLink(`${teller.publicOrigin}/${order.lang}/track`, order.trackCode);
  const { number } = part;
  await tellWithoutPhone(tx, teller, {
    ...{ order, number, key, text: t("messages:device.handed_over", { ...said, url }) },
  });
}
