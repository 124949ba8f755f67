import { SupportOrderView } from "@haat/contract/support";
import { VendorOrderView } from "@haat/contract/vendor-order";
import { lateCash } from "@haat/db/queries/remittances/late-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { pathaoCredentials } from "../contracts/pathao-provider.ts";
import { openTellingCourier, pathaoDoor, type TellingCourier } from "../courier-messages.ts";
import { partOf } from "../dispatch.ts";
import { aStaffSession } from "../market.ts";

let courier: TellingCourier;
beforeAll(async () => {
  courier = await openTellingCourier();
}, 300_000);
afterAll(() => courier.close());
afterEach(() => courier.expectInOrder());

const owner = () => courier.shop.world.owner;
const tells = async (number: string, event: string, more: Readonly<Record<string, string>> = {}) => {
  const headers = {
    ...{ "x-pathao-signature": pathaoCredentials.webhookSecret, "content-type": "application/json" },
  };
  const body = JSON.stringify({
    event,
    consignment_id: number,
    updated_at: new Date().toISOString(),
    ...more,
  });
  expect((await courier.shop.world.fetch(pathaoDoor, { body, headers })).status).toBe(202);
  await courier.carried();
};
const late = async () =>
  (await lateCash(courier.shop.jobs.books)).map(({ cause, count }) => `${cause} ${count}`);
/** As if it had been so many days ago. */
const longAgo = (table: string, columns: readonly string[], number: string, days: number) =>
  owner().query(
    `update ${table} t set ${columns.map((column) => `${column} = now() - make_interval(days => $2)`).join(", ")} from consignment c
      where c.number = $1 and ${table === "consignment" ? "t.id" : "t.consignment_id"} = c.id ${table === "courier_event" ? "and t.kind = 'invoiced'" : ""}`,
    [number, days],
  );

test("a parcel that its courier says is in a payment is not called un-invoiced; a week later its statement is asked for", async () => {
  const { placed, number } = await courier.handedOver();
  await tells(number, "order.delivered");
  await longAgo("consignment", ["state_at"], number, 15);
  expect(await late()).toEqual(["uninvoiced 1"]);
  await tells(number, "order.paid", { invoice_id: "231126ABCDEFG" });
  expect(await late()).toEqual([]);
  await owner().query("alter table courier_event disable trigger user");
  await longAgo("courier_event", ["event_at", "received_at"], number, 8);
  await owner().query("alter table courier_event enable trigger user");
  expect(await late()).toEqual(["unbrought 1"]);
  const { headers } = courier.shopkeeper.owner;
  const seen = await courier.shop.world.fetch(`/v1/vendor/orders/${partOf(placed)}`, { headers });
  expect(VendorOrderView.parse(await seen.json()).heard).toMatchObject({
    invoiced: { number: "231126ABCDEFG" },
  });
  const clerk = await aStaffSession(courier.shop.world, "support_2");
  const desk = await courier.shop.world.fetch(`/v1/support/orders/${placed.order.id}`, {
    headers: clerk.headers,
  });
  expect(SupportOrderView.parse(await desk.json()).order.subOrders[0]?.heard).toMatchObject({
    invoiced: { number: "231126ABCDEFG" },
  });
});
