import type { VendorOrderView } from "@haat/contract/vendor-order";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, type Placed } from "../buying.ts";
import { codeOf, openDispatch, partOf } from "../dispatch.ts";
import { aBuyerSession } from "../market.ts";
import { anOwnDelivery } from "../own-deliveries.ts";
import { ask } from "../staff.ts";
import { openTries, type Tries } from "../tries.ts";

let tries: Tries;
let parcels: Tries["parcels"];
beforeAll(async () => {
  tries = await openTries();
  ({ parcels } = tries);
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

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
  const { placed, number } = await tries.stopped();
  const until = (await tries.tries(placed))?.until;
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
  expect(await tries.wants(placed)).toBe("parcel.no_new_try");
  const asked = [{ by: "shop", wish: "evening", answer: null }];
  expect(await shopSees(placed)).toMatchObject({
    tryUntil: null,
    acts: ["deliver", "came-back"],
    tries: asked,
  });
  expect(await tries.tries(placed)).toMatchObject({ until: null, asked });
  expect((await tries.caseOf(placed))?.case?.another).toMatchObject({
    asker: "shop",
    by: null,
    wish: "evening",
  });
  // Whoever asked need not be told that he did; the buyer hears what the courier made of it.
  expect((await tries.toldTo(placed)).filter((text) => text.includes("রাইডার আবার আসুক"))).toEqual([]);
  expect(await tries.answers(placed, { answer: "told" })).toBe("ended");
  expect((await tries.toldTo(placed)).filter((text) => text.includes("asked to come again"))).toHaveLength(1);
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
  const { placed } = await tries.stopped();
  const came = await Promise.all([tries.wants(placed), shopWants(placed)]);
  expect(came.toSorted()).toEqual(["asked", "parcel.no_new_try"]);
  expect((await tries.tries(placed))?.asked).toHaveLength(1);
});

test("what a shop carries itself it tries by going: no courier is asked", async () => {
  const own = await anOwnDelivery(parcels.shop, "cod");
  expect((await own.act("not-met", { reason: "not_home" })).status).toBe(200);
  expect(await codeOf(await own.act("another-try", { wish: "any" }))).toBe("parcel.no_new_try");
});
