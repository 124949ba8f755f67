import type { CourierQuotesView } from "@haat/contract/shop-couriers";
import { DomainError } from "@haat/core/errors";
import { wholeTaka } from "@haat/core/ledger";
import { freightOf } from "@haat/db/queries/couriers/contract-list";
import { unservedBy } from "@haat/db/queries/couriers/bookings";
import { findVendorOrder } from "@haat/db/queries/vendor/orders";
import type { NodeCtx } from "../../context.ts";
import { moneyView } from "../../views/money.ts";
import { type Carried, priceOf } from "./price-of.ts";
import { standingsOf } from "./shop-couriers.ts";

/** What each courier would charge for a part as it lies there, by the contract of today, of those who serve it; without one, or unweighed, it is not known. */
export async function quotePart(ctx: NodeCtx, id: string): Promise<CourierQuotesView> {
  const { db, viewer, books, locale } = ctx;
  const part = viewer.kind === "vendor" ? await findVendorOrder(db, viewer, id) : null;
  if (viewer.kind !== "vendor" || !part) throw new DomainError("sub_order.not_found");
  const [freight, rows] = await Promise.all([freightOf(books, id), standingsOf(ctx, viewer.vendorId)]);
  const couriers = rows.map(({ courier }) => courier);
  const not = new Set((await unservedBy(books, { couriers, parts: [id] })).map(({ courier }) => courier));
  const collect = wholeTaka(BigInt(part.cash));
  const isWeighed = freight !== null && freight.grams > 0;
  return {
    zone: freight?.zone ?? null,
    grams: isWeighed ? freight.grams : null,
    collect: moneyView(collect, locale),
    items: rows
      .filter(({ courier }) => !not.has(courier))
      .map(({ courier, standing, now }) => ({
        ...{ courier, standing },
        price: now && isWeighed ? priceView(now.terms, { ...freight, collect }, locale) : null,
      })),
  };
}

function priceView(terms: unknown, carried: Carried, locale: NodeCtx["locale"]) {
  const { delivery, cod, returned } = priceOf(terms, carried);
  return {
    ...{ delivery: moneyView(delivery, locale), cod: moneyView(cod, locale) },
    ...{ total: moneyView(delivery + cod, locale), returned: moneyView(returned, locale) },
  };
}
