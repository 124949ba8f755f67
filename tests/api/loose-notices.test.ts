import type { NoticePage, NoticeRowView } from "@haat/contract/notice-desk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, bookingDoor, openBookings } from "../bookings.ts";
import { keyed } from "../buying.ts";
import { pathaoCredentials } from "../contracts/pathao-provider.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";

let bookings: Bookings;
let clerk: TestSession;
beforeAll(async () => {
  bookings = await openBookings({ infoByReference: "absent" }, { PATHAO_INFO_BY_REFERENCE: "off" });
  await bookings.remotes.pathao.change({ webhook: null });
  clerk = await aStaffSession(bookings.shop.world, "support_2");
}, 300_000);
afterAll(() => bookings.close());

const owner = () => bookings.shop.world.owner;
const headers = { "x-pathao-signature": pathaoCredentials.webhookSecret, "content-type": "application/json" };
async function tell(body: Record<string, unknown>): Promise<void> {
  await bookings.shop.world.fetch(bookingDoor, { body: JSON.stringify(body), headers });
  while ((await bookings.carried()) > 0);
}
const said = (number: string | null, reference: string | null, event = "order.picked") => ({
  ...{ event, updated_at: "2026-11-20 10:00:00", ...(number !== null && { consignment_id: number }) },
  ...(reference !== null && { merchant_order_id: reference }),
});
async function listed(query: Readonly<Record<string, string>> = {}): Promise<NoticePage> {
  const reply = await bookings.shop.world.fetch(`/v1/support/courier-notices?${new URLSearchParams(query)}`, {
    headers: clerk.headers,
  });
  expect(reply.status).toBe(200);
  return (await reply.json()) as NoticePage;
}
const first = async (query: Parameters<typeof listed>[0] = {}): Promise<NoticeRowView> => {
  const [row] = (await listed(query)).items;
  if (!row) throw new Error("nothing is listed");
  return row;
};
async function say(key: string, act: "aside" | "back", reason = "কুরিয়ারকে জানানো, ফোন 01712345678") {
  const reply = await bookings.shop.world.fetch(`/v1/support/courier-notices/${key}/acts`, {
    headers: keyed(clerk.headers),
    body: { act, reason },
  });
  return reply.status === 200 ? "done" : codeOf(reply);
}
/** The cash on the courier's list of every part. */
const cash = async () =>
  (await owner().query("select sub_order_id, due_minor::text from courier_cash order by 1")).rows;

test("a message that fits no parcel of ours moves nothing, and staff read why, the newest first", async () => {
  const placed = await bookings.shopkeeper.packed();
  const booked = (await bookings.booked(placed)).booking;
  const [number, reference] = [booked?.number ?? "", booked?.reference ?? ""];
  const doubted = await bookings.shopkeeper.packed();
  await bookings.remotes.pathao.fault({ op: "create", do: "silent", times: 1 });
  const unsure = (await bookings.booked(doubted)).booking;
  const before = await cash();
  await tell(said("NOBODYS1", null));
  expect(await first()).toMatchObject({ why: "nothing", isWaiting: true, parcels: [], acts: [] });
  await tell(said(number, "ANOTHER-1"));
  expect(await first()).toMatchObject({
    ...{ why: "reference", said: [{ number, reference: "ANOTHER-1" }] },
    parcels: [{ orderId: placed.order.id }],
  });
  await tell(said("OTHER1", reference));
  expect(await first()).toMatchObject({ why: "number", parcels: [{ orderId: placed.order.id }] });
  await tell({ ...said("OTHER2", unsure?.reference ?? "", "order.delivered"), collected_amount: 1 });
  expect(await first()).toMatchObject({ why: "cash", parcels: [{ orderId: doubted.order.id }] });
  await tell({ mobile: "01712345678", of: "nothing that he is known to say" });
  const unread = await first();
  expect(unread).toMatchObject({ why: "unreadable", isWaiting: false, said: [] });
  expect(unread.raw).toContain("nothing that he is known to say");
  expect(unread.raw).not.toContain("01712345678");
  const whys = (await listed()).items.map(({ why }) => why);
  expect(whys).toEqual(["unreadable", "cash", "number", "reference", "nothing"]);
  expect((await listed({ why: "cash", courier: "pathao" })).items).toHaveLength(1);
  expect((await listed({ courier: "redx" })).items).toEqual([]);
  expect(await cash()).toEqual(before);
  expect(await bookings.rowOf(doubted)).toMatchObject({ state: "unknown" });
  bookings.shop.world.faults.splice(0);
  await bookings.expectInOrder();
});

