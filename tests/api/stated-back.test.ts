import { compareRows } from "@haat/api/jobs/compare-rows";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { linesOf, openExchangeDesk } from "../exchange-rows.ts";
import { takenBack } from "../parcels.ts";
import type { RemittanceDesk } from "../remittance-desk.ts";

/** A row of a courier's statement that knows of a parcel's end before he has told us himself. */

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openExchangeDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

async function goingOut() {
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.shopkeeper.handedTo("pathao", number);
  await desk.parcels.reported(number, "out_for_delivery");
  return { number, placed };
}
const say = async (placed: Placed, state: string): Promise<string> =>
  (
    await desk.call(desk.support, "POST", `/v1/support/sub-orders/${partOf(placed)}/parcel-state`, {
      ...{ state, reason: "he wrote it in his statement" },
    })
  ).code;

test.each([
  ["Lost", "STATED_LOST", "lost"],
  ["Return", "STATUS_CONFLICT_RETURNED", "rto_in_transit"],
] as const)(
  "where a row says %s of what is under way, support may say so, though its courier spoke today",
  async (word, label, state) => {
    const { number, placed } = await goingOut();
    expect(await say(placed, state)).toBe("parcel.courier_tells");
    const id = await desk.matched([{ number, word, collected: 0, fee: 0 }]);
    expect((await linesOf(desk, id))[0]?.labels).toContain(label);
    expect(await say(placed, state)).toBe("");
  },
);

test("a row that said it came back before its courier did agrees with us once he has", async () => {
  const [{ number, placed }, bought] = [await goingOut(), await desk.delivered()];
  // What he charges is taken from what his other row brings.
  const id = await desk.matched([
    { number, word: "Return", collected: 0, fee: 35, payout: -35 },
    { number: bought.number, collected: bought.taka, fee: 70 },
  ]);
  const line = async () => (await linesOf(desk, id))[0];
  expect(await line()).toMatchObject({ state: "waiting", labels: ["STATUS_CONFLICT_RETURNED"] });
  await desk.parcels.said(number, "rto_in_transit");
  expect(await compareRows(desk.shop.jobs)).toBeGreaterThan(0);
  expect(await line()).toMatchObject({ state: "waiting", labels: [] });
  expect(await takenBack(desk.shop, placed, 1)).toBe(true);
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect(await line()).toMatchObject({ state: "posted" });
});
