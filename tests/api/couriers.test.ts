import { OrderView } from "@haat/contract/order";
import { TrackView } from "@haat/contract/track";
import { SupportOrderView } from "@haat/contract/support";
import { VendorOrderView } from "@haat/contract/vendor-order";
import { runFixture } from "@haat/local/fixture/command";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { aCourierKey, courierEvent, type TestCourierKey } from "../couriers.ts";
import { codeOf, type Dispatch, openDispatch, partOf, tell } from "../dispatch.ts";
import { aStaffSession } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let shopkeeper: Dispatch;
let pathao: TestCourierKey;
beforeAll(async () => {
  shop = await openShop();
  shopkeeper = await openDispatch(shop);
  pathao = await aCourierKey(shop.world, "pathao");
}, 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults.map(String)).toEqual([]));

const orderOf = async ({ order, headers }: Placed): Promise<OrderView> =>
  OrderView.parse(await (await shop.world.fetch(`/v1/store/orders/${order.id}`, { headers })).json());
const moments = [30, 20, 10, 5].map((minutes) => new Date(Date.now() - minutes * 60_000).toISOString());

describe("a shop that hands a parcel to a courier", () => {
  test("names it in Bangla digits, and buyer and shop see who carries it", async () => {
    const placed = await shopkeeper.handedTo("steadfast", " ১২৩ ৪৫৬৭৮ ");
    const [seen] = (await orderOf(placed)).subOrders;
    expect(seen?.parcel).toMatchObject({ courier: "steadfast", number: "12345678", state: null });
    const reply = await shop.world.fetch(`/v1/vendor/orders/${partOf(placed)}`, {
      headers: shopkeeper.owner.headers,
    });
    expect(VendorOrderView.parse(await reply.json()).parcel).toMatchObject({ number: "12345678" });
  });

  test("delivers itself when it names none", async () => {
    const placed = await shopkeeper.packed();
    expect((await shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
    expect((await orderOf(placed)).subOrders[0]?.parcel).toBeNull();
  });

  test("cannot give a number that the courier gave to another parcel, and has then handed over nothing", async () => {
    await shopkeeper.handedTo("redx", "20A316MOG0DI");
    const placed = await shopkeeper.packed();
    const body = { consignment: { courier: "redx", number: "20a316mog0di" } };
    expect(await codeOf(await shopkeeper.act(partOf(placed), "hand-over", body))).toBe("consignment.exists");
    expect((await orderOf(placed)).subOrders[0]).toMatchObject({ state: "packed", parcel: null });
    const other = await openDispatch(shop);
    const theirs = await other.packed();
    expect(await codeOf(await other.act(partOf(theirs), "hand-over", body))).toBe("consignment.exists");
    expect((await orderOf(theirs)).subOrders[0]).toMatchObject({ state: "packed", parcel: null });
    const wrong = { consignment: { courier: "redx", number: "a b" } };
    expect(await codeOf(await shopkeeper.act(partOf(placed), "hand-over", wrong))).toBe(
      "consignment.number_invalid",
    );
  });
});

describe("a market that is made to be looked at", () => {
  test("shows a parcel whose courier has been at the door, and only one that a shop gave away", async () => {
    const client = await shop.world.owner.connect();
    try {
      const make = () => runFixture(client, shop.node.sealer, ["parcel"], new Date());
      const placed = await shopkeeper.packed();
      expect((await shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
      expect(await make()).toMatchObject({ parcel: { order: placed.order.number, courier: "pathao" } });
      expect((await orderOf(placed)).subOrders[0]).toMatchObject({
        ...{ state: "handed_over", parcel: { courier: "pathao", state: "attempt_failed" } },
      });
    } finally {
      client.release();
    }
  });
});

describe("what a courier tells of its parcel", () => {
  test("is seen by buyer, shop, whoever tracks and support, and carries the order", async () => {
    const placed = await shopkeeper.handedTo("pathao", "DL100");
    expect((await tell(shop, pathao, { ...courierEvent("dl100", "delivered"), at: moments[2] })).status).toBe(
      200,
    );
    const late = await tell(shop, pathao, { ...courierEvent("DL100", "in_transit"), at: moments[3] });
    expect(late.status).toBe(200);
    const [seen] = (await orderOf(placed)).subOrders;
    expect(seen).toMatchObject({ state: "delivered", parcel: { state: "delivered", stateAt: moments[2] } });
    const tracked = await shop.world.fetch("/v1/store/track", { body: { code: placed.order.trackCode } });
    const track = await tracked.text();
    expect(TrackView.parse(JSON.parse(track)).subOrders[0]?.parcel).toMatchObject({ state: "delivered" });
    expect(track).not.toContain("DL100");
    const { headers } = await aStaffSession(shop.world, "support_1");
    const story = await shop.world.fetch(`/v1/support/orders/${placed.order.id}`, { headers });
    const view = SupportOrderView.parse(await story.json());
    const told = view.story.filter(({ kind }) => kind === "courier");
    expect(told.map(({ title, to }) => `${title} ${to}`)).toEqual(["pathao delivered", "pathao in_transit"]);
    expect(view.order.subOrders[0]?.parcel).toMatchObject({ number: "DL100", state: "delivered" });
    await expectBooksInOrder(shop);
  });

  test("is kept once, however often and however many at once it is sent", async () => {
    await shopkeeper.handedTo("pathao", "DL200");
    const event = courierEvent("DL200");
    const taken = await Promise.all([1, 2, 3, 4].map(async () => (await tell(shop, pathao, event)).json()));
    expect(taken.map((each) => (each as { taken: string }).taken).toSorted()).toEqual(
      ["earlier", "earlier", "earlier", "now"], // one of four
    );
    expect(await codeOf(await tell(shop, pathao, { ...event, kind: "delivered" }))).toBe(
      "courier_event.reused",
    );
    const { rows } = await shop.world.owner.query("select kind from courier_event where event_id = $1", [
      event.eventId,
    ]);
    expect(rows).toEqual([{ kind: "picked_up" }]);
  });

  test("shows the second attempt after the first has failed, in whatever order they arrive", async () => {
    const placed = await shopkeeper.handedTo("pathao", "DL300");
    for (const [kind, at] of [
      ["out_for_delivery", moments[2]],
      ["attempt_failed", moments[1]],
    ] as const)
      expect((await tell(shop, pathao, { ...courierEvent("DL300", kind), at })).status).toBe(200);
    expect((await orderOf(placed)).subOrders[0]?.parcel?.state).toBe("out_for_delivery");
  });

  test("is refused from tomorrow, from last year, without an offset, of an unknown kind and with a word too many", async () => {
    await shopkeeper.handedTo("pathao", "DL400");
    const event = courierEvent("DL400");
    for (const days of [-1, 400]) {
      const at = new Date(Date.now() - days * 24 * 3_600_000).toISOString();
      expect(await codeOf(await tell(shop, pathao, { ...event, at }))).toBe("courier_event.time_wrong");
    }
    for (const wrong of [{ at: "2026-11-21T10:00:00" }, { kind: "paid" }, { amount: "100" }, { eventId: "" }])
      expect(await codeOf(await tell(shop, pathao, { ...event, ...wrong }))).toBe("request.invalid");
  });
});
