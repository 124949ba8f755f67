import type { NoticePage, WordRowView } from "@haat/contract/notice-desk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, bookingDoor, openBookings } from "../bookings.ts";
import { pathaoCredentials } from "../contracts/pathao-provider.ts";
import { partOf } from "../dispatch.ts";
import type { Placed } from "../buying.ts";
import type { TestSession } from "../market.ts";
import { aFreshOne, ask } from "../staff.ts";

let bookings: Bookings;
let clerk: TestSession;
let finance: TestSession;
beforeAll(async () => {
  bookings = await openBookings();
  await bookings.remotes.pathao.change({ webhook: null });
  const { world } = bookings.shop;
  [clerk, finance] = [await aFreshOne(world, "support_2"), await aFreshOne(world, "finance")];
}, 300_000);
afterAll(() => bookings.close());

const owner = () => bookings.shop.world.owner;
const headers = { "x-pathao-signature": pathaoCredentials.webhookSecret, "content-type": "application/json" };
async function said(number: string, event: string, at = "2026-11-20 10:00:00", more = {}): Promise<void> {
  const body = JSON.stringify({ event, consignment_id: number, updated_at: at, ...more });
  await bookings.shop.world.fetch(bookingDoor, { body, headers });
  while ((await bookings.carried()) > 0);
}
async function booked(): Promise<Readonly<{ number: string; placed: Placed }>> {
  const placed = await bookings.shopkeeper.packed();
  return { placed, number: (await bookings.booked(placed)).booking?.number ?? "" };
}
const call = (by: TestSession, method: string, path: string, body?: unknown) =>
  ask(bookings.shop.world, by, [method, path], body);
const propose = (word: string, means: string | null, by = clerk, courier = "pathao") =>
  call(by, "POST", "/v1/support/courier-words", {
    courier,
    word,
    means,
    reason: "said by the hub, on the phone",
  });
const decide = (by: TestSession, id: string, verdict = "agree") =>
  call(by, "POST", `/v1/support/remittance-proposals/${id}/decisions`, {
    ...{ verdict, reason: verdict === "refuse" ? "ask them in writing" : "" },
  });
async function taught(word: string, means: string | null): Promise<void> {
  const asked = await propose(word, means);
  expect(asked.code).toBe("");
  expect((await decide(finance, (asked.body as { proposalId: string }).proposalId)).code).toBe("");
  while ((await bookings.carried()) > 0);
}
async function wordOf(word: string): Promise<WordRowView | undefined> {
  const { body } = await call(clerk, "GET", "/v1/support/courier-notices?view=words");
  return (body as unknown as NoticePage).words.find((row) => row.word === word);
}
/** Where the parcel is, and its cases. */
async function standing(placed: Placed): Promise<Readonly<{ state: string; cases: readonly string[] }>> {
  const { rows } = await owner().query<{ state: string; cases: string[] }>(
    `select c.state, array(select k.kind || ' ' || k.state from parcel_case k where k.consignment_id = c.id order by k.state) as cases
      from consignment c where c.sub_order_id = $1`,
    [partOf(placed)],
  );
  return rows[0] ?? { state: "", cases: [] };
}
const money = async () =>
  (
    await owner().query(
      "select (select count(*) from journal) as journals, (select json_agg(c order by consignment_id) from courier_cash c) as cash",
    )
  ).rows;

test("a word that nobody knew means what two say, and what came with it before is read again", async () => {
  const { number, placed } = await booked();
  await said(number, "order.picked", "2026-11-20 09:00:00");
  await said(number, "order.Climbed-The-Hill");
  expect(await standing(placed)).toEqual({ state: "picked_up", cases: ["unknown_word open"] });
  const before = await money();
  const asked = await propose(" ORDER.climbed-the-hill ", "in_transit");
  expect(asked.code).toBe("");
  const { proposalId } = asked.body as { proposalId: string };
  expect((await propose("order.climbed-the-hill", "on_hold")).code).toBe("proposal.exists");
  expect(await wordOf("order.Climbed-The-Hill")).toMatchObject({ proposalId, open: 1, taught: [] });
  expect((await decide(clerk, proposalId)).code).toBe("auth.forbidden");
  await bookings.carried();
  expect((await standing(placed)).cases).toEqual(["unknown_word open"]);
  expect((await decide(finance, proposalId)).code).toBe("");
  while ((await bookings.carried()) > 0);
  expect(await standing(placed)).toEqual({ state: "in_transit", cases: ["unknown_word ended"] });
  expect(await wordOf("order.Climbed-The-Hill")).toMatchObject({
    ...{ proposalId: null, open: 0, times: 1, isTeachable: true },
    taught: [
      {
        means: "in_transit",
        reason: "said by the hub, on the phone",
        by: [expect.any(String), expect.any(String)],
      },
    ],
  });
  expect(await money()).toEqual(before);
  const next = await booked();
  await said(next.number, "Order.Climbed-the-Hill", "2026-11-20 12:00:00");
  expect(await standing(next.placed)).toEqual({ state: "in_transit", cases: [] });
  await bookings.expectInOrder();
});

