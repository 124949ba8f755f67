import { expect, it } from "vitest";
import { outOfHundred, tallyDays, tallyProducts } from "./tally.ts";

const row = (productId: string | null, day: string, views: number, carts: number, orders: number) => ({
  productId,
  title: productId === null ? null : `Title of ${productId}`,
  day,
  views,
  carts,
  orders,
  units: orders * 2,
  revenue: { currency: "BDT" as const, minor: String(orders * 125_000), display: "" },
});
const rows = [
  row("prd_a", "2026-11-19", 10, 3, 1),
  row("prd_b", "2026-11-19", 40, 2, 0),
  row("prd_a", "2026-11-21", 5, 1, 1),
];

it("every day of the report is there, quiet ones too", () => {
  const days = tallyDays({ fromDay: "2026-11-19", toDay: "2026-11-21", rows });
  expect(days.map(({ day, views, revenue }) => [day, views, revenue])).toEqual([
    ["2026-11-19", 50, 125_000n],
    ["2026-11-20", 0, 0n],
    ["2026-11-21", 5, 125_000n],
  ]);
});

it("what sells stands above what is only looked at, and keeps its days", () => {
  const products = tallyProducts(rows);
  expect(products.map(({ productId, orders, units }) => [productId, orders, units])).toEqual([
    ["prd_a", 2, 4],
    ["prd_b", 0, 0],
  ]);
  expect(products[0]?.days.map(({ day }) => day)).toEqual(["2026-11-19", "2026-11-21"]);
  expect(products[0]?.revenue).toBe(250_000n);
});

it("all other products stand together below those that are named, however much they sold", () => {
  const products = tallyProducts([row(null, "2026-11-20", 900, 80, 70), ...rows]);
  expect(products.map(({ productId, title }) => productId ?? title)).toEqual(["prd_a", "prd_b", null]);
});

it("days and products count the same things", () => {
  const sum = (counts: readonly { views: number }[]) => counts.reduce((total, { views }) => total + views, 0);
  expect(sum(tallyDays({ fromDay: "2026-11-19", toDay: "2026-11-21", rows }))).toBe(sum(tallyProducts(rows)));
});

it.each([
  [1, 3, 33],
  [0, 5, 0],
  [4, 4, 100],
  [0, 0, null],
] as const)("%i who went on of %i are %j of a hundred", (went, came, share) => {
  expect(outOfHundred(went, came)).toBe(share);
});
