import { CourierReceivable, OutstandingPage, VendorCashPage } from "@haat/contract/courier-cash";
import { RemittanceRowPage } from "@haat/contract/remittance-row";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { manyExceptions } from "../many-exceptions.ts";
import { written } from "../remittance-desk.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());

const receivable = async () =>
  CourierReceivable.parse((await desk.call(desk.support, "GET", "/v1/support/courier-cash")).body).items.find(
    ({ courier }) => courier === "pathao",
  );
const parcels = async (query = "") =>
  OutstandingPage.parse(
    (await desk.call(desk.support, "GET", `/v1/support/courier-cash/parcels${query}`)).body,
  );
const shopCash = async (query = "") =>
  VendorCashPage.parse(
    (await desk.call(desk.parcels.shopkeeper.owner, "GET", `/v1/vendor/courier-cash${query}`)).body,
  );
/** It ended at its door so many days ago, by its courier. */
const closed = (number: string, days: number) =>
  desk.world.owner.query(
    "update consignment set state_at = now() - make_interval(days => $2) where number = $1",
    [number, days],
  );
const text = async (path: string): Promise<string> =>
  (await desk.world.fetch(path, { headers: desk.support.headers })).text();

test("what a courier holds is shown by age and by parcel, and is what the books say he holds", async () => {
  const [fresh, old, gone] = [await desk.delivered(), await desk.delivered(), await desk.delivered()];
  await closed(old.number, 20);
  const id = await desk.matched([{ number: gone.number, collected: gone.taka }]);
  await desk.order(desk.support, id);
  await desk.posted();
  const held = await receivable();
  const whole = (fresh.taka + old.taka) * 100;
  expect(held).toMatchObject({
    ...{ parcels: 2, cash: { minor: String(whole) }, inTransit: { minor: String(gone.taka * 100) } },
    missing: { parcels: 2 },
  });
  expect(held?.ageing.map(({ parcels: count }) => count)).toEqual([1, 0, 1, 0]);
  expect(Number(held?.cash.minor) / 100).toBe(await desk.balance("A:COD:pathao"));
  const first = await parcels("?courier=pathao&limit=1");
  expect(first.items).toMatchObject([
    { number: old.number, days: 20, bucket: "15-30", isMissing: true, row: null },
  ]);
  const next = await parcels(`?courier=pathao&limit=1&cursor=${first.nextCursor}`);
  expect(next).toMatchObject({ items: [{ number: fresh.number, bucket: "0-7" }], nextCursor: null });
  expect((await parcels("?bucket=15-30")).items.map(({ number }) => number)).toEqual([old.number]);
});

test("a shop sees how much was taken at its doors, where it is, and why it gets less", async () => {
  const { number, taka, placed } = await desk.delivered();
  const line = async () => (await shopCash()).items.find((each) => each.number === number);
  const before = await line();
  expect(before).toMatchObject({
    stands: "with_courier",
    collected: { minor: String(taka * 100) },
    short: null,
  });
  const goods = BigInt(placed.order.total.minor) - BigInt(before?.delivery.minor ?? 0);
  const { yours, commission, vat } = before ?? {};
  expect([yours, commission, vat].reduce((sum, each) => sum + BigInt(each?.minor ?? 0), 0n)).toBe(goods);
  const id = await desk.matched([{ number, collected: taka - 25 }]);
  expect((await line())?.stands).toBe("stated");
  await desk.act(desk.support, id, 2, { act: "accept", short: "claim", odd: "accept" });
  await desk.posted();
  expect(await line()).toMatchObject({ stands: "short", short: { minor: "2500" } });
  expect((await shopCash("?stands=short")).items.map((each) => each.number)).toEqual([number]);
  expect((await shopCash()).sums.find(({ stands }) => stands === "short")?.parcels).toBe(1);
  const pays = async (sum: number): Promise<void> => {
    const later = await desk.matched([{ word: "Adjustment", collected: "-", payout: sum }]);
    const { claims } = await desk.caseOf(later, 2);
    const claimId = claims.find(({ order }) => order === placed.order.number)?.id;
    expect((await desk.act(desk.support, later, 2, { act: "claim", claimId })).code).toBe("");
    await desk.posted();
  };
  await pays(10);
  expect(await line()).toMatchObject({ stands: "short", short: { minor: "1500" } });
  await pays(15);
  expect(await line()).toMatchObject({ stands: "on_the_way", short: null });
});

