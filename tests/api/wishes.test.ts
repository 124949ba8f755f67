import { eraseAccount } from "@haat/db/queries/myself/erase";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openShop, type TestShop } from "../shop.ts";
import { wishing } from "../wishing.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const { aWisher, aShelf } = wishing(() => shop);

describe("what somebody keeps an eye on", () => {
  test("is kept once, with what it cost then beside what it costs now, until she takes it off", async () => {
    const { send, list } = await aWisher();
    const { product } = await aShelf(3);
    expect(await send("PUT", `/products/${product.id}`)).toBe(204);
    await shop.world.owner.query("update variant set price_minor = 40000 where product_id = $1", [
      product.id,
    ]);
    expect(await send("PUT", `/products/${product.id}`)).toBe(204);
    const { wishes } = await list();
    expect(wishes).toHaveLength(1);
    expect(wishes[0]).toMatchObject({
      ...{ productId: product.id, before: { minor: "50000" } },
      card: { slug: product.slug, price: { minor: "40000" }, availability: "few_left" },
    });
    await send("DELETE", `/products/${product.id}`);
    expect((await list()).wishes).toEqual([]);
  });

  test("is nobody else's, is of goods that are sold, and has an end", async () => {
    const [one, other] = [await aWisher(), await aWisher()];
    const { product } = await aShelf(3);
    await one.send("PUT", `/products/${product.id}`);
    expect((await other.list()).wishes).toEqual([]);
    await other.send("DELETE", `/products/${product.id}`);
    expect((await one.list()).wishes).toHaveLength(1);
    await shop.world.owner.query("update product set state = 'archived' where id = $1", [product.id]);
    expect(await other.send("PUT", `/products/${product.id}`)).toBe(404);
    expect((await one.list()).wishes[0]?.card).toBeNull();
  });

  test("is at most two hundred", async () => {
    const { userId, send } = await aWisher();
    const { product } = await aShelf(1);
    await shop.world.owner.query("alter table wish disable trigger wish_guarded");
    await shop.world.owner.query(
      `with like_it as (insert into product select (jsonb_populate_record(p, jsonb_build_object('id', p.id || n, 'slug', p.slug || '-' || n,
          'state', 'archived'))).* from product p, generate_series(1, 200) n where p.id = $2 returning id)
       insert into wish (user_id, product_id, price_minor) select $1, id, 1 from like_it`,
      [userId, product.id],
    );
    await shop.world.owner.query("alter table wish enable trigger wish_guarded");
    expect(await send("PUT", `/products/${product.id}`)).toBe(409);
  });
});

test("what somebody wished for goes with her when she is forgotten", async () => {
  const { userId, send, wait } = await aWisher();
  const [{ product }, { variantId }] = [await aShelf(1), await aShelf(0)];
  await send("PUT", `/products/${product.id}`);
  await wait(variantId);
  const nobody = await shop.world.edge.sealer.seal("phone", "+8801700000000");
  await shop.node.books.transact((tx) => eraseAccount(tx, userId, nobody));
  const { rows } = await shop.world.owner.query(
    "select (select count(*)::int from wish where user_id = $1) + (select count(*)::int from stock_wish where user_id = $1) as left",
    [userId],
  );
  expect(rows).toEqual([{ left: 0 }]);
});
