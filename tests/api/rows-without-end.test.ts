import { compareRows } from "@haat/api/jobs/compare-rows";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { anOrderAtDoor, type AtDoor, cup, partly, taka, whole } from "../doors.ts";
import { booksOf, linesOf, nothing, openExchangeDesk, sent } from "../exchange-rows.ts";
import { reported, wholeTaka } from "../parcels.ts";
import type { RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openExchangeDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const compared = (): Promise<number> => compareRows(desk.shop.jobs);
const accept = (id: string) =>
  desk.act(desk.support, id, 2, { act: "accept", short: "leave", odd: "accept" });
const books = ({ placed }: Pick<AtDoor, "placed">) => booksOf(desk, { newOrder: placed.order.id });

const before = {
  "is out for delivery": async ({ number }: AtDoor) =>
    void (await desk.parcels.reported(number, "out_for_delivery")),
  "ended at its door in part, and nobody has said which": async (door: AtDoor) =>
    void (await partly(desk.parcels, door)),
} as const;

describe.each(Object.keys(before) as readonly (keyof typeof before)[])("of a parcel that %s", (place) => {
  test.each([
    ["Partial Delivery", 21],
    ["Exchange", 105],
  ])(
    "a row that says %s and brings all of its cash moves nothing until its end is known",
    async (word, fee) => {
      const door = await anOrderAtDoor(desk.parcels);
      await before[place](door);
      const id = await sent(desk, { number: door.number, word, fee, collected: wholeOf(door) });
      expect(await linesOf(desk, id)).toMatchObject([{ state: "waiting", labels: ["NOT_ENDED"] }]);
      expect((await desk.caseOf(id, 2)).may).not.toContain("accept");
      expect((await accept(id)).code).toBe("remittance.not_ended");
      expect([await compared(), await books(door)]).toEqual([0, nothing]);
    },
  );
});

test("as soon as its shop has said what stayed at the door the row is compared anew, and posted by itself", async () => {
  const door = await anOrderAtDoor(desk.parcels);
  await partly(desk.parcels, door);
  const due = whole(cup + BigInt(door.placed.order.delivery.minor));
  const id = await sent(desk, {
    ...{ number: door.number, word: "Partial Delivery", fee: 21, collected: Number(due) / 100 },
  });
  expect(await linesOf(desk, id)).toMatchObject([{ state: "waiting", labels: ["NOT_ENDED"] }]);
  const lines = door.lines.map((line, at) => ({ id: line, stayed: at === 0 ? 1 : 0 }));
  expect((await door.say("door", { lines, collected: taka(due) })).status).toBe(200);
  expect([await compared(), await compared()]).toEqual([1, 0]);
  await desk.posted();
  expect(await linesOf(desk, id)).toMatchObject([{ state: "posted", labels: [] }]);
  expect(await books(door)).toEqual(nothing);
});

test("a part that its courier pays, of a parcel that he delivered whole after all, differs by what is missing", async () => {
  const door = await anOrderAtDoor(desk.parcels);
  const id = await sent(desk, { number: door.number, word: "Partial Delivery", fee: 21, collected: 400 });
  await reported(desk.shop, { number: door.number, says: "delivered", over: {} });
  expect(await compared()).toBe(1);
  await desk.posted();
  expect(await linesOf(desk, id)).toMatchObject([{ state: "waiting", labels: ["PARTIAL_AMOUNT_WRONG"] }]);
});

test("what is lost by our record is no delivery because a statement says so: the row waits, and brings nothing unasked", async () => {
  const { number, placed } = await handed();
  await reported(desk.shop, { number, says: "lost", over: {} });
  const unexplained = await desk.balance("X:SUSPENSE");
  const id = await sent(desk, { number, fee: 70, collected: Number(wholeTaka(placed)) / 100 });
  expect(await linesOf(desk, id)).toMatchObject([{ state: "waiting", labels: ["NOT_ENDED"] }]);
  expect([await compared(), await desk.balance("X:SUSPENSE")]).toEqual([0, unexplained]);
  expect((await desk.caseOf(id, 2)).may).toContain("accept");
});

test("a delivery that only the statement tells of is believed of what is under way", async () => {
  const { number, placed } = await handed();
  const id = await sent(desk, { number, fee: 70, collected: Number(wholeTaka(placed)) / 100 });
  expect(await linesOf(desk, id)).toMatchObject([{ state: "posted", labels: [] }]);
  expect(await desk.attempt(placed)).toBe("cod_remitted");
});

test("support may say where it is as soon as a row waits for that, though its courier spoke today", async () => {
  const { number, placed } = await handed();
  await desk.parcels.reported(number, "out_for_delivery");
  const part = placed.order.subOrders[0]?.id ?? "";
  const say = () =>
    desk.call(desk.support, "POST", `/v1/support/sub-orders/${part}/parcel-state`, {
      ...{ state: "delivered", reason: "rider and buyer both say so" },
    });
  expect((await say()).code).toBe("parcel.courier_tells");
  await sent(desk, { number, word: "Partial Delivery", fee: 21, collected: 400 });
  expect((await say()).code).toBe("");
});

async function handed() {
  const number = desk.parcels.fresh();
  return { number, placed: await desk.parcels.shopkeeper.handedTo("pathao", number) };
}

const wholeOf = ({ placed }: AtDoor): number => Number(wholeTaka(placed)) / 100;