test("what lacked without an explanation lacks no more once it has ended, whichever way that was", async () => {
  const { number, taka } = await desk.delivered();
  const line = async () => (await shopCash()).items.find((each) => each.number === number);
  const id = await desk.matched([{ number, collected: taka - 40 }]);
  await desk.taken(id, 2);
  expect(await line()).toMatchObject({ stands: "short", short: { minor: "4000" } });
  const open = await desk.left(id, 2);
  await desk.ended(open, { act: "bank", amount: "10", reference: "EFT 801", day: "2026-11-20" });
  expect(await line()).toMatchObject({ stands: "short", short: { minor: "3000" } });
  await desk.ended(open, { act: "claim", claimId: null });
  expect(await line()).toMatchObject({ stands: "short", short: { minor: "3000" } });
  const { items } = await desk.listed("?of=claim");
  const claim = items.find(({ parcel }) => parcel === number)?.id ?? "";
  await desk.ended(claim, { act: "write_off", amount: "" });
  expect(await line()).toMatchObject({ stands: "on_the_way", short: null });
});

test("a row that was undone lacks nothing, and posted anew what it lacks counts once", async () => {
  const { number, taka } = await desk.delivered();
  const line = async () => (await shopCash()).items.find((each) => each.number === number);
  const id = await desk.matched([{ number, collected: taka - 45 }]);
  await desk.taken(id, 2, { short: "claim" });
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  expect((await line())?.short).toBe(null);
  const again = await desk.matched([{ number, collected: taka - 44 }]);
  await desk.taken(again, 2, { short: "claim" });
  expect(await line()).toMatchObject({ stands: "short", short: { minor: "4400" } });
});

test("a statement has come once the bank has credited all that its rows bring, though one of them was dropped", async () => {
  const { number, taka } = await desk.delivered();
  const line = async () => (await shopCash()).items.find((each) => each.number === number);
  const id = await desk.matched([
    { number, collected: taka },
    { word: "Adjustment", collected: "-", payout: 70 },
  ]);
  expect((await desk.act(desk.support, id, 3, { act: "drop" })).code).toBe("");
  await desk.agreed(desk.finance);
  await desk.order(desk.support, id);
  await desk.posted();
  expect((await line())?.stands).toBe("on_the_way");
  const credit = { amount: String(taka), reference: "EFT 802", day: "2026-11-20", reason: "his mail" };
  expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), credit)).code).toBe("");
  await desk.agreed(desk.other);
  expect((await line())?.stands).toBe("received");
});

test("money of no parcel that was found to be a parcel's own has come with the statement that brought it", async () => {
  const { number, taka } = await desk.delivered();
  const line = async () => (await shopCash()).items.find((each) => each.number === number);
  const id = await desk.matched([{ number: "DL000NOONES", collected: taka }]);
  await desk.taken(id, 2);
  await desk.ended(await desk.left(id, 2), { act: "parcel", number });
  expect(await line()).toMatchObject({ stands: "on_the_way", short: null });
  const credit = { amount: String(taka), reference: "EFT 803", day: "2026-11-20", reason: "his mail" };
  expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), credit)).code).toBe("");
  await desk.agreed(desk.other);
  expect((await line())?.stands).toBe("received");
});

test("the file is given as it came and whoever takes it is noted; its rows go into a sheet without a formula", async () => {
  const rows = [{ number: "=cmd|' /C calc'!A0", word: "+Delivered", collected: 10 }];
  const id = await desk.matched(rows);
  expect(await text(desk.pathOf(id, "/file"))).toBe(written(rows));
  const noted = await desk.world.owner.query(
    "select 1 from audit where action = 'remittance.file.read' and subject = $1",
    [id],
  );
  expect(noted.rows).toHaveLength(1);
  const sheet = await text(desk.pathOf(id, "/rows.csv"));
  expect(sheet).toContain(`"'=`);
  expect(sheet).toContain(`"'+Delivered"`);
  for (const value of sheet.split("\r\n").flatMap((line) => line.split(",")))
    expect(value).not.toMatch(/^"?[=+@]/);
  expect(
    (await desk.call(desk.finance, "GET", desk.pathOf("rmt_00000000000000000000000000", "/rows.csv"))).code,
  ).toBe("remittance.not_found");
});

test("with ten thousand exceptions a page is still small, and the next begins where it ended", async () => {
  const id = await desk.matched([{ number: "NOBODY1", collected: 5 }]);
  const path = desk.pathOf(id, "/rows?limit=50&show=open");
  const trips = async (): Promise<number> => desk.world.countTrips(async () => void (await text(path)));
  const few = await trips();
  await manyExceptions(desk.world, id, 10_000);
  // Who asks is one question, the page the other.
  expect([few, await trips()]).toEqual([2, 2]);
  const first = await text(path);
  expect(Buffer.byteLength(first)).toBeLessThan(100_000);
  const page = RemittanceRowPage.parse(JSON.parse(first));
  expect([page.items.length, page.items.at(-1)?.line]).toEqual([50, 51]);
  const next = RemittanceRowPage.parse(JSON.parse(await text(`${path}&cursor=${page.nextCursor}`)));
  expect(next.items[0]?.line).toBe(52);
  expect((await desk.report(id)).posting).toMatchObject({ open: 10_001 });
});
