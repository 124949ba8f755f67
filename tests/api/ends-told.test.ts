import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { partOf } from "../dispatch.ts";
import { anOrderAtDoor, type AtDoor, cup, partly, taka, whole } from "../doors.ts";
import { openLost } from "../lost-parcels.ts";
import { waitingMessages } from "../messages.ts";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** What was said under that key; each once. */
const said = async (key: string): Promise<string[]> =>
  (await waitingMessages(parcels.shop.world)).filter((each) => each.key === key).map(({ text }) => text);
const leads = /https?:\/\/\S+\/track#/;

test("whose parcel its courier has lost hears it, and that his money comes back or that he owes none", async () => {
  const desk = await openLost(parcels);
  for (const way of ["cod", "bkash"] as const) {
    const { placed } = await desk.lost(way);
    const [text = "", ...more] = await said(`${partOf(placed)}:told-undelivered`);
    expect(more).toEqual([]);
    expect(text).toContain(placed.order.number);
    expect(text).toMatch(leads);
    expect(/৳|Tk /.test(text)).toBe(way === "bkash");
  }
});

const keeping = async (door: AtDoor, cups: number, collected: bigint): Promise<number> => {
  const [first, second] = door.lines;
  const lines = [
    { id: first, stayed: cups },
    { id: second, stayed: 0 },
  ];
  return (await door.say("door", { lines, collected: taka(collected) })).status;
};

test("what is written down of a door its buyer reads, so that he can say that it was not so", async () => {
  const door = await anOrderAtDoor(parcels);
  const due = whole(cup + BigInt(door.placed.order.delivery.minor));
  await partly(parcels, door, due);
  expect(await said(`${door.partId}:told-door`)).toEqual([]);
  expect(await keeping(door, 1, due)).toBe(200);
  const [text = "", ...more] = await said(`${door.partId}:told-door`);
  expect(more).toEqual([]);
  expect(text).toContain(door.placed.order.number);
  expect(text).toMatch(/(৳|Tk )[0-9০-৯]/);
  expect(text).toMatch(leads);
});
