import { compareRows } from "@haat/api/jobs/compare-rows";
import { AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { wholeTaka } from "../parcels.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const partOf = async (placed: Parameters<RemittanceDesk["attempt"]>[0]) =>
  (await desk.parcels.standing(placed))?.part;

let isReleased = false;
/** From now on clean rows are posted by themselves. */
async function released(): Promise<void> {
  if (!isReleased) await desk.release();
  isReleased = true;
}

test("whoever accepts many rows at one press is told of each delivery that only they tell of", async () => {
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.shopkeeper.handedTo("pathao", number);
  const id = await desk.matched([{ number, collected: Number(wholeTaka(placed)) / 100 }]);
  const { body } = await desk.call(desk.support, "GET", desk.pathOf(id, "/acceptance?of=clean"));
  const shown = AcceptancePreview.parse(body);
  expect(shown).toMatchObject({ count: 1, unheard: 1 });
  const press = { of: "clean", count: 1, differenceMinor: "0", payoutMinor: shown.payout.minor };
  const path = desk.pathOf(id, "/acceptance");
  expect((await desk.call(desk.support, "POST", path, { ...press, reason: "all as agreed" })).code).toBe("");
  await desk.posted();
  expect(await partOf(placed)).toBe("delivered");
});

test.for([0, 500])(
  "of what was paid ahead a row alone delivers nothing, for no cash would ever tell otherwise; once its courier has said so it is posted by itself (%s taken)",
  async (collected) => {
    await released();
    const number = desk.parcels.fresh();
    const placed = await desk.parcels.prepaid(number);
    const id = await desk.matched([{ number, collected }]);
    const labels = async () => (await desk.caseOf(id, 2)).row.findings.map(({ label }) => label);
    expect(await labels()).toContain("NOT_ENDED");
    expect((await desk.act(desk.support, id, 2, { act: "accept", short: "claim", odd: "accept" })).code).toBe(
      "remittance.not_ended",
    );
    expect((await desk.order(desk.support, id, "looked through")).code).toBe("");
    await desk.posted();
    expect(await partOf(placed)).not.toBe("delivered");
    await desk.parcels.reported(number, "delivered");
    expect(await compareRows(desk.shop.jobs)).toBe(1);
    expect(await labels()).toEqual(collected === 0 ? [] : ["PREPAID_COLLECTED"]);
    await desk.posted();
    expect((await desk.caseOf(id, 2)).row.state).toBe(collected === 0 ? "posted" : "waiting");
    expect(await partOf(placed)).toBe("delivered");
  },
);

test("a delivery that failed is none: what was paid ahead stays the buyer's, also where nothing of the row differs", async () => {
  await released();
  const [failed, out] = [desk.parcels.fresh(), desk.parcels.fresh()];
  const placed = [await desk.parcels.prepaid(failed), await desk.parcels.prepaid(out)];
  const before = await Promise.all(placed.map(partOf));
  const id = await desk.matched([
    { number: failed, word: "Delivery failed", collected: 0 },
    { number: out, word: "Out for Delivery", collected: 0 },
  ]);
  expect((await desk.order(desk.support, id, "looked through")).code).toBe("");
  await desk.posted();
  for (const line of [2, 3])
    expect((await desk.caseOf(id, line)).row).toMatchObject({
      ...{ state: "waiting", outcome: null, findings: [{ label: "UNKNOWN_WORD" }] },
    });
  expect(await Promise.all(placed.map(partOf))).toEqual(before);
  expect(before).not.toContain("delivered");
});
