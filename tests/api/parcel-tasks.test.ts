import type { ParcelPage } from "@haat/contract/parcel-desk";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, type Placed } from "../buying.ts";
import { pathaoCredentials } from "../contracts/pathao-provider.ts";
import { openTellingCourier, pathaoDoor, steadfast, type TellingCourier } from "../courier-messages.ts";
import { partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { ask } from "../staff.ts";

let courier: TellingCourier;
let clerk: TestSession;
beforeAll(async () => {
  courier = await openTellingCourier();
  clerk = await aStaffSession(courier.shop.world, "support_2");
}, 300_000);
afterAll(() => courier.close());
afterEach(() => courier.expectInOrder());

let said = 0;
/** Pathao tells an event of a parcel, each time in other bytes, as its sending again would not be. */
const tells = async (number: string, event: string): Promise<void> => {
  const headers = {
    ...{ "x-pathao-signature": pathaoCredentials.webhookSecret, "content-type": "application/json" },
  };
  const updated = new Date(Date.UTC(2026, 10, 20, 4, (said += 1))).toISOString();
  const body = JSON.stringify({ event, consignment_id: number, updated_at: updated });
  expect((await courier.shop.world.fetch(pathaoDoor, { body, headers })).status).toBe(202);
  await courier.carried();
};
const casesOf = async (placed: Placed): Promise<ParcelPage["items"]> => {
  const { world } = courier.shop;
  const page = await ask<ParcelPage>(world, clerk, ["GET", "/v1/support/parcels?view=cases"]);
  return page.body.items.filter(({ partId }) => partId === partOf(placed));
};
const toldOf = async (placed: Placed): Promise<string[]> =>
  (await waitingMessages(courier.shop.world)).flatMap(({ text }) =>
    text.includes(`/vendor/orders/${partOf(placed)}`) && text.includes("কুরিয়ার") ? [text] : [],
  );

test("a parcel that the courier did not fetch stays where it is, waits for a person, and its shop hears so once", async () => {
  const { placed, number } = await courier.handedOver();
  const before = await courier.standing(placed);
  await tells(number, "order.pickup-failed");
  await tells(number, "order.pickup-failed");
  expect(await courier.standing(placed)).toMatchObject({ part: before?.part, parcel: before?.parcel });
  const [found, ...others] = await casesOf(placed);
  expect(others).toEqual([]);
  expect(found?.case).toMatchObject({ kind: "pickup_failed", word: "order.pickup-failed" });
  expect(await toldOf(placed)).toHaveLength(1);
  // Whoever called ends it with what came of it; failing again it waits again.
  const path = `/v1/support/parcel-cases/${found?.case?.id}/endings`;
  const body = { reason: "কাল সকাল ১১টায় আবার আসবে" };
  const headers = keyed(clerk.headers);
  expect((await courier.shop.world.fetch(path, { method: "POST", headers, body })).status).toBe(200);
  expect(await casesOf(placed)).toEqual([]);
  await tells(number, "order.pickup-failed");
  expect(await casesOf(placed)).toHaveLength(1);
  expect(await toldOf(placed)).toHaveLength(2);
});

test("a pickup that is called off is another case, and none of a parcel that the courier has", async () => {
  const { placed, number } = await courier.handedOver();
  await tells(number, "order.pickup-cancelled");
  expect((await casesOf(placed)).map((row) => row.case?.kind)).toEqual(["pickup_cancelled"]);
  await tells(number, "order.picked");
  await tells(number, "order.pickup-failed");
  expect(await casesOf(placed)).toHaveLength(1);
  expect(await courier.standing(placed)).toMatchObject({ parcel: "picked_up" });
});

test("a parcel that its courier moved to another area moves nothing, and a person compares the address", async () => {
  const placed = await courier.shopkeeper.packed();
  await courier.handOver(placed, "9400077", "steadfast");
  const body = JSON.stringify({
    ...{ notification_type: "tracking_update", consignment_id: 9_400_077, invoice: "H-77" },
    ...{ tracking_message: "Policestation: 'Mirpur' to 'Savar'", updated_at: "2026-11-22 10:00:00" },
  });
  const headers = { authorization: `Bearer ${steadfast.token}`, "content-type": "application/json" };
  const path = `/v1/hooks/parcels/steadfast/${steadfast.door}`;
  expect((await courier.shop.world.fetch(path, { body, headers })).status).toBe(200);
  await courier.carried();
  const [found] = await casesOf(placed);
  expect(found?.case).toMatchObject({
    ...{ kind: "area_changed", note: "Policestation: 'Mirpur' to 'Savar'" },
  });
  expect(await courier.standing(placed)).toMatchObject({ part: "handed_over", parcel: "label_ready" });
  expect(await toldOf(placed)).toEqual([]);
});
