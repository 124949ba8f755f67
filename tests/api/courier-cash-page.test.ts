import { CourierReceivable, OutstandingPage } from "@haat/contract/courier-cash";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { manyLike } from "../many-parcels.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 300_000);
afterAll(() => desk.shop.close());

const many = 10_000;

test("with ten thousand parcels whose cash no row has settled a page is one question, and small", async () => {
  const { number, placed } = await desk.delivered();
  await desk.matched([{ number: "NOBODY1", collected: 5 }]);
  const path = "/v1/support/courier-cash/parcels?courier=pathao&limit=100";
  const asked = async (to: string): Promise<Readonly<{ told: string; asks: readonly [number, number] }>> => {
    const { books } = desk.shop.node;
    const [ask, transact] = [vi.spyOn(books, "ask"), vi.spyOn(books, "transact")];
    let told = "";
    const trips = await desk.world.countTrips(async () => {
      told = await (await desk.world.fetch(to, { headers: desk.support.headers })).text();
    });
    const asks = [trips, ask.mock.calls.length + transact.mock.calls.length] as const;
    for (const spy of [ask, transact]) spy.mockRestore();
    return { told, asks };
  };
  const few = await asked(path);
  expect(OutstandingPage.parse(JSON.parse(few.told)).items.map((each) => each.number)).toEqual([number]);
  const undo = await manyLike(desk.world, { number, many });
  const first = await asked(path);
  // Who asks is one question, the page the other.
  expect([few.asks, first.asks]).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(Buffer.byteLength(first.told)).toBeLessThan(100_000);
  const page = OutstandingPage.parse(JSON.parse(first.told));
  expect(page.items).toHaveLength(100);
  expect(page.items.every(({ days }) => days >= 58)).toBe(true);
  const next = await asked(`${path}&cursor=${page.nextCursor}`);
  const behind = OutstandingPage.parse(JSON.parse(next.told)).items;
  expect([next.asks, behind.length]).toEqual([[1, 1], 100]);
  expect(behind.some((each) => page.items.some((shown) => shown.number === each.number))).toBe(false);
  const missing = await asked(`${path}&missing=true`);
  expect(Buffer.byteLength(missing.told)).toBeLessThan(100_000);
  expect([missing.asks, OutstandingPage.parse(JSON.parse(missing.told)).items.length]).toEqual([[1, 1], 100]);
  const sums = await asked("/v1/support/courier-cash");
  expect([sums.asks, Buffer.byteLength(sums.told) < 10_000]).toEqual([[1, 1], true]);
  const held = CourierReceivable.parse(JSON.parse(sums.told)).items.find(
    ({ courier }) => courier === "pathao",
  );
  expect(held?.parcels).toBe(many + 1);
  await undo();
  expect(OutstandingPage.parse(JSON.parse((await asked(path)).told)).items).toHaveLength(1);
  expect(await desk.attempt(placed)).toBe("cod_collected");
});
