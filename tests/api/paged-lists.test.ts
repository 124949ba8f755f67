import type { VendorPage } from "@haat/contract/admin-vendors";
import type { ActivityView } from "@haat/contract/team";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aVendor, aVendorSession } from "../market.ts";
import { anAdmin, told } from "../selling.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

test("a search for shops is read to its end, page after page, each shop once", async () => {
  const { headers } = await anAdmin(shop);
  const made: string[] = [];
  for (let i = 0; i < 65; i += 1) made.push((await aVendor(shop.world)).id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const body = { q: "Shop", ...(cursor && { cursor }) };
    const page: VendorPage = await told(shop.world.fetch("/v1/admin/searches/vendors", { headers, body }));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(made.toSorted().toReversed());
});

test("so is what was done in a shop, also where many things were done in one instant", async () => {
  const vendor = await aVendor(shop.world);
  const owner = await aVendorSession(shop.world, vendor);
  await shop.world.owner.query(
    `insert into audit (at, actor, role, action, subject)
     select now() - make_interval(mins => n / 40), 'vendor:' || $1, 'owner', 'team.invite', $2 from generate_series(1, 120) n`,
    [owner.userId, vendor.id],
  );
  const counts: number[] = [];
  const instants: string[] = [];
  let cursor: string | null = null;
  do {
    const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : "";
    const reply = await shop.world.fetch(`/v1/vendor/activity${query}`, { headers: owner.headers });
    expect(reply.status).toBe(200);
    const page = await told<ActivityView>(reply);
    counts.push(page.items.length);
    instants.push(...page.items.map(({ at }) => at));
    cursor = page.nextCursor;
  } while (cursor);
  expect(counts).toEqual([50, 50, 20]);
  expect(instants).toEqual(instants.toSorted().toReversed());
  const wrong = await shop.world.fetch("/v1/vendor/activity?cursor=x", { headers: owner.headers });
  expect(wrong.status).toBe(400);
});
