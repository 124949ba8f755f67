import { VendorOrderPage } from "@haat/contract/vendor-order";
import { Problem } from "@haat/contract/problem";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aBuyerSession, aVendor, type TestVendor } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let packs: TestVendor;
let leads: TestVendor;
beforeAll(async () => {
  shop = await openShop();
  [packs, leads] = [await aVendor(shop.world), await aVendor(shop.world)];
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

/** Somebody who packs in one shop and leads another. */
async function somebody() {
  const session = await aBuyerSession(shop.world, "vendor");
  for (const [vendor, role] of [
    [packs, "packer"],
    [leads, "manager"],
  ] as const)
    await shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, $3)",
      [vendor.id, session.userId, role],
    );
  const get = (path: string, vendor?: TestVendor) =>
    shop.world.fetch(`/v1/vendor/${path}`, {
      headers: { ...session.headers, ...(vendor && { "x-haat-shop": vendor.id }) },
    });
  return { ...session, get };
}

test("somebody with two shops is in each what he is there, and in none until he says which", async () => {
  const { get } = await somebody();
  const seenIn = async (vendor: TestVendor) =>
    VendorOrderPage.parse(await (await get("orders", vendor)).json()).sees;
  expect([await seenIn(packs), await seenIn(leads)]).toEqual(["packing", "all"]);
  expect([(await get("statement", packs)).status, (await get("statement", leads)).status]).toEqual([
    403, 200,
  ]);
  const unsaid = await get("orders");
  expect([unsaid.status, Problem.parse(await unsaid.json()).code]).toEqual([403, "auth.forbidden"]);
});

test("a role that was changed or taken away holds from the next request on", async () => {
  const { get, userId } = await somebody();
  const become = (role: string) =>
    shop.world.owner.query(
      "update vendor_member set member_role = $1 where user_id = $2 and vendor_id = $3",
      [...[role, userId, leads.id]],
    );
  await become("packer");
  expect((await get("statement", leads)).status).toBe(403);
  await become("accountant");
  expect([(await get("statement", leads)).status, (await get("orders", leads)).status]).toEqual([200, 403]);
  await shop.world.owner.query("delete from vendor_member where user_id = $1 and vendor_id = $2", [
    ...[userId, leads.id],
  ]);
  expect((await get("statement", leads)).status).toBe(403);
  expect((await get("orders")).status).toBe(200);
});
