import { watchSuspense } from "@haat/api/jobs/watch-suspense";
import { CourierReceivable, OutstandingPage } from "@haat/contract/courier-cash";
import { readCsv } from "@haat/statements/csv";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { agreedTerms } from "../courier-terms.ts";
import { partOf } from "../dispatch.ts";
import { dhakaDayIn } from "../days.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
  const { vendorId } = desk.parcels.shopkeeper;
  await agreedTerms(desk.shop, {
    ...{ courier: "pathao", vendorId, from: dhakaDayIn(-30), fee: 6000 },
  });
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const listed = async (query = "") =>
  OutstandingPage.parse(
    (await desk.call(desk.support, "GET", `/v1/support/courier-cash/parcels?courier=pathao${query}`)).body,
  );
const held = async () =>
  CourierReceivable.parse((await desk.call(desk.support, "GET", "/v1/support/courier-cash")).body).items.find(
    ({ courier }) => courier === "pathao",
  );
/** It ended at its door so many days ago, by its courier. */
const closed = (number: string, days: number) =>
  desk.world.owner.query(
    "update consignment set state_at = now() - make_interval(days => $2) where number = $1",
    [number, days],
  );

/** Paid before it was sent, and delivered so many days ago. */
async function paidAhead(days: number): Promise<string> {
  const number = desk.parcels.fresh();
  await desk.parcels.prepaid(number);
  expect(await desk.parcels.said(number, "delivered")).toBe(200);
  await closed(number, days);
  return number;
}

/** Nobody took it, and its shop has had it back for so many days. */
async function cameBack(days: number): Promise<string> {
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.shopkeeper.handedTo("pathao", number);
  expect(await desk.parcels.said(number, "rto_in_transit")).toBe(200);
  const lines = [{ id: placed.order.subOrders[0]?.lines[0]?.id ?? "", whole: 1 }];
  expect((await desk.parcels.shopkeeper.act(partOf(placed), "take-back", { lines })).status).toBe(200);
  expect(await desk.parcels.said(number, "rto_received")).toBe(200);
  await closed(number, days);
  return number;
}

test("a parcel that was paid ahead, and one that came back, stand on the open list by age until a statement names them", async () => {
  const { number: cash, taka } = await desk.delivered();
  const [ahead, back] = [await paidAhead(20), await cameBack(10)];
  const before = await listed();
  expect(before.items.map(({ number, bucket, isMissing }) => [number, bucket, isMissing])).toEqual([
    [ahead, "15-30", true],
    [back, "8-14", false],
    [cash, "0-7", false],
  ]);
  for (const { number, due, outstanding, charge } of before.items) {
    expect([due.minor === "0", outstanding.minor === "0"]).toEqual([number !== cash, number !== cash]);
    expect(BigInt(charge.minor)).toBeGreaterThan(0n);
  }
  // What the list says of charges is what the books owe him, and what it says of cash what he owes.
  const sum = (of: "charge" | "outstanding"): number =>
    before.items.reduce((all, each) => all + Number(each[of].minor), 0) / 100;
  expect([sum("outstanding"), -sum("charge")]).toEqual(
    await desk.balances("A:COD:pathao", "L:COURIER_PAY:pathao"),
  );
  const card = await held();
  expect(card).toMatchObject({ parcels: 3, missing: { parcels: 1, amount: { minor: "0" } } });
  expect(card?.ageing.map(({ parcels }) => parcels)).toEqual([1, 1, 1, 0]);
  expect(card?.ageing.reduce((all, { charge }) => all + BigInt(charge.minor), 0n)).toBe(
    BigInt(card?.charges.minor ?? 0),
  );

  const of = (wanted: string): number =>
    Number(before.items.find(({ number }) => number === wanted)?.charge.minor) / 100;
  const id = await desk.matched([
    { number: cash, collected: taka, fee: of(cash) },
    { number: ahead, collected: 0, fee: of(ahead) },
    { number: back, word: "Return", collected: 0, fee: of(back) },
  ]);
  expect((await listed("&missing=true")).items).toEqual([]);
  await desk.order(desk.support, id);
  await desk.posted();
  expect((await listed()).items).toEqual([]);
});

/** What operators are told now of parcels that had no cash to collect. */
const rings = async (): Promise<string[]> => {
  await watchSuspense(desk.shop.jobs);
  const told = desk.world.faults.splice(0).map((fault) => String(fault).replace(/, the oldest.*/, ""));
  return told.filter((words) => words.includes("without cash"));
};
const ringing = async (): Promise<number> =>
  (await desk.world.owner.query("select from alarm where cause = 'unstated:pathao'")).rows.length;

test("what had no cash rings in words of its own once it stood in no statement for fourteen days, however much was stated since, until one names it", async () => {
  const { number: cash, taka } = await desk.delivered();
  const [ahead, back] = [await paidAhead(13), await cameBack(13)];
  // A statement of days after theirs has been read: they should stand in it, and operators wait for the fortnight.
  await desk.matched([{ number: cash, collected: taka }]);
  expect((await listed("&missing=true")).items.map(({ number }) => number)).toEqual(
    expect.arrayContaining([ahead, back]),
  );
  expect([await rings(), await ringing()]).toEqual([[], 0]);
  for (const number of [ahead, back]) await closed(number, 14);
  expect(await rings()).toEqual([
    "Error: 2 parcels without cash ended fourteen days ago and stand in no statement of pathao",
  ]);
  expect([await rings(), await ringing()]).toEqual([[], 1]);
  await desk.matched([{ number: ahead }, { number: back, word: "Return" }]);
  expect([await rings(), await ringing()]).toEqual([[], 0]);
});

test("what no statement names is asked for in the letter, cash or none, and stands in the sheet with its charge", async () => {
  const [ahead, older] = [await paidAhead(21), await paidAhead(22)];
  const missing = await listed("&missing=true");
  expect(missing.items.map(({ number }) => number)).toEqual(expect.arrayContaining([ahead, older]));
  expect(missing.message).toContain(ahead);
  expect(missing.message).toContain("নেওয়ার ছিল না");
  const first = await listed("&limit=1");
  const next = await listed(`&limit=1&cursor=${first.nextCursor}`);
  expect([first.items[0]?.number, next.items[0]?.number]).toEqual([older, ahead]);
  const reply = await desk.world.fetch("/v1/support/courier-disputes/sheet?as=csv", {
    headers: desk.support.headers,
  });
  const file = new Uint8Array(await reply.arrayBuffer());
  const rows: string[][] = [];
  for await (const { cells } of readCsv(async function* () {
    yield file;
  }))
    rows.push([...cells]);
  const row = rows.find((cells) => cells[4] === ahead);
  const shown = missing.items.find(({ number }) => number === ahead);
  expect([Number(row?.[8]), Number(row?.at(-1))]).toEqual([0, Number(shown?.charge.minor) / 100]);
});
