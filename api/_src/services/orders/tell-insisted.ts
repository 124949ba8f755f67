import { bdt } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { homeKeyOf } from "@haat/db/queries/money/refunds";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { translators } from "../../translators.ts";
import { moneyIn } from "./ending-words.ts";
import { tell, type Teller } from "./tell-buyer.ts";

type Insisted = Readonly<{ orderId: string; refundId: string; amountMinor: bigint; trx: string | null }>;

/** He had been told that it never came and is sent again; its wallet says that he has it, and nobody sends it before that is looked up. */
export async function tellInsisted(
  tx: Tx,
  teller: Teller,
  { orderId, refundId, amountMinor, trx }: Insisted,
): Promise<void> {
  const { order } = await readOrderParts(tx, orderId);
  const { t } = translators[order.lang];
  const said = { money: moneyIn(bdt(amountMinor), order), number: order.number };
  const text =
    trx === null
      ? t("messages:refund.insisted_unnumbered", said)
      : t("messages:refund.insisted", { ...said, trx });
  await tell(tx, teller, { order, key: `${await homeKeyOf(tx, refundId)}:told-insisted`, text });
}
