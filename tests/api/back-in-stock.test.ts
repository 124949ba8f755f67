import { tellBack } from "@haat/api/jobs/tell-back";
import { isByDay } from "@haat/core/clock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeOrder, verifyOrder } from "../buying.ts";
import { openShop, type TestShop } from "../shop.ts";
import { wishing } from "../wishing.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const { byDay, aWisher, aShelf, toldOf } = wishing(() => shop);

describe("who asked to hear of what is sold out", () => {
  test("hears once, by the way she chose, when it can really be bought, and the wish is over", async () => {
    const { wait, list } = await aWisher();
    const { product, variantId, change } = await aShelf(0);
    expect(await wait(variantId)).toBe(204);
    expect(await wait(variantId)).toBe(204);
    expect((await list()).waits).toMatchObject([{ variantId, slug: product.slug, channel: "sms" }]);
    await byDay();
    expect(await toldOf(product)).toEqual([]);
    await change(5);
    await Promise.all([byDay(), byDay(), byDay()]);
    const told = await toldOf(product);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain("আবার পাওয়া যাচ্ছে");
    expect((await list()).waits).toEqual([]);
    await change(-5);
    await change(5);
    await byDay();
    expect(await toldOf(product)).toHaveLength(1);
  });

  test("is not told while a shop is away or closed, nor at night, nor once she has taken it back", async () => {
    const [one, other] = [await aWisher(), await aWisher()];
    const { product, variantId, change } = await aShelf(0);
    await one.wait(variantId);
    await other.wait(variantId);
    await other.send("DELETE", `/variants/${variantId}`);
    await shop.world.owner.query("update vendor set state = 'paused' where id = $1", [product.vendor.id]);
    await change(9);
    await byDay();
    expect(await toldOf(product)).toEqual([]);
    await shop.world.owner.query("update vendor set state = 'open' where id = $1", [product.vendor.id]);
    await tellBack({ ...shop.jobs, now: () => new Date("2026-11-24T16:00:00Z") });
    expect(await toldOf(product)).toEqual([]);
    await byDay();
    expect(await toldOf(product)).toHaveLength(1);
  });

  test("is no more than three to a piece, whoever has waited longest first", async () => {
    const { product, variantId, change } = await aShelf(0);
    for (let n = 0; n < 5; n += 1) await (await aWisher()).wait(variantId);
    await change(1);
    await byDay();
    await byDay();
    expect(await toldOf(product)).toHaveLength(3);
  });

  test("is refused for what is there, by a way that is not proven hers, for nothing, and for everything", async () => {
    const { wait, userId } = await aWisher();
    const there = await aShelf(1);
    expect(await wait(there.variantId)).toBe(409);
    const { variantId } = await aShelf(0);
    expect(await wait(variantId, "mail")).toBe(409);
    expect(await wait("var_0000000000000000000000000a")).toBe(404);
    await shop.world.owner.query(
      `insert into stock_wish (id, user_id, variant_id, channel, until, ended_at, made_at)
       select 'swi_' || $1 || n, $1, $2, 'sms', now(), now(), now() from generate_series(1, 39) n`,
      [userId, variantId],
    );
    expect(await wait(variantId)).toBe(204);
    expect(await wait((await aShelf(0)).variantId)).toBe(409);
  });

  test("is over by itself after ninety days", async () => {
    const { wait, list, userId } = await aWisher();
    const { product, variantId, change } = await aShelf(0);
    await wait(variantId);
    await shop.world.owner.query(
      "update stock_wish set until = now() - interval '1 minute' where user_id = $1",
      [userId],
    );
    await change(2);
    await byDay();
    expect(await toldOf(product)).toEqual([]);
    expect((await list()).waits).toEqual([]);
  });

  test("is told or refused, never forgotten, when stock comes in the moment she asks", async () => {
    for (let round = 0; round < 6; round += 1) {
      const [{ wait }, { product, variantId, change }] = [await aWisher(), await aShelf(0)];
      const [status] = await Promise.all([wait(variantId), change(1), byDay()]);
      await byDay();
      expect([204, 409]).toContain(status);
      expect(await toldOf(product)).toHaveLength(status === 204 ? 1 : 0);
    }
  });

  test("is not told when somebody else buys the last one in the same moment and it is gone first", async () => {
    const { wait } = await aWisher();
    const { product, variantId, change } = await aShelf(0);
    await wait(variantId);
    await change(1);
    await verifyOrder(shop, await placeOrder(shop, "cod", [[variantId, 1]]));
    await byDay();
    expect(await toldOf(product)).toEqual([]);
    const { rows } = await shop.world.owner.query("select ended_at from stock_wish where variant_id = $1", [
      variantId,
    ]);
    expect(rows).toEqual([{ ended_at: null }]);
  });
});

test("a phone is rung about goods from nine to nine in Dhaka", () => {
  const at = (hour: string) => isByDay(new Date(`2026-11-24T${hour}Z`));
  expect([at("02:59:59"), at("03:00:00"), at("14:59:59"), at("15:00:00")]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
