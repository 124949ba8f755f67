import { AcceptancePreview } from "@haat/contract/remittance-acceptance";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const partOf = async (placed: Parameters<RemittanceDesk["attempt"]>[0]) =>
  (await desk.parcels.standing(placed))?.part;

test("whoever accepts many rows at one press is told of each delivery that only they tell of, paid at the door or before", async () => {
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.prepaid(number);
  const id = await desk.matched([{ number, collected: 0 }]);
  const { body } = await desk.call(desk.support, "GET", desk.pathOf(id, "/acceptance?of=clean"));
  const shown = AcceptancePreview.parse(body);
  expect(shown).toMatchObject({ count: 1, unheard: 1 });
  const press = { of: "clean", count: 1, differenceMinor: "0", payoutMinor: shown.payout.minor };
  const path = desk.pathOf(id, "/acceptance");
  expect((await desk.call(desk.support, "POST", path, { ...press, reason: "all as agreed" })).code).toBe("");
  await desk.posted();
  expect(await partOf(placed)).toBe("delivered");
});

test("a delivery that failed is none: what was paid ahead stays the buyer's, also where nothing of the row differs", async () => {
  await desk.release();
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
