import { bdt } from "@haat/core/money";
import { earned } from "@haat/core/refund-shares";
import type { Tx } from "@haat/db/books";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { secretLink } from "../messages/secret-link.ts";
import { moneyIn } from "../orders/ending-words.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";
import { tellShop } from "../vendors/tell-shop.ts";

type Scene = Readonly<{ order: OrderHead; part: OrderPart }>;

/** A delivery was taken back: its buyer hears what he owes or gets, and where to say otherwise; its shop what leaves its account, and until when. */
export async function tellUndone(tx: Tx, teller: Teller, { order, part }: Scene): Promise<void> {
  const { number, vendorId } = part;
  const { t } = translators[order.lang];
  const url = secretLink(`${teller.publicOrigin}/${order.lang}/track`, order.trackCode);
  const said = { number, vendor: part.vendorName[order.lang], url };
  const paid = part.totalMinor - part.cashMinor;
  const text =
    paid > 0n
      ? t("messages:parcel.undone.paid", { ...said, money: moneyIn(bdt(paid), order) })
      : t("messages:parcel.undone.unpaid", said);
  await tellOfParcel(tx, teller, { order, number, text, key: `${part.id}:told-undone` });
  await tellShop(tx, teller, {
    ...{ vendorId, key: `${part.id}:shop-undone` },
    say: (shop, locale) =>
      shop.t("messages:shop.undone", {
        ...{ number, money: moneyIn(bdt(earned(part.goodsMinor, part)), { lang: locale }) },
        url: `${teller.publicOrigin}/${locale}/vendor/orders/${part.id}`,
      }),
  });
}
