import { watchSuspense } from "@haat/api/jobs/watch-suspense";
import { afterAll, beforeAll, expect, test } from "vitest";
import { partOf } from "../dispatch.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());

const heard = (number: string, days: number) =>
  desk.world.owner.query(
    "update consignment set state_at = now() - make_interval(days => $2, mins => 1) where number = $1",
    [number, days],
  );
const rings = async (): Promise<string[]> => {
  await watchSuspense(desk.shop.jobs);
  return desk.world.faults
    .splice(0)
    .map((fault) => String(fault).replace(/^Error: (.*), the oldest.*/, "$1"))
    .filter((words) => words.includes("parcels are under way") || words.includes("come back"));
};
const sent = async () => {
  const number = desk.parcels.fresh();
  return { number, placed: await desk.parcels.shopkeeper.handedTo("pathao", number) };
};

test("a parcel of which nothing was heard for a week rings once, until somebody hears of it", async () => {
  const { number } = await sent();
  expect(await desk.parcels.said(number, "in_transit")).toBe(200);
  await heard(number, 6);
  expect(await rings()).toEqual([]);
  await heard(number, 7);
  const told = ["1 parcels are under way and nothing was heard of them for seven days, of pathao"];
  expect(await rings()).toEqual(told);
  expect(await rings()).toEqual([]);
  expect(await desk.parcels.said(number, "delivered")).toBe(200);
  expect(await rings()).toEqual([]);
});

test("what came back rings until its shop has it on the shelf, sooner where its courier says that he gave it back", async () => {
  const [coming, given] = [await sent(), await sent()];
  for (const { number } of [coming, given])
    expect(await desk.parcels.said(number, "rto_in_transit")).toBe(200);
  expect(await desk.parcels.said(given.number, "rto_received")).toBe(200);
  await heard(coming.number, 13);
  await heard(given.number, 2);
  expect(await rings()).toEqual([]);
  await heard(given.number, 3);
  const told = (many: number) => [
    `${many} parcels have come back, or should have, and their shops have not taken them in, of pathao`,
  ];
  expect(await rings()).toEqual(told(1));
  await heard(coming.number, 14);
  expect(await rings()).toEqual(told(2));
  for (const { placed } of [coming, given]) {
    const [part] = placed.order.subOrders;
    const lines = [{ id: part?.lines[0]?.id ?? "", whole: 1 }];
    expect((await desk.parcels.shopkeeper.act(partOf(placed), "take-back", { lines })).status).toBe(200);
  }
  expect(await rings()).toEqual([]);
  const { rows } = await desk.world.owner.query("select from alarm where cause = 'unshelved:pathao'");
  expect(rows).toEqual([]);
});
