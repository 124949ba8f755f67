import { claimNotices } from "@haat/db/queries/couriers/notices";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTellingCourier, pathaoDoor, steadfast, type TellingCourier } from "../courier-messages.ts";
import { pathaoCredentials, webhookConstant } from "../contracts/pathao-provider.ts";
import type { Placed } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { wholeTaka } from "../parcels.ts";

let courier: TellingCourier;
beforeAll(async () => void (courier = await openTellingCourier()), 300_000);
afterAll(() => courier.close());
afterEach(() => expect(courier.shop.world.faults.splice(0).map(String)).toEqual([]));

const signed = { "x-pathao-signature": pathaoCredentials.webhookSecret, "content-type": "application/json" };
const knock = (body: string, headers: Record<string, string> = signed, path = pathaoDoor) =>
  courier.shop.world.fetch(path, { body, headers });
const bodyOf = (number: string, event = "order.picked") =>
  JSON.stringify({
    event,
    consignment_id: number,
    merchant_order_id: "H-1",
    updated_at: "2026-11-20 10:00:00",
  });
const owner = () => courier.shop.world.owner;

/** What a shop reads of the courier's last words. */
const heardBy = async (placed: Placed): Promise<unknown> => {
  const { owner: shopOwner } = courier.shopkeeper;
  const reply = await courier.shop.world.fetch(`/v1/vendor/orders/${partOf(placed)}`, {
    headers: shopOwner.headers,
  });
  return ((await reply.json()) as { heard: unknown }).heard;
};

test("a courier's own messages bring the parcel to its door, and its cash on his list", async () => {
  const { placed, number } = await courier.handedOver();
  const { heard } = await courier.remote.act(number, "pick");
  expect(heard.map(({ status }) => status)).toEqual([202]);
  expect(heard[0]?.headers).toMatchObject({
    "x-pathao-merchant-webhook-integration-secret": webhookConstant,
  });
  // Answered first, carried out afterwards.
  expect(await courier.standing(placed)).toMatchObject({ part: "handed_over", parcel: "label_ready" });
  for (const act of ["hub", "out", "deliver"] as const) await courier.remote.act(number, act);
  while ((await courier.carried()) > 0);
  expect(await courier.standing(placed)).toMatchObject({
    ...{ part: "delivered", parcel: "delivered", cash: wholeTaka(placed) },
  });
  const kept = await courier.notices();
  expect(kept.every(({ state, sealed }) => state === "done" && !sealed.includes(number))).toBe(true);
  await courier.expectInOrder();
});

test("told twenty times, behind one another and to several at once, it happens once", async () => {
  const { placed, number } = await courier.handedOver();
  await courier.remote.act(number, "deliver");
  const raw = courier.hook.raws.findLast((text) => text.includes(number)) ?? "";
  const replies = await Promise.all(Array.from({ length: 20 }, () => knock(raw)));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([202]));
  await Promise.all([courier.carried(), courier.carried(), courier.carried()]);
  const after = await courier.standing(placed);
  expect(after).toMatchObject({ part: "delivered", cash: wholeTaka(placed) });
  // What was before comes behind it, and is kept beside it.
  await knock(bodyOf(number));
  await courier.carried();
  expect(await courier.standing(placed)).toEqual({ ...after, events: (after?.events ?? 0) + 1 });
  await courier.expectInOrder();
});

test("what is not the courier's, or comes to another door, is refused and moves nothing", async () => {
  const { placed, number } = await courier.handedOver();
  const before = (await courier.notices()).length;
  await courier.remote.fault({ webhook: "forged", reference: number });
  const { heard } = await courier.remote.act(number, "deliver");
  expect(heard.map(({ status }) => status)).toEqual([401]);
  const elsewhere = [
    "/v1/hooks/parcels/pathao/another-door-that-is-none-01",
    `/v1/hooks/parcels/redx/${steadfast.door}`,
  ];
  for (const path of elsewhere) expect((await knock(bodyOf(number), signed, path)).status).toBe(401);
  await courier.carried();
  expect((await courier.notices()).length).toBe(before);
  expect(await courier.standing(placed)).toMatchObject({ part: "handed_over", events: 0 });
  const { rows } = await owner().query(
    "select provider, authentic from hook_message where provider <> 'bkash'",
  );
  expect(rows).toEqual([{ provider: "pathao", authentic: "signature" }]);
});

test("whoever took a message and died leaves it to the next", async () => {
  const { placed, number } = await courier.handedOver();
  await courier.remote.act(number, "pick");
  expect(await claimNotices(courier.shop.node.books, 20)).toHaveLength(1);
  expect(await courier.carried()).toBe(0);
  await owner().query("update courier_notice set due_at = now() where state = 'waiting'");
  expect(await courier.carried()).toBe(1);
  expect(await courier.standing(placed)).toMatchObject({ parcel: "picked_up" });
});

