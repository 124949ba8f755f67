import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { advancesOf, aheadOf } from "../courier-advances.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let advances: ReturnType<typeof advancesOf>;
beforeAll(async () => {
  desk = await openClaimDesk();
  advances = advancesOf(desk);
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  expect(desk.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(desk.shop);
});

const labels = async (id: string, line = 2) =>
  (await desk.caseOf(id, line)).row.findings.map(({ label }) => label);

test("a row that counts twice takes none of it, and what takes it back pays no claim besides", async () => {
  const [one, other] = [await desk.delivered(), await desk.delivered()];
  await advances.came(80);
  const id = await desk.matched([
    { number: one.number, collected: one.taka },
    { number: one.number, collected: one.taka, advance: 30 },
    { word: "Compensation", collected: "-", advance: 20, payout: 100 },
  ]);
  expect(await labels(id, 3)).toEqual(["DUPLICATE_IN_STATEMENT"]);
  const claimId = newId("courierClaim", new Date());
  expect((await desk.act(desk.support, id, 4, { act: "claim", claimId })).code).toBe(
    "remittance.row_wrong_state",
  );
  for (const line of [3, 4]) expect((await desk.act(desk.support, id, line, { act: "drop" })).code).toBe("");
  const twice = await desk.matched([
    { number: one.number, collected: one.taka, advance: 30 },
    { number: other.number, collected: other.taka },
  ]);
  const { number, taka } = await desk.delivered();
  const next = await desk.matched([{ number, collected: taka, advance: 80 }]);
  expect([await labels(twice), await labels(next)]).toEqual([["DUPLICATE_ACROSS_STATEMENTS"], []]);
  expect((await desk.order(desk.support, next, "looked through")).code).toBe("");
  await desk.agreed(desk.other);
  await desk.posted();
  expect(await aheadOf(desk)).toEqual([0, 0]);
});

test("a row that takes back what nobody knows of, or was matched by hand, differs once by that", async () => {
  const id = await desk.matched([
    { word: "Advance recovery", collected: "-", advance: 2_500, payout: -2_500 },
    { collected: 900 },
    { word: "Adjustment", collected: "-", advance: 300, payout: -400 },
  ]);
  const differs = async (line: number) => (await desk.caseOf(id, line)).row.difference.minor;
  expect(await labels(id)).toEqual(["ADJUSTMENT_DEBIT", "ADVANCE_UNKNOWN"]);
  expect([await differs(2), await differs(3), await differs(4)]).toEqual(["250000", "90000", "40000"]);
  const { number, taka } = await desk.delivered();
  const path = desk.pathOf(id, `/rows/3/candidates?q=${number}`);
  const [found] = (await desk.call(desk.support, "GET", path)).body["items"] as { id: string }[];
  expect((await desk.act(desk.support, id, 3, { act: "match", consignmentId: found?.id })).code).toBe("");
  const off = Math.abs(taka - 900);
  expect((await labels(id, 3)).length).toBe(2);
  expect(await differs(3)).toBe(String(Math.max(off, 900) * 100));
  expect((await desk.report(id)).posting?.difference.minor).toBe(
    String((2_500 + Math.max(off, 900) + 400) * 100),
  );
  for (const line of [2, 3, 4]) expect((await desk.act(desk.other, id, line, { act: "drop" })).code).toBe("");
  expect((await desk.report(id)).posting?.difference.minor).toBe("0");
});

test("cash that an advance has paid for weighs as cash: what one may not post alone he neither orders nor lets go", async () => {
  const { number, taka, placed } = await desk.delivered();
  await advances.came(taka);
  await desk.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_ahead_file', 'remittance_file_alone_minor', '100', clock_timestamp()),
      ('set_ahead_row', 'remittance_alone_minor', '100', clock_timestamp())`,
  );
  const id = await desk.matched([{ number, collected: taka, advance: taka }]);
  const asked = async () => (await desk.open()).map(({ kind }) => kind);
  // It brings nothing to our bank, and its page asks for the reason without which nobody orders it.
  expect((await desk.report(id)).posting?.needsSecond).toBe(true);
  expect((await desk.order(desk.support, id)).code).toBe("remittance.reason_missing");
  expect((await desk.order(desk.support, id, "looked through")).code).toBe("");
  expect(await asked()).toEqual(["remittance.post"]);
  await desk.agreed(desk.other);
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_remitted");
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  expect(await asked()).toEqual(["remittance.unmatch"]);
  await desk.agreed(desk.other);
  expect(await desk.attempt(placed)).toBe("cod_collected");
  expect(await aheadOf(desk)).toEqual([taka, taka]);
});
