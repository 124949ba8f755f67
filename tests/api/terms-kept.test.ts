import { termsNow } from "@haat/core/terms/now";
import { termsVersions } from "@haat/core/terms/versions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder, readOrder } from "../buying.ts";
import { aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()), 300_000);
afterAll(() => shop.close());

test("an order keeps the terms that were shown beside its bill, and says which", async () => {
  const { variants } = await aProduct(shop.world, { stock: 5 });
  const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
  expect(placed.order.terms).toBe(termsNow);
  expect((await readOrder(shop.world, placed)).terms).toBe(termsNow);
});

test("no order is written without terms, or under terms that never were", async () => {
  const { variants } = await aProduct(shop.world, { stock: 5 });
  const { order } = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
  const { rows } = await shop.world.owner.query<{ known: string }>(
    "select version as known from terms_version",
  );
  expect(rows.map(({ known }) => known).toSorted()).toEqual(
    termsVersions.map(({ version }) => version).toSorted(),
  );
  const under = (terms: string | null) =>
    shop.world.owner.query(
      `insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', $2::text, 'number', $2, 'track_code', $2, 'terms_version', $3::text))).* from orders o where id = $1`,
      [order.id, `ord_${crypto.randomUUID()}`, terms],
    );
  await expect(under(null)).rejects.toMatchObject({ code: "23502" });
  await expect(under("2020-01-01")).rejects.toMatchObject({ code: "23503" });
});
