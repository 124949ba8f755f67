import { CourierContractPage } from "@haat/contract/courier-terms";
import { CourierQuotesView, ShopCouriersView, ShopStoresPage } from "@haat/contract/shop-couriers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { agreedTerms, typedContract } from "../courier-terms.ts";
import { partOf } from "../dispatch.ts";
import { aStaffSession, aVendor, aVendorSession, type TestSession } from "../market.ts";
import { aFreshOne, ask } from "../staff.ts";
import { dhakaDayIn } from "../days.ts";

let market: Bookings;
let one: TestSession;
let other: TestSession;
const path = "/v1/support/courier-contracts";
beforeAll(async () => {
  market = await openBookings();
  one = await aFreshOne(market.shop.world, "finance");
  other = await aFreshOne(market.shop.world, "finance");
}, 300_000);
afterAll(() => market.close());

const call = (by: TestSession, method: string, to: string, body?: unknown) =>
  ask<Record<string, unknown>>(market.shop.world, by, [method, to], body);
const propose = async (over: Readonly<Record<string, unknown>> = {}, by = one) => {
  const told = await call(by, "POST", path, typedContract(over));
  return { status: told.status, code: told.body["code"], id: told.body["id"] as string };
};
const decide = async (by: TestSession, id: string, verdict: string, reason = "") => {
  const told = await call(by, "POST", `${path}/${id}/decisions`, { verdict, reason });
  return told.status === 200 ? "done" : told.body["code"];
};
const list = async (query: string, by = one) =>
  CourierContractPage.parse((await call(by, "GET", `${path}?${query}`)).body).items;

describe("what a courier may charge", () => {
  test("is typed by one of finance in either script, agreed to by another, and kept with its history", async () => {
    const { id } = await propose({ courier: "redx", from: dhakaDayIn(0) });
    expect(await list("courier=redx&state=open")).toMatchObject([
      { id, state: "open", isNow: false, shop: null, may: ["withdraw"], reason: "their letter of May" },
    ]);
    expect(await decide(one, id, "agree")).toBe("courier_contract.own_hand");
    expect((await list("state=open", other))[0]?.may).toEqual(["decide"]);
    expect(await decide(other, id, "agree")).toBe("done");
    expect(await decide(other, id, "refuse", "too late")).toBe("courier_contract.wrong_state");
    const next = await propose({ courier: "redx", from: dhakaDayIn(10) });
    expect(await decide(other, next.id, "agree")).toBe("done");
    const agreed = await list("courier=redx&state=agreed");
    const [newer, older] = [
      agreed.find((each) => each.id === next.id),
      agreed.find((each) => each.id === id),
    ];
    expect(newer).toMatchObject({ id: next.id, isNow: false, until: null });
    expect(older).toMatchObject({ id, isNow: true, until: dhakaDayIn(10), checker: expect.any(String) });
    expect(older?.terms).toMatchObject({
      zones: [
        { zone: "inside", tiers: [{ mostGrams: 500, fee: { minor: "6000" } }, { fee: { minor: "7000" } }] },
        { zone: "sub", codBps: 50 },
        { zone: "outside", codBps: 100, extraPerKg: { minor: "2500" } },
      ],
      ...{ returnPercent: 50, tolerance: { minor: "100" }, payoutDays: 3 },
      charges: [{ name: "Packaging", most: { minor: "1000" } }],
    });
  });

  test("may be refused with a word, or taken back by whoever proposed it, and never agreed after that", async () => {
    const refused = await propose({ courier: "ecourier" });
    expect(
      (await call(other, "POST", `${path}/${refused.id}/decisions`, { verdict: "refuse", reason: "" }))
        .status,
    ).toBe(400);
    expect(await decide(other, refused.id, "refuse", "that is dearer than their letter")).toBe("done");
    const back = await propose({ courier: "ecourier" });
    expect(await decide(other, back.id, "withdraw")).toBe("courier_contract.not_found");
    expect(await decide(one, back.id, "withdraw")).toBe("done");
    expect(await decide(other, back.id, "agree")).toBe("courier_contract.wrong_state");
    const ended = await list("courier=ecourier&state=ended");
    expect(ended.find(({ id }) => id === back.id)).toMatchObject({ state: "withdrawn", refusal: null });
    expect(ended.find(({ id }) => id === refused.id)).toMatchObject({
      ...{ state: "refused", refusal: "that is dearer than their letter" },
    });
  });

  test("is not read where it cannot be, and does not begin on a day on which another begins", async () => {
    const zones = { inside: "0", sub: "1", outside: "many" };
    expect(await propose({ codPercent: zones })).toMatchObject({ code: "courier_contract.unread" });
    expect(await propose({ until: dhakaDayIn(1) })).toMatchObject({ code: "courier_contract.unread" });
    expect(await propose({ shop: "nobodys-shop" })).toMatchObject({ code: "vendor.not_found" });
    const [first, second] = [
      await propose({ from: dhakaDayIn(50) }),
      await propose({ from: dhakaDayIn(50) }),
    ];
    expect(await decide(other, first.id, "agree")).toBe("done");
    expect(await decide(other, second.id, "agree")).toBe("courier_contract.begins");
    expect(await propose({ from: dhakaDayIn(50) })).toMatchObject({ code: "courier_contract.begins" });
  });

  test("is neither proposed nor agreed to by somebody of the shop it is for", async () => {
    const vendor = await aVendor(market.shop.world);
    const { rowCount } = await market.shop.world.owner.query(
      "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'manager')",
      [vendor.id, other.userId],
    );
    expect(rowCount).toBe(1);
    const his = { shop: vendor.slug, courier: "carrybee" };
    expect(await propose(his, other)).toMatchObject({ code: "staff.own_shop" });
    const { id } = await propose(his);
    expect(await decide(other, id, "agree")).toBe("staff.own_shop");
  });
});

