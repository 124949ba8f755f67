import type { ExchangeView, OwnExchangesView } from "@haat/contract/exchange";
import type { LocaleName } from "@haat/contract/values";
import type { OrderView } from "@haat/contract/order";
import type { SeenOrder } from "@haat/db/queries/orders/order-document";
import type { SwapLine, SwapRow } from "@haat/db/queries/swaps/read";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";

/** Once it is agreed, the part that brings the new piece tells where it is. */
function stageOf({ state, order }: Pick<SwapRow, "state" | "order">): ExchangeView["stage"] {
  if (state !== "agreed") return state;
  if (order?.state === "delivered" || order?.state === "completed") return "swapped";
  const isOver =
    order?.state === "cancelled" || order?.state === "returned_to_origin" || order?.state === "lost";
  return isOver ? "failed" : "on_its_way";
}

/** To be paid at the door, or to go back after it. */
const differsBy = (minor: bigint, locale: LocaleName) => ({
  difference: moneyView(minor > 0n ? minor : 0n, locale),
  givesBack: moneyView(minor < 0n ? -minor : 0n, locale),
});

export const exchangeView = (row: SwapRow, locale: LocaleName): ExchangeView => ({
  id: row.id,
  part: { id: row.partId, number: row.part },
  stage: stageOf(row),
  quantity: row.quantity,
  gives: {
    ...{ title: row.gives.title[locale], label: row.gives.label[locale] },
    worth: moneyView(row.worth, locale),
  },
  gets: {
    ...{ title: row.gets.title[locale], label: row.gets.label[locale] },
    price: moneyView(row.price, locale),
  },
  ...differsBy(BigInt(row.price) - BigInt(row.worth), locale),
  ...{ reason: row.reason, refusal: row.refusal },
  ...{ askedAt: instantView(row.askedAt), answeredAt: instantOrNull(row.answeredAt) },
  order: row.order && { id: row.order.id, partId: row.order.partId, number: row.order.number },
});

export const swappableView = (line: SwapLine, locale: LocaleName): OwnExchangesView["lines"][number] => ({
  ...{ id: line.id, left: line.left, title: line.title[locale], label: line.label[locale] },
  choices: line.choices.map(({ variantId, title, label, differs, available }) => ({
    ...{ variantId, available, title: title[locale], label: label[locale] },
    ...differsBy(BigInt(differs), locale),
  })),
});

/** What its buyer hands over for what an order brings; null: it was bought. */
export const bringsView = (
  { brings }: Partial<Pick<SeenOrder, "brings">>,
  locale: LocaleName,
): OrderView["brings"] =>
  brings
    ? {
        ...{ orderId: brings.orderId, number: brings.number, quantity: brings.quantity },
        ...{ title: brings.title[locale], label: brings.label[locale] },
      }
    : null;
