import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cartOf, keyed, orderBody, quoteOf } from "../../buying.ts";
import type { TestProduct } from "../../market.ts";
import { type Bench, openBench } from "./bench.ts";
import { again } from "./place-order-keeps.ts";
import { countersOf, everything, goods, place, placementOf } from "./placement.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

const placeAs = (rival: pg.PoolClient, placement: unknown) =>
  rival.query("select place_order($1::jsonb)", [JSON.stringify(placement)]);

describe("between the quote's reading and the placing, a rival", () => {
  /** The buyer has been told a price; the rival's change lands while his order waits for the shelf. */
  async function overtaken(
    product: TestProduct,
    change: (rival: pg.PoolClient) => Promise<unknown>,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { world } = bench;
    const [{ id: variant }] = product.variants;
    const cart = await cartOf(world, [[variant, 1]]);
    const { hash } = await quoteOf(world, cart, "bkash");
    const headers = keyed({ "x-haat-cart": cart });
    return bench.rival(async (rival) => {
      await rival.query("select 1 from stock where variant_id = $1 for update", [variant]);
      const reply = world.fetch("/v1/store/orders", { body: orderBody(hash, "bkash"), headers });
      await bench.untilWaiting(reply);
      await change(rival);
      const before = await everything(rival);
      await rival.query("commit");
      const told = (await (await reply).json()) as Record<string, unknown>;
      expect(await everything(bench.admin)).toEqual(before);
      return told;
    });
  }

  test.each([+1, -1])(
    "moves the price by %i poisha: the quote has changed, nothing is written",
    async (by) => {
      const product = await goods(bench);
      const told = await overtaken(product, (rival) =>
        rival.query("update variant set price_minor = price_minor + $2 where id = $1", [
          product.variants[0].id,
          by,
        ]),
      );
      expect(told).toMatchObject({ status: 409, code: "quote.changed" });
    },
  );

  test("suspends the vendor: his goods are not for sale, nothing is written", async () => {
    const product = await goods(bench);
    const told = await overtaken(product, (rival) =>
      rival.query("update vendor set state = 'suspended' where id = $1", [product.vendor.id]),
    );
    expect(told).toMatchObject({ status: 409, code: "variant.not_for_sale" });
  });

  test("buys the last unit: there is none left, nothing is written", async () => {
    const product = await goods(bench, { stock: 1 });
    const told = await overtaken(product, (rival) => placeAs(rival, placementOf([{ product }])));
    expect(told).toMatchObject({ status: 409, code: "stock.insufficient" });
    expect(await countersOf(bench, product)).toEqual({ on_hand: 1, held: 1, committed: 0 });
  });
});

describe("while a rival's connection still places with the same key", () => {
  /** Both are on their way at once; the rival ends first, by `end`. */
  async function meeting(end: "commit" | "rollback", bodyHash: string) {
    const product = await goods(bench);
    const mine = placementOf([{ product, quantity: 2 }]);
    const met = await bench.rival(async (rival) => {
      await placeAs(rival, again(mine, { bodyHash }));
      const written = await everything(rival);
      const placing = place(bench, mine).then(
        ({ document, isReplay }) => ({ isReplay, id: document.id }),
        (refusal: unknown) => ({ refusal }),
      );
      await bench.untilWaiting(placing);
      await rival.query(end);
      const told = await placing;
      return { told, written, found: await everything(bench.admin) };
    });
    expect(await countersOf(bench, product)).toEqual({ on_hand: 10, held: 2, committed: 0 });
    return { mine, ...met };
  }

  test("and the same body, its order is the answer and nothing more is written", async () => {
    const { mine, told, written, found } = await meeting("commit", "body");
    expect(found).toEqual(written);
    expect(told).toMatchObject({ isReplay: true });
    expect(told).not.toMatchObject({ id: mine.orderId });
  });

  test("and another body, the second is refused and nothing more is written", async () => {
    const { told, written, found } = await meeting("commit", "another");
    expect(found).toEqual(written);
    expect(told).toMatchObject({ refusal: { code: "idempotency.key_reused" } });
  });

  test("and gives up, the second places its own order", async () => {
    const { mine, told } = await meeting("rollback", "another");
    expect(told).toEqual({ isReplay: false, id: mine.orderId });
  });
});
