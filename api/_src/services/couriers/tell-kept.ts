import { bdt } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import { moneyIn } from "../orders/ending-words.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";

type Told = Readonly<{ order: OrderHead; part: OrderPart }>;
const linkOf = ({ publicOrigin }: Teller, { lang, trackCode }: OrderHead): string =>
  secretLink(`${publicOrigin}/${lang}/track`, trackCode);

/** Nothing of it stayed at the door. */
export async function tellTurnedBack(tx: Tx, teller: Teller, { order, part }: Told): Promise<void> {
  const { number } = part;
  const text = translators[order.lang].t("messages:parcel.returning", { number, url: linkOf(teller, order) });
  await tellOfParcel(tx, teller, { order, number, text, key: `${part.id}:told-turned-back` });
}

type Kept = Told &
  Readonly<{
    /** Pieces that stayed, of those that were sent. */
    kept: number;
    sent: number;
    /** Taken at the door, in poisha. */
    due: bigint;
    /** Who has written it down: its shop of its own way, support for such a shop, or either of a courier's way. */
    said: "own_part" | "staff_part" | "courier_part";
  }>;

/** What is written down of a door, so that whoever stood there can say that it was not so. */
export async function tellKept(
  tx: Tx,
  teller: Teller,
  { order, part, kept, sent, due, said }: Kept,
): Promise<void> {
  const { number } = part;
  const of = { number, kept, sent, url: linkOf(teller, order) };
  const { t } = translators[order.lang];
  const vendor = part.vendorName[order.lang];
  const text =
    due > 0n
      ? t(`messages:parcel.${said}.cash`, { ...of, vendor, money: moneyIn(bdt(due), order) })
      : t(`messages:parcel.${said}.paid`, { ...of, vendor });
  await tellOfParcel(tx, teller, { order, number, text, key: `${part.id}:told-door` });
}
