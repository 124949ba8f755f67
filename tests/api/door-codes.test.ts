import { sendMessages } from "@haat/api/jobs/send-messages";
import { failover } from "@haat/messaging/failover";
import type { Sms, SmsSender } from "@haat/messaging/port";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keyed, placeOrder, verifyOrder } from "../buying.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const sent: Sms[] = [];
beforeEach(() => void sent.splice(0));
const silent: SmsSender = { send: async () => ({ state: "unknown", code: "silent" }) };
const second: SmsSender = {
  send: async (sms) => (sent.push(sms), { state: "accepted", providerId: null }),
};
const through = (...gateways: SmsSender[]) => sendMessages({ ...shop.jobs, sms: failover(gateways) });
const texts = (): string[] => sent.map(({ text }) => text);

/** A parcel on its way to its buyer, of whose order nothing was told yet. */
async function handedOver(placedAlready: () => Promise<unknown> = async () => null): Promise<string> {
  const vendor = await aVendor(shop.world);
  const seller = await aVendorSession(shop.world, vendor);
  const { variants } = await aProduct(shop.world, { vendor });
  const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
  await verifyOrder(shop, placed);
  await placedAlready();
  const part = placed.order.subOrders[0]?.id ?? "";
  for (const verb of ["accept", "pack", "hand-over"]) {
    const headers = keyed(seller.headers);
    const reply = await shop.world.fetch(`/v1/vendor/orders/${part}/${verb}`, { method: "POST", headers });
    expect(reply.status).toBe(200);
  }
  return part;
}

const codeOf = async (part: string): Promise<string> => {
  const { rows } = await shop.world.owner.query<{ code: string }>(
    "select delivery_code as code from sub_order where id = $1",
    [part],
  );
  return rows[0]?.code ?? "";
};

test("a parcel's code goes by the second gateway while the first is silent, before the order's other words", async () => {
  const part = await handedOver();
  await through(silent, second);
  const code = await codeOf(part);
  expect(texts().filter((text) => !text.includes("confirms your order"))).toEqual([
    expect.stringContaining(`code ${code}`),
  ]);
  const { rows } = await shop.world.owner.query(
    "select tries from outbox where topic = 'sms' and done_at is null and payload->>'kind' = 'notice'",
  );
  expect(rows.length).toBeGreaterThan(0);
});

test("a code that support has renewed is told at once, and the one before it never after it", async () => {
  const part = await handedOver();
  const old = await codeOf(part);
  await through(silent, silent);
  const clerk = await aStaffSession(shop.world, "support_2");
  const headers = keyed(clerk.headers);
  const path = `/v1/support/sub-orders/${part}/delivery-code`;
  expect((await shop.world.fetch(path, { method: "POST", headers })).status).toBe(200);
  const code = await codeOf(part);
  expect(code).not.toBe(old);
  await through(second);
  expect(texts().filter((text) => text.includes(code))).toHaveLength(1);
  await shop.world.owner.query("update outbox set lease_until = now() - interval '1 second'");
  await through(second);
  expect(texts().filter((text) => text.includes(`code ${old}`))).toEqual([]);
  const { rows } = await shop.world.owner.query(
    "select last_error from outbox where aggregate = $1 and done_at is not null order by id",
    [`door:${part}`],
  );
  expect(rows).toEqual([{ last_error: "too late" }, { last_error: null }]);
});

test("what codes may cost a day keeps no parcel from its door", async () => {
  const part = await handedOver(() =>
    shop.world.owner.query(
      "update setting set value = '0'::jsonb where name in ('sms_daily_budget_minor', 'sms_reserve_minor')",
    ),
  );
  await through(second);
  expect(texts()).toContainEqual(expect.stringContaining(await codeOf(part)));
});
