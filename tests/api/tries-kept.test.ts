import { ExportView } from "@haat/contract/export";
import type { SupportOrderView } from "@haat/contract/support";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import { eraseContacts } from "@haat/db/queries/myself/erase";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, type Placed } from "../buying.ts";
import { openDispatch, partOf } from "../dispatch.ts";
import { aBuyerSession, aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { anOwnDelivery } from "../own-deliveries.ts";
import { openParcels, type Parcels, takenBack } from "../parcels.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_2");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const world = () => parcels.shop.world;
const called = async (placed: Placed, body: object): Promise<number> =>
  (
    await world().fetch(`/v1/support/sub-orders/${partOf(placed)}/calls`, {
      ...{ method: "POST", headers: keyed(clerk.headers), body },
    })
  ).status;
/** Whom a rider did not meet, and who has an account. */
async function stopped() {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  const buyer = await aBuyerSession(world());
  await world().owner.query("update orders set buyer_id = $2 where id = $1", [placed.order.id, buyer.userId]);
  expect(await parcels.said(number, "attempt_failed")).toBe(200);
  return { placed, number, buyer };
}
const wants = async (placed: Placed, wish: string): Promise<number> =>
  (
    await world().fetch(`/v1/store/orders/${placed.order.id}/another-try`, {
      ...{ method: "POST", headers: keyed(placed.headers), body: { part: partOf(placed), wish } },
    })
  ).status;

test("a shop hears once that its buyer wants the rider again, and reads it with the parcel; another shop does not", async () => {
  const { placed } = await stopped();
  expect(await wants(placed, "evening")).toBe(200);
  const told = (await waitingMessages(world())).filter(
    ({ text }) => text.includes(`/vendor/orders/${partOf(placed)}`) && text.includes("রাইডার আবার আসুক"),
  );
  expect(told).toHaveLength(1);
  const { owner } = parcels.shopkeeper;
  const path = `/v1/vendor/orders/${partOf(placed)}`;
  const { tries } = (await ask<VendorOrderView>(world(), owner, ["GET", path])).body;
  expect(tries).toMatchObject([{ by: "buyer", wish: "evening", answer: null }]);
  const stranger = await openDispatch(parcels.shop);
  expect((await ask(world(), stranger.owner, ["GET", path])).code).toBe("sub_order.not_found");
});

test("a buyer takes along what he asked of the rider and what came of our calls, of his own orders alone", async () => {
  const { placed, buyer } = await stopped();
  expect(await called(placed, { outcome: "no_answer" })).toBe(200);
  expect(await called(placed, { outcome: "another_try", wish: "morning" })).toBe(200);
  const taken = async ({ headers, userId }: TestSession) => {
    await world().owner.query("update session set stepped_up_at = now() where user_id = $1", [userId]);
    const reply = await world().fetch("/v1/auth/me/exports", { headers, body: { format: "json" } });
    return ExportView.parse(await reply.json()).orders.flatMap(({ parts }) => parts);
  };
  expect(await taken(buyer)).toMatchObject([
    {
      tries: [{ by: "support", wish: "morning", answer: null }],
      calls: [{ outcome: "no_answer" }, { outcome: "another_try" }],
    },
  ]);
  expect(await taken(await aBuyerSession(world()))).toEqual([]);
});

test("what his shop wrote of him when it met nobody goes with its buyer too, and he takes along when it came", async () => {
  const own = await anOwnDelivery(parcels.shop, "cod");
  const buyer = await aBuyerSession(world());
  await world().owner.query("update orders set buyer_id = $2 where id = $1", [
    own.placed.order.id,
    buyer.userId,
  ]);
  expect((await own.act("not-met", { reason: "not_home", note: "রাতে একা থাকেন" })).status).toBe(200);
  expect(await called(own.placed, { outcome: "another_try", wish: "evening" })).toBe(200);
  await world().owner.query("update session set stepped_up_at = now() where user_id = $1", [buyer.userId]);
  const reply = await world().fetch("/v1/auth/me/exports", {
    headers: buyer.headers,
    body: { format: "json" },
  });
  expect(ExportView.parse(await reply.json()).orders.flatMap(({ parts }) => parts)).toMatchObject([
    {
      ...{ came: [{ reason: "not_home" }], tries: [{ wish: "evening", by: "support" }] },
      calls: [{ outcome: "another_try" }],
    },
  ]);
  expect((await own.act("undelivered", { reason: "refused", lines: [] })).status).toBe(200);
  expect(await eraseContacts(parcels.shop.node.books, buyer.userId, 10)).toBe(1);
  const { rows } = await world().owner.query(
    "select w.reason, w.note, w.wish, k.outcome from own_try w join parcel_call k on k.own_try_id = w.id where w.sub_order_id = $1",
    [own.partId],
  );
  expect(rows).toEqual([{ reason: "not_home", note: "—", wish: "any", outcome: "forgotten" }]);
});

test("who is erased leaves no word of when he is at home, of what he said, or of what was written of it; that somebody called stays", async () => {
  const { placed, number, buyer } = await stopped();
  const other = await stopped();
  for (const each of [placed, other.placed])
    expect(await called(each, { outcome: "another_try", wish: "evening" })).toBe(200);
  const { rows } = await world().owner.query<{ id: string }>(
    "select id from parcel_case where order_id = $1 and kind = 'another_try'",
    [placed.order.id],
  );
  const reason = "তিনি বলেছেন সন্ধ্যায় শুধু তাঁর বোন থাকবেন";
  const ending = { reason, answer: "told" };
  const path = ["POST", `/v1/support/parcel-cases/${rows[0]?.id}/endings`] as const;
  expect((await ask(world(), clerk, path, ending)).status).toBe(200);
  expect(await parcels.said(number, "rto_in_transit", 0)).toBe(200);
  expect(await takenBack(parcels.shop, placed, 1)).toBe(true);
  expect(await eraseContacts(parcels.shop.node.books, buyer.userId, 10)).toBe(1);
  const kept = async ({ order }: Placed) =>
    (
      await world().owner.query(
        `select k.wish, k.reason, k.answer, (select array_agg(c.outcome) from parcel_call c where c.order_id = k.order_id) as calls
           from parcel_case k where k.order_id = $1 and k.kind = 'another_try'`,
        [order.id],
      )
    ).rows;
  expect(await kept(placed)).toEqual([{ wish: "any", reason: "—", answer: "told", calls: ["forgotten"] }]);
  expect(await kept(other.placed)).toEqual([
    { wish: "evening", reason: null, answer: null, calls: ["another_try"] },
  ]);
  const story = ["GET", `/v1/support/orders/${placed.order.id}?kind=call`] as const;
  expect((await ask<SupportOrderView>(world(), clerk, story)).body.story.map(({ to }) => to)).toEqual([
    "forgotten",
  ]);
  // Nobody changes it otherwise, or empties what is still open.
  for (const statement of [
    "update parcel_call set outcome = 'refused'",
    "delete from parcel_call",
    "update parcel_case set wish = 'morning' where state = 'ended'",
    "update parcel_case set reason = '—', wish = 'any' where state = 'open'",
  ])
    await expect(world().owner.query(statement)).rejects.toThrow();
});
