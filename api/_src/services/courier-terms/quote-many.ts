import type { CourierQuoteSheetView } from "@haat/contract/shop-couriers";
import { DomainError } from "@haat/core/errors";
import { wholeTaka } from "@haat/core/ledger";
import type { Courier } from "@haat/core/couriers";
import { unservedBy } from "@haat/db/queries/couriers/bookings";
import { freightsOf, partsToQuote } from "@haat/db/queries/vendor/to-quote";
import type { NodeCtx } from "../../context.ts";
import { moneyView } from "../../views/money.ts";
import { type Carried, priceOf } from "./price-of.ts";
import { type ShopCourier, standingsOf } from "./shop-couriers.ts";

type Lying = Readonly<{ id: string; number: string; collect: bigint; carried: Carried | null }>;
type Price = ReturnType<typeof priceOf>;

/** What each courier would charge for several parts together, by the contract of today. Four questions, however many parts; who does not serve one is left out of it. */
export async function quoteMany(ctx: NodeCtx, ids: readonly string[]): Promise<CourierQuoteSheetView> {
  const { viewer, locale } = ctx;
  if (viewer.kind !== "vendor") throw new DomainError("sub_order.not_found");
  const [found, freights, rows] = await Promise.all([
    partsToQuote(ctx.db, viewer, ids),
    freightsOf(ctx.books, ids),
    standingsOf(ctx, viewer.vendorId),
  ]);
  if (found.length < new Set(ids).size) throw new DomainError("sub_order.not_found");
  const couriers = rows.map(({ courier }) => courier);
  const not = new Set((await unservedBy(ctx.books, { couriers, parts: ids })).map(keyOf));
  const parts = [...new Map(found.map((part) => [part.id, part])).values()].map(({ id, number, cash }) => {
    const freight = freights.get(id);
    const collect = wholeTaka(BigInt(cash));
    return {
      id,
      number,
      collect,
      freight,
      carried: freight && freight.grams > 0 ? { ...freight, collect } : null,
    };
  });
  const priced = rows.map((row) => ({
    row,
    prices: parts.map((part) => (not.has(keyOf({ part: part.id, ...row })) ? null : pricesOf(row, part))),
  }));
  return {
    parts: parts.map(({ id, number, collect, freight, carried }, place) => ({
      ...{ part: id, number, zone: freight?.zone ?? null, grams: carried?.grams ?? null },
      collect: moneyView(collect, locale),
      prices: priced.map(({ row, prices }) => {
        const price = prices[place] ?? null;
        return { courier: row.courier, total: price && moneyView(price.delivery + price.cod, locale) };
      }),
    })),
    couriers: priced.map(({ row: { courier, standing }, prices }) => {
      const { known, delivery, cod, returned } = sumOf(prices);
      return {
        ...{ courier, standing, known },
        ...{ delivery: moneyView(delivery, locale), cod: moneyView(cod, locale) },
        ...{ total: moneyView(delivery + cod, locale), returned: moneyView(returned, locale) },
      };
    }),
  };
}

const keyOf = ({ part, courier }: Readonly<{ part: string; courier: Courier }>): string =>
  `${courier} ${part}`;

const pricesOf = ({ now }: ShopCourier, { carried }: Lying): Price | null =>
  now && carried ? priceOf(now.terms, carried) : null;

const sumOf = (prices: readonly (Price | null)[]) =>
  prices.reduce<Price & { known: number }>(
    (sum, price) =>
      price === null
        ? sum
        : {
            ...{ known: sum.known + 1, delivery: sum.delivery + price.delivery },
            ...{ cod: sum.cod + price.cod, returned: sum.returned + price.returned },
          },
    { known: 0, delivery: 0n, cod: 0n, returned: 0n },
  );
