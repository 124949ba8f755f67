import type { FunnelView } from "@haat/contract/vendor";

type Row = FunnelView["rows"][number];
export type Counts = Readonly<{
  views: number;
  carts: number;
  orders: number;
  units: number;
  revenue: bigint;
}>;
export type ProductTally = Counts &
  Readonly<{ productId: string | null; title: string | null; days: readonly (Counts & { day: string })[] }>;

const nothing: Counts = { views: 0, carts: 0, orders: 0, units: 0, revenue: 0n };

const countsOf = ({ views, carts, orders, units, revenue }: Row): Counts => ({
  views,
  carts,
  orders,
  units,
  revenue: BigInt(revenue.minor),
});

const plus = (left: Counts, right: Counts): Counts => ({
  views: left.views + right.views,
  carts: left.carts + right.carts,
  orders: left.orders + right.orders,
  units: left.units + right.units,
  revenue: left.revenue + right.revenue,
});

const dayMs = 86_400_000;

/** Every day of the report, those on which nothing happened too. */
export function tallyDays({
  fromDay,
  toDay,
  rows,
}: Pick<FunnelView, "fromDay" | "toDay" | "rows">): (Counts & { day: string })[] {
  const days: (Counts & { day: string })[] = [];
  for (let at = Date.parse(fromDay); at <= Date.parse(toDay); at += dayMs) {
    const day = new Date(at).toISOString().slice(0, 10);
    const counts = rows
      .filter((row) => row.day === day)
      .reduce((sum, row) => plus(sum, countsOf(row)), nothing);
    days.push({ day, ...counts });
  }
  return days;
}

/** Every product with its days, the best seller first, then the most looked at; those that are told together come last. */
export function tallyProducts(rows: FunnelView["rows"]): ProductTally[] {
  const products = new Map<string | null, ProductTally>();
  for (const row of rows) {
    const counts = countsOf(row);
    const known = products.get(row.productId);
    const before = known ?? { productId: row.productId, title: row.title, days: [], ...nothing };
    products.set(row.productId, {
      ...before,
      ...plus(before, counts),
      days: [...before.days, { day: row.day, ...counts }],
    });
  }
  return [...products.values()].toSorted(
    (a, b) =>
      Number(a.productId === null) - Number(b.productId === null) ||
      b.orders - a.orders ||
      b.views - a.views ||
      (a.title ?? "").localeCompare(b.title ?? ""),
  );
}

/** Of a hundred who came this far, how many went on; null when nobody came. */
export const outOfHundred = (went: number, came: number): number | null =>
  came === 0 ? null : Math.round((went / came) * 100);
