import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, placeOrder, verifyOrder } from "../buying.ts";
import { columnsThatSay } from "../every-column.ts";
import { aBuyerSession, aProduct, aStaffSession, aVendor, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aFreshOne, proposeBy } from "../staff.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const written = "ফোন ০১৯৮৭-৬৫৪৩২১ আর 01987 654 321";
const kept = "ফোন 01•••••৪৩২১ আর 01•••••4321";
const spelt = /0?1987.?654.?321|০?১৯৮৭.?৬৫৪.?৩২১/;

test("a phone in a reason or a note of the staff is masked on its way in, its writer is told, and the audit holds none", async () => {
  const { world } = shop;
  const { variants } = await aProduct(world);
  const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
  await verifyOrder(shop, placed);
  const [person, vendor] = [await aBuyerSession(world), await aVendor(world)];
  const [clerk, admin] = [await aStaffSession(world, "support_2"), await aFreshOne(world, "admin")];
  const post = async (by: TestSession, path: string, body: object) => {
    const reply = await world.fetch(path, { headers: keyed(by.headers), body });
    expect([path, reply.ok, reply.headers.get("x-haat-masked")]).toEqual([
      path,
      true,
      expect.stringMatching(/^(reason|text)$/),
    ]);
    return JSON.stringify(await reply.json());
  };
  const note = await post(clerk, `/v1/support/people/${person.userId}/notes`, { text: written });
  expect(note).toContain(kept);
  await post(clerk, `/v1/support/orders/${placed.order.id}/reveals`, { kind: "delivery", reason: written });
  await post(clerk, `/v1/support/orders/${placed.order.id}/cancel`, { reason: written });
  await post(admin, `/v1/admin/vendors/${vendor.id}/decisions`, { act: "suspend", reason: written });
  await post(admin, `/v1/admin/people/${person.userId}/decisions`, { act: "suspend", reason: written });
  const other = await aBuyerSession(world);
  const proposal = {
    kind: "role.grant",
    personId: other.userId,
    role: "support_1",
    reason: written,
  } as const;
  expect((await proposeBy(world, admin, proposal)).status).toBe(201);
  const clean = await world.fetch(`/v1/support/people/${other.userId}/notes`, {
    headers: keyed(clerk.headers),
    body: { text: "বিকেলে ফোন ধরেন" },
  });
  expect(clean.headers.get("x-haat-masked")).toBeNull();
  const { rows } = await world.owner.query<{ reason: string }>(
    "select reason from audit where reason is not null",
  );
  expect(rows.length).toBeGreaterThanOrEqual(5);
  expect(rows.filter(({ reason }) => spelt.test(reason))).toEqual([]);
  expect(await columnsThatSay(world, ["০১৯৮৭-৬৫৪৩২১", "01987 654 321", "1987654321"])).toEqual([]);
});
