import { OutstandingPage } from "@haat/contract/courier-cash";
import { RemittancePage } from "@haat/contract/remittance";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());

/** It ended at its door so many days ago, by its courier. */
const closed = (number: string, days: number) =>
  desk.world.owner.query(
    "update consignment set state_at = now() - make_interval(days => $2) where number = $1",
    [number, days],
  );
const parcels = async (query: string) =>
  OutstandingPage.parse(
    (await desk.call(desk.support, "GET", `/v1/support/courier-cash/parcels${query}`)).body,
  );

test("a statement says which days it tells of, what stands before and after it, and what lies between", async () => {
  const send = async (
    of: readonly (readonly [number: string, taka: number])[],
    periodEnd: Date,
  ): Promise<string> => {
    const id = await desk.statements.send({
      ...{ courier: "pathao", reference: `period ${of[0]?.[0]}`, periodEnd: periodEnd.toISOString() },
      file: `${head}\n${of.map(([number, taka]) => `${number},Delivered,${taka},0,0,${taka},${dayOf(number)}`).join("\n")}\n`,
    });
    await desk.statements.work();
    expect((await desk.statements.call("POST", id, "/matching")).status).toBe(202);
    await desk.statements.work();
    return id;
  };
  const head = "Consignment ID,Order Status,Collected Amount,Delivery Fee,COD Fee,Payout,Closed At";
  const days = new Map<string, number>();
  const ago = (count: number): Date => new Date(Date.now() - count * 86_400_000);
  const dayOf = (number: string): string =>
    ago(days.get(number) ?? 0).toLocaleDateString("en-GB", { timeZone: "Asia/Dhaka" });
  const parcel = async (count: number): Promise<readonly [string, number]> => {
    const { number, taka } = await desk.delivered();
    days.set(number, count);
    await closed(number, count);
    return [number, taka];
  };
  const [old, forgotten, late, overlapping] = [
    await parcel(400),
    await parcel(385),
    await parcel(370),
    await parcel(401),
  ];
  const first = await send([old], ago(395));
  const third = await send([late, overlapping], ago(365));
  const told = (await desk.report(third)).period;
  expect(told).toMatchObject({ previous: { id: first }, next: null, overlapping: 1, between: 0 });
  const apart = await send([await parcel(360)], ago(355));
  expect((await desk.report(apart)).period).toMatchObject({
    previous: { id: third },
    overlapping: 0,
    between: 0,
  });
  const second = await send([forgotten], ago(380));
  expect((await desk.report(second)).period).toMatchObject({
    ...{ previous: { id: first }, next: { id: third, isReadBefore: true } },
    ...{ overlapping: 0, between: 0 },
  });
  const lost = await parcel(350);
  const last = await send([await parcel(345)], ago(340));
  expect((await desk.report(last)).period).toMatchObject({ previous: { id: apart }, between: 1 });
  expect((await parcels("?courier=pathao&missing=true")).items.map(({ number }) => number)).toContain(
    lost[0],
  );
});

test("what is on its way to the bank leads to the statements that brought it, until the bank has credited just that", async () => {
  const listed = async (query: string) =>
    RemittancePage.parse((await desk.call(desk.support, "GET", `/v1/support/remittances?${query}`)).body)
      .items;
  const unpaid = async (): Promise<readonly string[]> =>
    (await listed("unpaid=true&courier=pathao")).map(({ id }) => id);
  const counted = async (id: string) => {
    const found = (await listed("courier=pathao")).find((each) => each.id === id);
    return found && [found.exact, found.suggested, found.unmatched, found.left?.minor ?? null];
  };
  const { number, taka } = await desk.delivered();
  const stray = { number: "NOBODYS-7", collected: 0 };
  const id = await desk.matched([{ number, collected: taka }, stray]);
  expect(await unpaid()).not.toContain(id);
  expect(await counted(id)).toEqual([1, 0, 1, null]);
  await desk.order(desk.support, id);
  await desk.posted();
  expect(await unpaid()).toContain(id);
  expect(await counted(id)).toEqual([1, 0, 1, String(taka * 100)]);
  const body = {
    amount: String(taka),
    day: "2026-11-20",
    reference: `EFT ${number}`,
    reason: "as his mail says",
  };
  expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), body)).code).toBe("");
  await desk.agreed(desk.other);
  expect(await unpaid()).not.toContain(id);
  expect(await counted(id)).toEqual([1, 0, 1, "0"]);
});