test("by its rank it may come too late, and the same message is the same event before and after", async () => {
  const { number, placed } = await booked();
  await said(number, "order.sits-in-the-hub", "2026-11-20 09:00:00");
  await said(number, "order.assigned-for-delivery", "2026-11-20 11:00:00");
  await taught("order.sits-in-the-hub", "in_transit");
  expect(await standing(placed)).toEqual({ state: "out_for_delivery", cases: ["unknown_word ended"] });
  const events = async () => (await owner().query("select count(*)::int as n from courier_event")).rows;
  const before = await events();
  await said(number, "order.sits-in-the-hub", "2026-11-20 09:00:00");
  expect(await events()).toEqual(before);
  await bookings.expectInOrder();
});

test("who asked does not agree, a refusal leaves it unknown, and two may take it back", async () => {
  const { number, placed } = await booked();
  await said(number, "order.waits-for-rain");
  const asked = await propose("order.waits-for-rain", "on_hold", finance);
  const { proposalId } = asked.body as { proposalId: string };
  expect((await decide(finance, proposalId)).code).toBe("proposal.own_hand");
  const another = await aFreshOne(bookings.shop.world, "finance");
  expect((await decide(another, proposalId, "refuse")).code).toBe("");
  await bookings.carried();
  expect((await standing(placed)).cases).toEqual(["unknown_word open"]);
  expect((await propose("order.waits-for-rain", null)).code).toBe("courier_word.wrong_state");
  await taught("order.waits-for-rain", "on_hold");
  expect(await standing(placed)).toEqual({ state: "on_hold", cases: ["unknown_word ended"] });
  await taught("order.waits-for-rain", null);
  await said(number, "order.waits-for-rain", "2026-11-20 18:00:00");
  expect((await standing(placed)).cases).toEqual(["unknown_word ended", "unknown_word open"]);
  expect((await wordOf("order.waits-for-rain"))?.taught.map(({ means }) => means)).toEqual([null, "on_hold"]);
});

test("no word is taught to move money, none that the courier calls unknown, and none that he never said", async () => {
  const { number } = await booked();
  await said(number, "order.handed-to-the-king", "2026-11-20 10:00:00", { collected_amount: 500 });
  for (const means of [
    "delivered",
    "partly_delivered",
    "exchanged",
    "rto_initiated",
    "lost",
    "void",
    "invoiced",
  ])
    expect((await propose("order.handed-to-the-king", means)).code).toBe("request.invalid");
  expect((await propose("unknown_approval_pending", "on_hold")).code).toBe("request.invalid");
  expect((await propose("order.never-said", "on_hold")).code).toBe("courier_word.not_said");
  expect((await propose("order.handed-to-the-king", "on_hold", clerk, "redx")).code).toBe(
    "courier_word.not_said",
  );
  const teach = (word: string, means: string | null, proposal: string) =>
    owner().query(
      "insert into courier_word (proposal_id, courier, word, means) values ($1, 'pathao', $2, $3)",
      [...[proposal, word, means]],
    );
  const { rows } = await owner().query<{ id: string }>(
    "select id from proposal where kind = 'courier.word' and state = 'refused'",
  );
  const [refused] = rows;
  const by = { constraint: "courier_word_by_two" };
  await expect(teach("order.waits-for-rain", "on_hold", refused?.id ?? "")).rejects.toMatchObject(by);
  const agreed = await owner().query<{ id: string }>(
    "select id from proposal where kind = 'courier.word' and state = 'agreed' and subject = 'pathao:order.waits-for-rain' order by id limit 1",
  );
  const id = agreed.rows[0]?.id ?? "";
  await expect(teach("order.waits-for-rain", "in_transit", id)).rejects.toMatchObject(by);
  await expect(teach("order.other", "on_hold", id)).rejects.toMatchObject(by);
  await owner().query("begin");
  await owner().query("alter table courier_word disable trigger courier_word_by_two");
  await expect(teach("order.waits-for-rain", "delivered", id)).rejects.toMatchObject({
    constraint: "courier_word_means",
  });
  await owner().query("rollback");
  await expect(owner().query("update courier_word set means = 'noted'")).rejects.toThrow();
  await expect(owner().query("delete from courier_word")).rejects.toThrow();
});

test("a word with a phone in it is masked on every list, and cannot be taught", async () => {
  const { number } = await booked();
  await said(number, "Rider 01712345678 has it");
  expect((await wordOf("Rider 01•••••5678 has it"))?.isTeachable).toBe(false);
  const { body } = await call(clerk, "GET", "/v1/support/parcels?view=cases");
  expect(JSON.stringify(body)).toContain("01•••••5678 has it");
  expect(JSON.stringify(body)).not.toContain("01712345678");
});

test("what carries cash in an unknown word leaves the cash where it is when the word is taught", async () => {
  const { number, placed } = await booked();
  const before = await money();
  await said(number, "order.paid-in-mangoes", "2026-11-20 10:00:00", { collected_amount: 1 });
  await taught("order.paid-in-mangoes", "noted");
  expect((await standing(placed)).cases).toEqual(["unknown_word ended"]);
  expect(await money()).toEqual(before);
  expect(bookings.shop.world.faults.splice(0).map(String)).toEqual([]);
  await bookings.expectInOrder();
});
