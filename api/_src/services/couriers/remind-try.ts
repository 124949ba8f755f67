import type { Tx } from "@haat/db/books";
import { takeClosingTry } from "@haat/db/queries/couriers/closing-tries";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellOfParcel } from "../orders/tell-of-parcel.ts";

/** Whom a rider did not meet hears once, hours before it is too late, where he says that the rider is to come again. */
export const remindTry = (
  { books, sealer, publicOrigin }: Pick<NodeCtx, "books" | "sealer" | "publicOrigin">,
  consignmentId: string,
): Promise<void> =>
  books.transact(async (tx) => {
    const closing = await takeClosingTry(tx, consignmentId);
    if (!closing) return;
    const key = `${consignmentId}:${closing.event}:try-closing`;
    await tellClosing(tx, { sealer, publicOrigin }, { ...closing, key });
  });

type Closing = Readonly<{ orderId: string; partId: string; key: string }>;

/** On the order's own page he presses; a track code lets nobody do so. */
export async function tellClosing(tx: Tx, teller: Teller, { orderId, partId, key }: Closing): Promise<void> {
  const { order, parts } = await readOrderParts(tx, orderId);
  const number = parts.find(({ id }) => id === partId)?.number ?? order.number;
  const url = `${teller.publicOrigin}/${order.lang}/orders/${order.id}`;
  const text = translators[order.lang].t("messages:parcel.try_closing", { number, url });
  await tellOfParcel(tx, teller, { order, number, text, key });
}
