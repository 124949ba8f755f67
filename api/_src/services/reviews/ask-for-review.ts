import type { Books } from "@haat/db/books";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { noteAsked } from "@haat/db/queries/reviews/ask";
import { translators } from "../../translators.ts";
import { tell, type Teller } from "../orders/tell-buyer.ts";

/** Once for an order: what does its buyer say of what was brought? */
export const askForReview = (deps: Teller & Readonly<{ books: Books }>, orderId: string): Promise<void> =>
  deps.books.transact(async (tx) => {
    const { order } = await readOrderParts(tx, orderId);
    if (!(await noteAsked(tx, orderId))) return;
    const url = `${deps.publicOrigin}/${order.lang}/orders/${orderId}/reviews`;
    const text = translators[order.lang].t("messages:review.ask", { number: order.number, url });
    await tell(tx, deps, { order, text, key: `${orderId}:told-review` });
  });