test("it is put aside with a reason and taken up again, in turn, and all of it stays", async () => {
  const { key } = await first({ why: "unreadable" });
  expect(await say(key, "back")).toBe("courier_notice.wrong_state");
  const both = await Promise.all([say(key, "aside"), say(key, "aside")]);
  expect(both.toSorted()).toEqual(["courier_notice.wrong_state", "done"]);
  expect((await listed({ why: "unreadable" })).items).toEqual([]);
  expect(await first({ view: "aside" })).toMatchObject({
    ...{ key, acts: [{ act: "aside", reason: expect.stringMatching(/^কুরিয়ারকে জানানো, ফোন 01•+/) }] },
  });
  expect(await say(key, "back", "আবার দেখতে হবে")).toBe("done");
  expect((await first({ why: "unreadable" })).acts.map(({ act }) => act)).toEqual(["back", "aside"]);
  expect(await say(`pathao:${"0".repeat(64)}`, "aside")).toBe("courier_notice.not_found");
  const { rows } = await owner().query("select action from audit where subject = $1 order by id", [key]);
  expect(rows).toEqual([{ action: "courier_notice.aside" }, { action: "courier_notice.back" }]);
  await expect(
    owner().query("insert into courier_notice_act (key, seq, by, reason) values ($1, 7, $2, 'out of turn')", [
      key,
      clerk.userId,
    ]),
  ).rejects.toMatchObject({ constraint: "courier_notice_act_turn" });
  await expect(owner().query("update courier_notice_act set reason = 'other'")).rejects.toThrow();
});

test("one that was put aside still comes to its parcel, and is on no list then", async () => {
  const placed = await bookings.shopkeeper.packed();
  const number = "LATE0001";
  await tell(said(number, null));
  const { key, why } = await first();
  expect(why).toBe("nothing");
  expect(await say(key, "aside")).toBe("done");
  const consignment = { courier: "pathao", number };
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over", { consignment })).status).toBe(200);
  await owner().query("update courier_notice set due_at = now() where key = $1", [key]);
  await bookings.carried();
  const { rows } = await owner().query("select state, why from courier_notice where key = $1", [key]);
  expect(rows).toEqual([{ state: "done", why: null }]);
  for (const view of ["open", "aside"])
    expect((await listed({ view })).items.map((row) => row.key)).not.toContain(key);
  expect(await say(key, "back")).toBe("courier_notice.wrong_state");
});

test("words that nobody knows are counted by courier, capitals being no difference", async () => {
  const placed = await bookings.shopkeeper.packed();
  const number = (await bookings.booked(placed)).booking?.number ?? "";
  await tell(said(number, null, "order.eaten-by-goats"));
  await tell({ ...said(number, null, "order.Eaten-By-Goats"), updated_at: "2026-11-20 11:00:00" });
  expect((await listed({ view: "words" })).words).toMatchObject([
    { courier: "pathao", word: "order.Eaten-By-Goats", times: 2, open: 2, orderId: placed.order.id },
  ]);
  expect((await listed({ view: "words", courier: "redx" })).words).toEqual([]);
  expect(bookings.shop.world.faults.splice(0).map(String)).toEqual([]);
});
