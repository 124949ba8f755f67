import { compareRows } from "@haat/api/jobs/compare-rows";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { VendorCashPage } from "@haat/contract/courier-cash";
import { released } from "../remittances.ts";
import { balances } from "../shop.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { openUndone, type UndoneDesk } from "../wrong-deliveries.ts";

let desk: RemittanceDesk;
let people: UndoneDesk;
beforeAll(async () => {
  desk = await openDesk();
  people = await openUndone(desk.parcels);
  await released(desk.world, "pathao");
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const labelsOf = async (id: string): Promise<string[]> => {
  const { rows } = await desk.world.owner.query<{ labels: string[] }>(
    "select array(select f ->> 'label' from jsonb_array_elements(findings) f) as labels from remittance_row where remittance_id = $1 and line = 2",
    [id],
  );
  return rows[0]?.labels ?? [];
};
const stateOf = async (id: string): Promise<unknown> => {
  const { rows } = await desk.world.owner.query<{ state: string }>(
    "select state from remittance_row where remittance_id = $1 and line = 2",
    [id],
  );
  return rows[0]?.state;
};
/** What is clean of it is posted. */
const ordered = async (id: string): Promise<void> => {
  expect((await desk.order(desk.finance, id, "all of it was looked at")).code).toBe("");
  await desk.posted();
};
const numbersOf = async (): Promise<string[]> =>
  VendorCashPage.parse(
    (await desk.call(desk.parcels.shopkeeper.owner, "GET", "/v1/vendor/courier-cash")).body,
  ).items.map(({ number }) => number);

test("a row that had it come back contradicts nothing any more, and what it charges is posted once its shop has it", async () => {
  const [wrong, right] = [await people.delivered(), await desk.delivered()];
  const id = await desk.matched([
    { number: wrong.number, word: "Returned", collected: 0, fee: 35, payout: -35 },
    { number: right.number, collected: right.taka, fee: 70 },
  ]);
  expect(await labelsOf(id)).toContain("STATUS_CONFLICT_RETURNED");
  expect(await people.undone(wrong)).toBe("");
  expect(await compareRows(desk.shop.jobs)).toBeGreaterThan(0);
  expect(await labelsOf(id)).toEqual([]);
  expect(await people.back(wrong)).toBe("noted");
  await ordered(id);
  expect(await stateOf(id)).toBe("posted");
  expect((await balances(desk.shop, wrong.placed.order.id))["L:COURIER_PAY"]).toBeUndefined();
});

test("a row that brings its money afterwards is a person's, and nothing of it is posted by itself", async () => {
  const wrong = await people.delivered();
  expect(await numbersOf()).toContain(wrong.number);
  expect(await people.undone(wrong)).toBe("");
  expect(await numbersOf()).not.toContain(wrong.number);
  const taka = Number(wrong.placed.order.total.minor) / 100;
  const id = await desk.matched([{ number: wrong.number, collected: Math.round(taka), fee: 70 }]);
  expect(await labelsOf(id)).toContain("STATUS_CONFLICT_DELIVERED");
  await ordered(id);
  expect(await stateOf(id)).toBe("waiting");
  expect(await balances(desk.shop, wrong.placed.order.id)).toEqual({});
});

test.each(["cod", "bkash"] as const)(
  "one that was read before, and says nothing odd of a parcel paid by %s, is not posted over it either",
  async (way) => {
    const wrong = await people.delivered(way);
    expect(await people.undone(wrong)).toBe("");
    const collected = way === "cod" ? Math.round(Number(wrong.placed.order.total.minor) / 100) : 0;
    const id = await desk.matched([{ number: wrong.number, collected, fee: 70 }]);
    // As if it had been compared the moment before two agreed.
    await desk.world.owner.query(
      "update remittance_row set findings = '[]' where remittance_id = $1 and line = 2",
      [id],
    );
    await ordered(id);
    expect(await stateOf(id)).toBe("waiting");
  },
);

test("what a row of his brings, or has brought, is not taken back", async () => {
  const wrong = await people.delivered();
  const taka = Math.round(Number(wrong.placed.order.total.minor) / 100);
  expect(await people.proposed(wrong)).toBe("");
  const id = await desk.matched([{ number: wrong.number, collected: taka - 1, fee: 70 }]);
  expect(await people.agreed(wrong)).toBe("delivery.named");
  expect((await desk.act(desk.support, id, 2, { act: "accept", short: "claim", odd: "accept" })).code).toBe(
    "",
  );
  await desk.posted();
  expect(await stateOf(id)).toBe("posted");
  expect(await people.agreed(wrong)).toBe("delivery.named");
  expect(await people.figures(wrong)).toMatchObject({ part: "delivered", cash: "closed" });
});
