import type { Tx } from "@haat/db/books";
import { takeClosingOwnTry, takeClosingTry } from "@haat/db/queries/couriers/closing-tries";
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

/** The same of what its shop carries itself: it comes again this evening, and does not know when anybody is there. */
export const remindOwnTry = (
  { books, sealer, publicOrigin }: Pick<NodeCtx, "books" | "sealer" | "publicOrigin">,
  partId: string,
): Promise<void> =>
  books.transact(async (tx) => {
    const closing = await takeClosingOwnTry(tx, partId);
    if (!closing) return;
    const key = `${partId}:own-try-${closing.nth}-closing`;
    await tellClosing(tx, { sealer, publicOrigin }, { orderId: closing.orderId, partId, key, isOwn: true });
  });

type Closing = Readonly<{ orderId: string; partId: string; key: string; isOwn?: boolean }>;

/** On the order's own page he presses; a track code lets nobody do so. */
export async function tellClosing(tx: Tx, teller: Teller, closing: Closing): Promise<void> {
  const { orderId, partId, key, isOwn = false } = closing;
  const { order, parts } = await readOrderParts(tx, orderId);
  const part = parts.find(({ id }) => id === partId);
  const number = part?.number ?? order.number;
  const url = `${teller.publicOrigin}/${order.lang}/orders/${order.id}`;
  const { t } = translators[order.lang];
  const vendor = part?.vendorName[order.lang] ?? "";
  const text = isOwn
    ? t("messages:parcel.own_try.closing", { number, url, vendor })
    : t("messages:parcel.try_closing", { number, url });
  await tellOfParcel(tx, teller, { order, number, text, key });
}