describe("a shop", () => {
  const couriersOf = async (by: TestSession) =>
    ShopCouriersView.parse((await call(by, "GET", "/v1/vendor/couriers")).body).items;

  test("is made known to a courier by staff, and then may book with it", async () => {
    const { world } = market.shop;
    const vendor = await aVendor(world);
    const owner = await aVendorSession(world, vendor);
    await agreedTerms(market.shop, {
      courier: "pathao",
      vendorId: vendor.id,
      from: dhakaDayIn(-1),
      fee: 5000,
    });
    const pathao = async () => (await couriersOf(owner)).find(({ courier }) => courier === "pathao");
    expect(await pathao()).toMatchObject({ standing: "no_store", contract: { isOwn: true } });
    const clerk = await aStaffSession(world, "support_2");
    const body = { shop: vendor.slug, courier: "pathao", store: " ২০০৭ " };
    expect((await call(clerk, "POST", "/v1/support/courier-stores", body)).status).toBe(200);
    expect(await pathao()).toMatchObject({ standing: "open" });
    const found = await call(clerk, "GET", `/v1/support/courier-stores?q=${vendor.slug}`);
    expect(ShopStoresPage.parse(found.body).items).toMatchObject([
      { shop: { slug: vendor.slug }, stores: [{ courier: "pathao", store: "2007" }] },
    ]);
    const { rows } = await world.owner.query(
      "select after from audit where action = 'courier_store.set' and subject = $1",
      [vendor.id],
    );
    expect(rows).toEqual([{ after: { courier: "pathao", store: "2007" } }]);
  });

  test("sees before it books what each courier would charge for this part, and that of others nothing is known", async () => {
    const { shop, shopkeeper } = market;
    const placed = await shopkeeper.packed();
    const quotes = async (by = shopkeeper.owner) =>
      CourierQuotesView.parse(
        (await call(by, "GET", `/v1/vendor/orders/${partOf(placed)}/courier-quotes`)).body,
      );
    const { vendorId } = shopkeeper;
    await agreedTerms(shop, { courier: "steadfast", vendorId, from: dhakaDayIn(0), fee: 6500 });
    await agreedTerms(shop, { courier: "paperfly", vendorId, from: dhakaDayIn(1), fee: 1000 });
    const { zone, grams, items } = await quotes();
    expect(zone).toBe("inside");
    expect(grams).toBeGreaterThan(0);
    expect(items.find(({ courier }) => courier === "steadfast")).toMatchObject({
      standing: "open",
      price: {
        delivery: { minor: "6500" },
        cod: { minor: "0" },
        total: { minor: "6500" },
        returned: { minor: "3250" },
      },
    });
    expect(items.find(({ courier }) => courier === "paperfly")?.price?.total.minor).toBe("7000");
    expect(items.some(({ standing, price }) => standing === "no_terms" && price !== null)).toBe(false);
    const stranger = await aVendorSession(shop.world, await aVendor(shop.world));
    expect((await call(stranger, "GET", `/v1/vendor/orders/${partOf(placed)}/courier-quotes`)).status).toBe(
      404,
    );
  });

  test("is charged what it was told", async () => {
    const { shop, shopkeeper } = market;
    const placed = await shopkeeper.packed();
    const told = await call(shopkeeper.owner, "GET", `/v1/vendor/orders/${partOf(placed)}/courier-quotes`);
    const quote = CourierQuotesView.parse(told.body).items.find(({ courier }) => courier === "steadfast");
    await market.booked(placed, "steadfast");
    const { rows } = await shop.world.owner.query(
      "select t.zone, t.grams, t.terms ->> 'returnPercent' as back from consignment c, terms_of_parcel(c.id) t where c.sub_order_id = $1",
      [partOf(placed)],
    );
    expect(rows).toMatchObject([{ zone: "inside", back: "50" }]);
    expect(quote?.price?.total.minor).toBe("6500");
  });
});
