import { CourierQuoteSheetView, CourierQuotesView } from "@haat/contract/shop-couriers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { agreedTerms } from "../courier-terms.ts";
import { partOf } from "../dispatch.ts";
import { aVendor, aVendorSession, type TestSession } from "../market.ts";
import { ask as told } from "../staff.ts";
import { dhakaDayIn } from "../days.ts";

let market: Bookings;
beforeAll(async () => void (market = await openBookings()), 300_000);
afterAll(() => market.close());

const call = (by: TestSession, method: string, to: string) =>
  told<Record<string, unknown>>(market.shop.world, by, [method, to]);

test("a shop sees of several at once what each courier costs together, order by order as of each alone, and not of another's", async () => {
  const { shop, shopkeeper } = market;
  const { vendorId } = shopkeeper;
  await agreedTerms(shop, { courier: "steadfast", vendorId, from: dhakaDayIn(0), fee: 6500 });
  const [first, second] = [await shopkeeper.packed(), await shopkeeper.packed()];
  const parts = [partOf(second), partOf(first)];
  const ask = async (ids: readonly string[], by = shopkeeper.owner) =>
    call(by, "GET", `/v1/vendor/courier-quotes?parts=${ids.join(",")}`);
  const sheet = CourierQuoteSheetView.parse((await ask(parts)).body);
  expect(sheet.parts.map(({ part }) => part)).toEqual(parts);
  const alone = await Promise.all(
    parts.map(async (part) =>
      CourierQuotesView.parse(
        (await call(shopkeeper.owner, "GET", `/v1/vendor/orders/${part}/courier-quotes`)).body,
      ),
    ),
  );
  for (const { courier, known, total, delivery, cod, returned } of sheet.couriers) {
    const prices = alone.map(({ items }) => items.find((item) => item.courier === courier)?.price ?? null);
    const sumOf = (name: "total" | "delivery" | "cod" | "returned") =>
      prices.reduce((sum, price) => sum + BigInt(price?.[name].minor ?? 0), 0n).toString();
    expect([known, total.minor, delivery.minor, cod.minor, returned.minor]).toEqual([
      ...[prices.filter((price) => price !== null).length, sumOf("total"), sumOf("delivery")],
      ...[sumOf("cod"), sumOf("returned")],
    ]);
    expect(
      sheet.parts.map(
        ({ prices: each }) => each.find((one) => one.courier === courier)?.total?.minor ?? null,
      ),
    ).toEqual(prices.map((price) => price?.total.minor ?? null));
  }
  expect(sheet.couriers.find(({ courier }) => courier === "steadfast")).toMatchObject({
    ...{ standing: "open", known: 2, total: { minor: "13000" }, returned: { minor: "6500" } },
  });
  // One named twice is carried once.
  expect(CourierQuoteSheetView.parse((await ask([...parts, ...parts])).body)).toEqual(sheet);
  const stranger = await aVendorSession(shop.world, await aVendor(shop.world));
  expect((await ask([partOf(first)], stranger)).status).toBe(404);
  expect((await ask([partOf(first), "sub_00000000000000000000000000"])).status).toBe(404);
  expect((await ask(["' or 1=1"])).status).toBe(400);
});
