import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { type Charged, openCharged, type Sent } from "../charged-parcels.ts";

let charged: Charged;
beforeAll(async () => {
  charged = await openCharged();
  await charged.desk.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_fees_bearer', 'return_bearer', '"shop"', clock_timestamp())`,
  );
}, 300_000);
afterAll(() => charged.desk.shop.close());
afterEach(() => charged.expectInOrder());

/** What a journal of this row has put on each account, and by which rules. */
async function postedBy(parcel: Sent) {
  const { rows } = await charged.desk.world.owner.query<{ events: string[]; account: string; sum: string }>(
    `select array_agg(j.event_type) as events, l.account, sum(case l.side when 'D' then l.amount else -l.amount end)::text as sum
       from journal j join journal_line l on l.journal_id = j.id where j.order_id = $1 group by l.account order by l.account collate "C"`,
    [parcel.placed.order.id],
  );
  const events = [...new Set(rows.flatMap(({ events: each }) => each))].toSorted();
  const posts = rows
    .filter(({ sum }) => sum !== "0")
    .map(({ account, sum }) => ({
      account,
      side: sum.startsWith("-") ? "C" : "D",
      amount: expect.objectContaining({ minor: sum.replace("-", "") }),
    }));
  return { journals: events.map((event) => ({ event, rows: 1 })), posts };
}

test("what accepting rows together would have a shop bear is shown before the press, as it is then posted", async () => {
  const parcel = await charged.sent("pathao", charged.loose);
  await charged.said(parcel, "rto_in_transit");
  await charged.takenBack(parcel);
  const { desk } = charged;
  const id = await desk.matched([{ number: parcel.number, word: "Return", fee: 45, other: 10 }]);
  const { body: shown } = await desk.call(desk.support, "GET", desk.pathOf(id, "/acceptance?tolerance=60"));
  const { count, difference, journals, posts } = AcceptancePreview.parse(shown);
  expect([count, journals.map(({ event }) => event)]).toEqual([1, ["J11b", "J3b", "J7b"]]);
  const press = { tolerance: "60", count, differenceMinor: difference.minor, reason: "as the driver said" };
  expect((await desk.call(desk.support, "POST", desk.pathOf(id, "/acceptance"), press)).code).toBe("");
  await desk.posted();
  const done = await postedBy(parcel);
  expect({ journals, posts }).toEqual(done);
});

describe.each(["stated", "back"] as const)("of a way back upon which nobody agreed, %s first", (first) => {
  async function cameBack(row: Readonly<{ fee: number; other?: number }>, odd: "accept" | "suspense") {
    const parcel = await charged.sent("pathao", charged.loose);
    await charged.said(parcel, "rto_in_transit");
    if (first === "back") await charged.takenBack(parcel);
    await charged.stated(parcel, { word: "Return", ...row }, odd);
    if (first === "stated") await charged.takenBack(parcel);
    return charged.costOf(parcel);
  }

  test("the shop bears what carrying it cost, and nothing else that its row takes", async () => {
    expect(await cameBack({ fee: 45, other: 100 }, "accept")).toMatchObject({
      shop: 45,
      back: 145,
      open: 0,
    });
  });

  test("the shop bears nothing of a row that takes no fee", async () => {
    expect(await cameBack({ fee: 0, other: 100 }, "accept")).toMatchObject({ shop: 0, back: 100, open: 0 });
  });

  test("the shop bears no more than its row takes in all", async () => {
    expect(await cameBack({ fee: 45, other: -15 }, "accept")).toMatchObject({
      shop: 30,
      back: 30,
      open: 0,
    });
  });

  test("the shop bears nothing of a charge that a person has not said is right", async () => {
    expect(await cameBack({ fee: 45 }, "suspense")).toMatchObject({ shop: 0, open: 0 });
  });
});
