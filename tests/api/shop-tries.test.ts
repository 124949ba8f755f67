import type { ParcelPage } from "@haat/contract/parcel-desk";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, type Placed, readOrder } from "../buying.ts";
import { pathaoEnvironment } from "../contracts/pathao-provider.ts";
import { codeOf, openDispatch, partOf } from "../dispatch.ts";
import { aBuyerSession, aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { anOwnDelivery } from "../own-deliveries.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  // Nobody calls it: what it can do is asked, and no more.
  parcels = await openParcels({ couriers: pathaoEnvironment("http://127.0.0.1:9") });
  clerk = await aStaffSession(parcels.shop.world, "support_2");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** One whose rider met nobody. */
async function stopped() {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await parcels.said(number, "attempt_failed")).toBe(200);
  return { placed, number };
}
const wants = async (placed: Placed, wish = "evening", headers = placed.headers): Promise<string> => {
  const body = { part: partOf(placed), wish };
  const path = `/v1/store/orders/${placed.order.id}/another-try`;
  const reply = await parcels.shop.world.fetch(path, { method: "POST", headers: keyed(headers), body });
  return reply.status === 200 ? "asked" : codeOf(reply);
};
const triesOf = async (placed: Placed) =>
  (await readOrder(parcels.shop.world, placed)).subOrders[0]?.tries ?? null;
const caseOf = async (placed: Placed, view = "cases") => {
  const path = `/v1/support/parcels?view=${view}`;
  const { items } = (await ask<ParcelPage>(parcels.shop.world, clerk, ["GET", path])).body;
  return items.find(({ partId, case: found }) => partId === partOf(placed) && found?.kind === "another_try");
};
const answers = async (placed: Placed, body: object): Promise<string> => {
  const id = (await caseOf(placed))?.case?.id ?? "";
  const path = ["POST", `/v1/support/parcel-cases/${id}/endings`] as const;
  const { status, code } = await ask(parcels.shop.world, clerk, path, { reason: "হাবে কথা হয়েছে", ...body });
  return status === 200 ? "ended" : code;
};
const toldTo = async (placed: Placed): Promise<string[]> =>
  (await waitingMessages(parcels.shop.world))
    .map(({ text }) => text)
    .filter((text) => text.includes(placed.order.number));

const shopWants = async (placed: Placed, headers = parcels.shopkeeper.owner.headers): Promise<string> => {
  const path = `/v1/vendor/orders/${partOf(placed)}/another-try`;
  const body = { wish: "evening" };
  const reply = await parcels.shop.world.fetch(path, { method: "POST", headers: keyed(headers), body });
  return reply.status === 200 ? "asked" : codeOf(reply);
};
const shopSees = async (placed: Placed) =>
  (
    await ask<VendorOrderView>(parcels.shop.world, parcels.shopkeeper.owner, [
      "GET",
      `/v1/vendor/orders/${partOf(placed)}`,
    ])
  ).body;

test("its shop, too, may ask until six the next evening, once for both; buyer, shop and support read that it was the shop", async () => {
  const { placed, number } = await stopped();
  const until = (await triesOf(placed))?.until;
  expect(await shopSees(placed)).toMatchObject({
    tryUntil: until,
    acts: ["deliver", "another-try", "came-back"],
  });
  expect(await shopWants(placed, (await aBuyerSession(parcels.shop.world)).headers)).toBe("auth.required");
  expect(await shopWants(placed, (await openDispatch(parcels.shop)).owner.headers)).toBe(
    "sub_order.not_found",
  );
  expect(await shopWants(placed)).toBe("asked");
  expect(await shopWants(placed)).toBe("parcel.no_new_try");
  expect(await wants(placed)).toBe("parcel.no_new_try");
  const asked = [{ by: "shop", wish: "evening", answer: null }];
  expect(await shopSees(placed)).toMatchObject({
    tryUntil: null,
    acts: ["deliver", "came-back"],
    tries: asked,
  });
  expect(await triesOf(placed)).toMatchObject({ until: null, asked });
  expect((await caseOf(placed))?.case?.another).toMatchObject({ asker: "shop", by: null, wish: "evening" });
  // Whoever asked need not be told that he did; the buyer hears what the courier made of it.
  expect((await toldTo(placed)).filter((text) => text.includes("রাইডার আবার আসুক"))).toEqual([]);
  expect(await answers(placed, { answer: "told" })).toBe("ended");
  expect((await toldTo(placed)).filter((text) => text.includes("asked to come again"))).toHaveLength(1);
  // The next time that he meets nobody its buyer may ask; after the evening nobody does.
  expect(await parcels.said(number, "out_for_delivery", 0)).toBe(200);
  await parcels.reported(number, "attempt_failed", { at: new Date(Date.now() + 1_000) });
  await parcels.shop.world.owner.query(
    "update consignment set state_at = now() - interval '2 days' where sub_order_id = $1",
    [partOf(placed)],
  );
  expect(await shopSees(placed)).toMatchObject({ tryUntil: null, acts: ["deliver", "came-back"] });
  expect(await shopWants(placed)).toBe("parcel.no_new_try");
});

test("buyer and shop press at once: one of them has asked", async () => {
  const { placed } = await stopped();
  const came = await Promise.all([wants(placed), shopWants(placed)]);
  expect(came.toSorted()).toEqual(["asked", "parcel.no_new_try"]);
  expect((await triesOf(placed))?.asked).toHaveLength(1);
});

test("what a shop carries itself it tries by going: no courier is asked", async () => {
  const own = await anOwnDelivery(parcels.shop, "cod");
  expect((await own.act("not-met", { reason: "not_home" })).status).toBe(200);
  expect(await codeOf(await own.act("another-try", { wish: "any" }))).toBe("parcel.no_new_try");
});
