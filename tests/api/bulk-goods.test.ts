import { ProductPage } from "@haat/contract/listing";
import { makeBulk, progress } from "@haat/local/fixture/bulk";
import { makeVendors, type Vendor } from "@haat/local/fixture/vendors";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
let vendors: Vendor[];
beforeAll(async () => {
  world = await openWorld();
  const owner = await world.owner.connect();
  const now = world.clock.now();
  vendors = await makeVendors(owner, world.edge.sealer, { seed: "bulk", now, count: 3 });
  owner.release();
});
afterAll(() => world.close());

async function make(count: number): Promise<{ made: number; told: string[] }> {
  const owner = await world.owner.connect();
  const told: string[] = [];
  const log = (line: string): void => void told.push(line);
  try {
    const made = await makeBulk(owner, { seed: "bulk", now: world.clock.now(), count, vendors, log });
    return { made, told };
  } finally {
    owner.release();
  }
}
const numbers = async () => {
  const { rows } = await world.owner.query<Record<string, number>>(
    `select (select count(*)::int from product) as goods, (select count(*)::int from product_card where shown) as cards,
       (select count(*)::int from search_product where shown) as searched, (select count(*)::int from stale_search) as waiting,
       (select count(*)::int from product p where (p.min_price_minor, p.max_price_minor, p.variant_count) is distinct from
         (select (min(v.price_minor), max(v.price_minor), count(*)::int) from variant v where v.product_id = p.id)) as mispriced,
       (select count(*)::int from pg_trigger where not tgisinternal and tgenabled = 'D') as silenced`,
  );
  return rows[0];
};
const whole = { mispriced: 0, silenced: 0, waiting: 0 };

test("goods made in bulk stand in their shelves, with their prices, and are found at once", async () => {
  const { made, told } = await make(2100);
  expect(made).toBe(2100);
  expect(told.at(-1)).toBe("2100 of 2100, 0 s left");
  expect(await numbers()).toEqual({ goods: 2100, cards: 2100, searched: 2100, ...whole });
  const found = ProductPage.parse(await (await world.fetch("/v1/store/products?q=jamdani+2050")).json());
  expect(found.items[0]?.slug).toBe("fx-bulk-2050");
});

test("asked for again they go on where they ended, and what is there already stays as it is", async () => {
  expect((await make(2100)).made).toBe(0);
  expect((await make(2200)).made).toBe(100);
  expect(await numbers()).toEqual({ goods: 2200, cards: 2200, searched: 2200, ...whole });
});

test("what is left is told in what is easier to say", () => {
  expect(progress(1000, 61_000, 1000)).toBe("1000 of 61000, 60 s left");
  expect(progress(1000, 601_000, 1000)).toBe("1000 of 601000, 10 min left");
});
