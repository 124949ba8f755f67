import type { SupportOrderView } from "@haat/contract/support";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aBuyerSession, aStaffSession } from "../market.ts";
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

test.for(["attempt_failed", "on_hold"] as const)(
  "after %s its buyer has until six the next evening to ask for the rider, once, and support has it among its cases with that hour",
  async (says) => {
    const { placed } = await tries.stopped(says);
    const { until } = (await tries.tries(placed)) ?? {};
    expect(new Date(until ?? 0).toLocaleTimeString("en-GB", { timeZone: "Asia/Dhaka" })).toBe("18:00:00");
    expect(await tries.wants(placed)).toBe("asked");
    expect(await tries.wants(placed, "morning")).toBe("parcel.no_new_try");
    expect(await tries.tries(placed)).toMatchObject({
      ...{ until: null, asked: [{ by: "buyer", wish: "evening", answer: null, answeredAt: null }] },
    });
    const row = await tries.caseOf(placed);
    expect(row?.deadline).toBe(until);
    // Pathao has a place for it in its own portal; nobody has a call for it.
    expect(row?.case?.another).toEqual({
      wish: "evening",
      asker: "buyer",
      by: null,
      answer: null,
      how: "portal",
    });
  },
);

test.for([
  ["told", "asked to come again"],
  ["refused", "will not come again"],
] as const)(
  "its buyer hears that the courier was %s, and reads it with the way of his parcel",
  async ([answer, words]) => {
    const { placed } = await tries.stopped();
    await tries.wants(placed);
    expect(await tries.answers(placed, {})).toBe("parcel_case.wrong_state");
    expect(await tries.answers(placed, { answer })).toBe("ended");
    expect((await tries.tries(placed))?.asked).toMatchObject([{ answer }]);
    expect((await tries.toldTo(placed)).filter((text) => text.includes(words))).toHaveLength(1);
    expect((await tries.caseOf(placed, "ended"))?.case).toMatchObject({
      reason: "হাবে কথা হয়েছে",
      another: { answer },
    });
  },
);

test("a wish that nobody answered is over once the rider is out again, and after another failed try he may ask anew", async () => {
  const { placed, number } = await tries.stopped();
  await tries.wants(placed);
  expect(await parcels.said(number, "out_for_delivery", 0)).toBe(200);
  expect(await tries.caseOf(placed)).toBeUndefined();
  expect(await tries.tries(placed)).toMatchObject({ until: null, asked: [{ answer: "moved" }] });
  expect(await tries.wants(placed)).toBe("parcel.no_new_try");
  await parcels.reported(number, "attempt_failed", { at: new Date(Date.now() + 1_000) });
  expect(await tries.wants(placed, "any")).toBe("asked");
  expect((await tries.tries(placed))?.asked).toHaveLength(2);
});

test("nobody asks before a rider came, after the evening is over, or for another's parcel", async () => {
  const under = await parcels.shopkeeper.handedTo("pathao", parcels.fresh());
  expect(await tries.tries(under)).toEqual({ until: null, came: [], asked: [] });
  expect(await tries.wants(under)).toBe("parcel.no_new_try");
  const { placed } = await tries.stopped();
  const { headers } = await aBuyerSession(parcels.shop.world);
  expect(await tries.wants(placed, "any", headers)).toBe("order.not_found");
  const path = `/v1/store/orders/${under.order.id}/another-try`;
  const body = { part: partOf(placed), wish: "any" };
  const crossed = await parcels.shop.world.fetch(path, {
    method: "POST",
    headers: keyed(under.headers),
    body,
  });
  expect(await codeOf(crossed)).toBe("sub_order.not_found");
  await parcels.shop.world.owner.query(
    "update consignment set state_at = now() - interval '2 days' where sub_order_id = $1",
    [partOf(placed)],
  );
  expect((await tries.tries(placed))?.until).toBeNull();
  expect(await tries.wants(placed)).toBe("parcel.no_new_try");
});

test("support asks for a buyer who called, never for the parcel of a shop that he works for, and it opens no word of his own on where it is", async () => {
  const { placed } = await tries.stopped();
  const part = partOf(placed);
  const path = ["POST", `/v1/support/sub-orders/${part}/another-try`] as const;
  const theirs = await aStaffSession(parcels.shop.world, "support_2");
  await parcels.shop.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) select vendor_id, $2, 'packer' from sub_order where id = $1",
    [part, theirs.userId],
  );
  expect((await ask(parcels.shop.world, theirs, path, { wish: "any" })).code).toBe("staff.own_shop");
  const asked = await ask<SupportOrderView>(parcels.shop.world, tries.clerk, path, { wish: "morning" });
  expect(asked.body.order.subOrders[0]?.tries?.asked).toMatchObject([{ by: "support", wish: "morning" }]);
  expect((await tries.tries(placed))?.asked).toMatchObject([{ by: "support" }]);
  expect((await ask(parcels.shop.world, theirs, path, { wish: "any" })).code).toBe("staff.own_shop");
  const where = ["POST", `/v1/support/sub-orders/${part}/parcel-state`] as const;
  const said = await ask(parcels.shop.world, tries.clerk, where, { state: "on_hold", reason: "পোর্টালে দেখা" });
  expect(said.code).toBe("parcel.courier_tells");
});
