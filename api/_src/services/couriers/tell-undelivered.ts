import { bdt } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import { moneyIn } from "../orders/ending-words.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";

type Undelivered = Readonly<{
  order: OrderHead;
  part: OrderPart;
  /** What its shop has said of its own way, or that its courier has lost or spoiled it. */
  said: "own_back" | "own_lost" | "courier_lost";
  /** Poisha that go home. */
  owed: bigint;
}>;

/** A parcel will not come any more: what becomes of its buyer's money, or that he owes nothing. */
export async function tellUndelivered(
  tx: Tx,
  teller: Teller,
  { order, part, said, owed }: Undelivered,
): Promise<void> {
  const { t } = translators[order.lang];
  const { number } = part;
  const url = secretLink(`${teller.publicOrigin}/${order.lang}/track`, order.trackCode);
  const of = { number, vendor: part.vendorName[order.lang], url };
  const text =
    owed > 0n
      ? t(`messages:parcel.${said}.paid`, { ...of, money: moneyIn(bdt(owed), order) })
      : t(`messages:parcel.${said}.unpaid`, of);
  await tellOfParcel(tx, teller, { order, number, text, key: `${part.id}:told-undelivered` });
}
