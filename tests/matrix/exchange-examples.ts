import type { Operation } from "@haat/api/rights/table";
import { body, type Example } from "./example.ts";
import { anyOrder } from "./order-things.ts";

/** What buyers and shops do with what is to be exchanged. */
export const exchangeExamples: Readonly<Partial<Record<Operation, Example>>> = {
  readExchanges: {},
  askExchange: {
    fill: body({
      ...{ line: "lin_00000000000000000000000000", variant: "var_00000000000000000000000000" },
      ...{ quantity: 1, reason: "size" },
    }),
    ends: "order.not_found",
  },
  readOrderExchanges: { things: anyOrder },
  askExchangeForBuyer: {
    ...{ things: anyOrder, ends: "order.not_found" },
    fill: body({
      ...{ line: "lin_00000000000000000000000000", variant: "var_00000000000000000000000000" },
      ...{ quantity: 1, reason: "size" },
    }),
  },
  listShopExchanges: {},
  answerExchange: {
    fill: body({ exchange: "swp_00000000000000000000000000", answer: "agree" }),
    ends: "exchange.not_found",
  },
};
