import { watchSuspense } from "@haat/api/jobs/watch-suspense";
import { CourierReceivable, OutstandingPage } from "@haat/contract/courier-cash";
import { readCsv } from "@haat/statements/csv";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const owner = () => desk.world.owner;
const closed = (number: string, days: number) =>
  owner().query("update consignment set state_at = now() - make_interval(days => $2) where number = $1", [
    ...[number, days],
  ]);
/** Only who owns the tables makes what was written once older. */
const older = (table: string, id: string, days: number) =>
  owner().query(`alter table ${table} disable trigger user;
    update ${table} set made_at = now() - interval '${days} days' where id = '${id}';
    alter table ${table} enable trigger user`);
const held = async () =>
  CourierReceivable.parse((await desk.call(desk.support, "GET", "/v1/support/courier-cash")).body).items.find(
    ({ courier }) => courier === "pathao",
  );
const missing = async (query: string) =>
  OutstandingPage.parse(
    (await desk.call(desk.support, "GET", `/v1/support/courier-cash/parcels?missing=true${query}`)).body,
  );
/** What operators are told now. */
const rings = async (): Promise<string[]> => {
  await watchSuspense(desk.shop.jobs);
  return desk.world.faults
    .splice(0)
    .map((fault) => String(fault).replace(/^Error: (.*), the oldest.*/, "$1"));
};

test("of a courier that has sent no statement a parcel is missing after fourteen days, and operators hear of it once", async () => {
  const [old, young] = [await desk.delivered(), await desk.delivered()];
  await closed(young.number, 13);
  const all = await desk.call(desk.support, "GET", "/v1/support/courier-cash/parcels");
  expect(OutstandingPage.parse(all.body).items.map(({ isMissing }) => isMissing)).toEqual([false, false]);
  expect(await rings()).toEqual([]);
  await closed(old.number, 14);
  expect((await held())?.missing).toMatchObject({ parcels: 1, amount: { minor: String(old.taka * 100) } });
  expect(await rings()).toEqual([
    "1 parcels were delivered fourteen days ago and stand in no statement of pathao",
  ]);
  expect(await rings()).toEqual([]);
  await owner().query("update alarm set rung_at = now() - interval '8 days' where kind = 'courier_cash'");
  expect(await rings()).toHaveLength(1);
});

test("a parcel that ended before the statement's end is missing by the courier's own clock, however late we heard of it", async () => {
  const [before, after, stated] = [await desk.delivered(), await desk.delivered(), await desk.delivered()];
  await closed(before.number, 3);
  const id = await desk.matched([{ number: stated.number, collected: stated.taka }]);
  await owner().query(
    "alter table remittance_file disable trigger user; update remittance_file set period_end = now() - interval '2 days'; alter table remittance_file enable trigger user",
  );
  const numbers = (await missing("&courier=pathao")).items.map(({ number }) => number);
  expect([numbers.includes(before.number), numbers.includes(after.number)]).toEqual([true, false]);
  expect(numbers.includes(stated.number)).toBe(false);
  await desk.order(desk.support, id);
  await desk.posted();
});

test("what is missing is written to its courier in one letter, and stands in the sheet of disputes", async () => {
  const { number, placed, taka } = await desk.delivered();
  await closed(number, 20);
  const { message } = await missing("&courier=pathao");
  expect(message).toContain(number);
  expect(message).toContain(placed.order.number);
  expect((await missing("")).message).toBeNull();
  const reply = await desk.world.fetch("/v1/support/courier-disputes/sheet?as=csv", {
    headers: { ...desk.support.headers, "x-locale": "bn" },
  });
  const file = new Uint8Array(await reply.arrayBuffer());
  const rows: string[][] = [];
  for await (const { cells } of readCsv(async function* () {
    yield file;
  }))
    rows.push([...cells]);
  const row = rows.find((cells) => cells[4] === number);
  expect([row?.[0], Number(row?.[8])]).toEqual(["কোনো স্টেটমেন্টে নেই", taka]);
});

test("a statement whose money has not come for seven days, and what is unexplained for three business days, ring and stand on the desk", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([
    { number, collected: taka },
    { number: "NOBODYS", collected: 33 },
  ]);
  await desk.taken(id, 3);
  await rings();
  expect(await held()).toMatchObject({ unpaid: null, unexplained: null });
  const { rows } = await owner().query<{ id: string }>(
    "select id from remittance_case where remittance_id = $1",
    [id],
  );
  await older("remittance", id, 7);
  await older("remittance_case", rows[0]?.id ?? "", 8);
  expect(await held()).toMatchObject({ unpaid: { statements: 1 }, unexplained: { cases: 1 } });
  expect(await rings()).toEqual([
    "1 cases have lain in suspense for three business days, of pathao",
    "1 statements were handed in seven days ago and their money has not come from pathao",
  ]);
  expect(await rings()).toEqual([]);
  // What is old is no rule broken for those who come after.
  await older("remittance_case", rows[0]?.id ?? "", 0);
});
