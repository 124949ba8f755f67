import { bdt } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { dueOf } from "@haat/db/queries/money/refunds";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { formatDate } from "@haat/i18n/format";
import { translators } from "../../translators.ts";
import { moneyIn } from "./ending-words.ts";
import { tell, type Teller } from "./tell-buyer.ts";

type Given = Readonly<{ orderId: string; refundId: string; amountMinor: bigint }>;

/** Support has given something back: how much, and until when it is there. */
export async function tellGivenBack(
  tx: Tx,
  teller: Teller,
  { orderId, refundId, amountMinor }: Given,
): Promise<void> {
  const { order } = await readOrderParts(tx, orderId);
  const values = {
    money: moneyIn(bdt(amountMinor), order),
    number: order.number,
    when: formatDate(await dueOf(tx, refundId), order.lang),
  };
  const text = translators[order.lang].t("messages:refund.decided", values);
  await tell(tx, teller, { order, key: `${refundId}:told-owed`, text });
}
