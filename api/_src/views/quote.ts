import type { QuoteView } from "@haat/contract/cart";
import type { LocaleName } from "@haat/contract/values";
import type { PricedQuote } from "../services/quote/priced-quote.ts";
import { cartLineView } from "./cart.ts";
import { promisedBy } from "./delivery.ts";
import { moneyView } from "./money.ts";

export const quoteView = (quote: PricedQuote, locale: LocaleName, now: Date): QuoteView => ({
  hash: quote.hash,
  groups: quote.groups.map((group) => ({
    vendor: { slug: group.vendorSlug, name: group.vendorName[locale], district: group.district[locale] },
    lines: group.lines.map((line) => cartLineView({ ...line, trouble: null }, locale)),
    goods: moneyView(group.goodsMinor, locale),
    delivery: moneyView(group.deliveryMinor, locale),
    zone: group.zone,
    promisedBy: promisedBy(now, group.promiseDays),
    total: moneyView(group.goodsMinor + group.deliveryMinor, locale),
  })),
  goods: moneyView(quote.goodsMinor, locale),
  delivery: moneyView(quote.deliveryMinor, locale),
  total: moneyView(quote.totalMinor, locale),
  advance:
    quote.advanceMinor === null
      ? null
      : {
          now: moneyView(quote.advanceMinor, locale),
          atDoor: moneyView(quote.totalMinor - quote.advanceMinor, locale),
          isNeeded: quote.needsAdvance,
          bearsReturn: quote.bearsReturn,
        },
  terms: quote.terms,
});
