import type { VendorOrderView } from "@haat/contract/vendor-order";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aProduct, aVendor, aVendorSession, type TestSession, type TestVendor } from "../market.ts";
import { placeOrder, type Placed, readOrder, verifyOrder } from "../buying.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let vendor: TestVendor;
let seller: TestSession;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
beforeEach(async () => {
  vendor = await aVendor(shop.world);
  seller = await aVendorSession(shop.world, vendor);
});

const act = (id: string, verb: string, body?: unknown, session = seller) =>
  shop.world.fetch(`/v1/vendor/orders/${id}/${verb}`, {
    method: "POST",
    body,
    headers: { ...session.headers, "idempotency-key": crypto.randomUUID() },
  });
const partOf = ({ order }: Placed) => order.subOrders[0]?.id ?? "";

async function cashOrder(priceMinor = 125_040n): Promise<Placed> {
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [priceMinor] });
  return placeOrder(shop, "cod", [[variants[0].id, 1]]);
}

describe("a vendor", () => {
  test("sees the receiver only once he has accepted", async () => {
    const placed = await cashOrder();
    await verifyOrder(shop, placed);
    const read = async () =>
      (await (
        await shop.world.fetch(`/v1/vendor/orders/${partOf(placed)}`, { headers: seller.headers })
      ).json()) as VendorOrderView;
    expect((await read()).receiver).toBeNull();
    await act(partOf(placed), "accept");
    expect((await read()).receiver).toMatchObject({ phone: "01712345678" });
  });

  test("cannot touch another vendor's part: it answers like one that does not exist", async () => {
    const placed = await cashOrder();
    await verifyOrder(shop, placed);
    const stranger = await aVendorSession(shop.world, await aVendor(shop.world));
    const missing = `sub_${"0".repeat(26)}`;
    for (const verb of ["accept", "pack", "hand-over"]) {
      const [theirs, none] = await Promise.all([
        act(partOf(placed), verb, undefined, stranger),
        act(missing, verb, undefined, stranger),
      ]);
      const bodies = [await theirs.json(), await none.json()].map((body) => ({
        ...(body as object),
        instance: "",
      }));
      expect(theirs.status).toBe(404);
      expect(bodies[0]).toEqual(bodies[1]);
    }
    expect((await readOrder(shop.world, placed)).subOrders[0]?.state).toBe("confirmed");
  });

  test("who presses twice with one key acts once; the key with another body is refused", async () => {
    const placed = await cashOrder();
    await verifyOrder(shop, placed);
    const headers = { ...seller.headers, "idempotency-key": "press-1" };
    const path = `/v1/vendor/orders/${partOf(placed)}`;
    const presses = await Promise.all(
      [1, 2, 3].map(() => shop.world.fetch(`${path}/accept`, { method: "POST", headers })),
    );
    expect(presses.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect((await shop.world.fetch(`${path}/accept`, { method: "POST", headers })).status).toBe(200);
    const reject = (reason: string) => shop.world.fetch(`${path}/reject`, { body: { reason }, headers });
    expect((await reject("out_of_stock")).status).toBe(200);
    expect(await (await reject("other")).json()).toMatchObject({
      status: 422,
      code: "idempotency.key_reused",
    });
    expect((await shop.world.fetch(`${path}/pack`, { method: "POST", headers: seller.headers })).status).toBe(
      400,
    );
  });
});