test("a parcel that its shop has not named yet is waited for, and after a week a person is told", async () => {
  const placed = await courier.shopkeeper.packed();
  const number = await courier.atCourier(placed);
  await courier.remote.act(number, "pick");
  await courier.carried();
  expect((await courier.notices()).at(-1)?.state).toBe("waiting");
  await courier.handOver(placed, number);
  await owner().query("update courier_notice set due_at = now() where state = 'waiting'");
  await courier.carried();
  expect(await courier.standing(placed)).toMatchObject({ parcel: "picked_up" });
  expect((await knock(bodyOf("NOBODYS1"))).status).toBe(202);
  await owner().query("alter table courier_notice disable trigger courier_notice_kept");
  await owner().query(
    "update courier_notice set received_at = now() - interval '8 days' where state = 'waiting'",
  );
  await owner().query("alter table courier_notice enable trigger courier_notice_kept");
  await courier.carried();
  expect(courier.shop.world.faults.splice(0).map(String)).toEqual(["Error: a courier's message is stray"]);
});

test("what is the courier's own and no form of his is kept, and a person is told", async () => {
  expect((await knock("{}")).status).toBe(400);
  await courier.carried();
  expect(courier.shop.world.faults.splice(0).map(String)).toEqual([
    "Error: a courier's message is unreadable",
  ]);
  expect((await courier.notices()).filter(({ state }) => state === "unreadable")).toHaveLength(1);
});

test("a word that nobody knows, and a delivery that its courier has yet to confirm, move no money", async () => {
  const { placed, number } = await courier.handedOver();
  await courier.remote.act(number, "pick");
  await knock(bodyOf(number, "order.eaten-by-goats"));
  await courier.carried();
  expect(await courier.standing(placed)).toMatchObject({ parcel: "picked_up", cash: null });
  const other = await courier.shopkeeper.packed();
  await courier.handOver(other, "9400001", "steadfast");
  const told = {
    ...{ notification_type: "delivery_status", consignment_id: 9_400_001, invoice: "H-2", cod_amount: 1 },
    ...{ status: "delivered_approval_pending", delivery_charge: 60, updated_at: "2026-11-22 10:00:00" },
  };
  const path = `/v1/hooks/parcels/steadfast/${steadfast.door}`;
  const headers = { authorization: `Bearer ${steadfast.token}`, "content-type": "application/json" };
  expect((await knock(JSON.stringify(told), headers, path)).status).toBe(200);
  await courier.carried();
  expect(await courier.standing(other)).toMatchObject({ part: "handed_over", cash: null, events: 1 });
  expect(await heardBy(other)).toEqual({ pending: "delivered", words: null });
  // His own words are read as they are, and nobody's phone in them.
  await owner().query(
    `insert into courier_event (courier, consignment_id, event_id, kind, event_at, source, word, note_bn)
      select courier, id, 'said-in-bangla', 'noted', now(), 'hook', 'note', 'রাইডার ০১৭১২৩৪৫৬৭৮ পথে আছেন' from consignment where number = '9400001'`,
  );
  expect(await heardBy(other)).toMatchObject({
    ...{ pending: "delivered", words: expect.stringMatching(/^রাইডার (?!.*৩৪৫).* পথে আছেন$/) },
  });
  const { rows } = await owner().query("select kind from parcel_case");
  expect(rows).toEqual([{ kind: "unknown_word" }]);
  await courier.expectInOrder();
});

test("several events in one message are each an event of their own, the same in any company, and one that nobody can read loses no other", async () => {
  const [one, other] = [await courier.handedOver(), await courier.handedOver()];
  const events = [bodyOf(one.number), bodyOf(other.number), bodyOf(one.number, "order.in-transit")];
  const bad = ['"nothing"', '{"event":""}'];
  expect((await knock(`[${[bad[0], ...events, bad[1]].join(",")}]`)).status).toBe(202);
  await courier.carried();
  const after = [await courier.standing(one.placed), await courier.standing(other.placed)];
  expect(after).toMatchObject([
    { parcel: "in_transit", events: 2 },
    { parcel: "picked_up", events: 1 },
  ]);
  // Alone, or with another: it was told already.
  for (const again of [events[1], `[${events[2]},${events[0]}]`]) await knock(again ?? "");
  await courier.carried();
  expect([await courier.standing(one.placed), await courier.standing(other.placed)]).toEqual(after);
  // What nobody can read stays for a person; what is no list of events, and no event, is not taken.
  expect((await courier.notices()).filter(({ state }) => state === "waiting")).toHaveLength(1);
  for (const nothing of ["[]", `[${bad.join(",")}]`]) expect((await knock(nothing)).status).toBe(400);
  await courier.carried();
  courier.shop.world.faults.splice(0);
  await courier.expectInOrder();
});
