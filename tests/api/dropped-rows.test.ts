import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const drop = { act: "drop" };
const stateOf = async (id: string, line: number) => (await desk.caseOf(id, line)).row.state;

test("who leaves out much of a statement, at once or one by one, asks a second person first", async () => {
  const id = await desk.matched([
    { collected: 60_000, number: "ABCD12" },
    { word: "Adjustment", collected: "-", payout: 3_000 },
    { word: "Adjustment", collected: "-", payout: 2_500 },
    { word: "Adjustment", collected: "-", payout: -2_500 },
  ]);
  expect((await desk.caseOf(id, 2)).dropBeyond).toMatchObject({
    ...{ because: "dropped", sum: { minor: "6000000" }, limit: { minor: "500000" } },
  });
  expect((await desk.act(desk.support, id, 2, drop)).code).toBe("");
  expect((await desk.caseOf(id, 3)).dropBeyond).toBeNull();
  for (const line of [3, 4]) expect((await desk.act(desk.support, id, line, drop)).code).toBe("");
  expect([await stateOf(id, 2), await stateOf(id, 3), await stateOf(id, 4)]).toEqual([
    ...["proposed", "dropped", "proposed"],
  ]);
  const waiting = (await desk.open()).toSorted(
    (one, other) => Number(one.beyond?.sum.minor) - Number(other.beyond?.sum.minor),
  );
  expect(waiting.map(({ kind, beyond }) => [kind, beyond?.because, beyond?.sum.minor])).toEqual([
    ["remittance.rows", "dropped", "550000"],
    ["remittance.rows", "dropped", "6000000"],
  ]);
  expect((await desk.decide(desk.other, waiting[0]?.id ?? "", "refuse")).code).toBe("");
  expect((await desk.decide(desk.other, waiting[1]?.id ?? "")).code).toBe("");
  expect([await stateOf(id, 2), await stateOf(id, 4)]).toEqual(["dropped", "waiting"]);
  // What two have agreed to leave out weighs on neither.
  expect((await desk.act(desk.other, id, 5, drop)).code).toBe("");
  expect(await stateOf(id, 5)).toBe("dropped");
});

test("what was left out is taken up again, stands for its parcel as before, and its statement waits for it", async () => {
  const { number, taka, placed } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  expect((await desk.act(desk.support, id, 2, { act: "take_up" })).code).toBe("remittance.row_wrong_state");
  expect((await desk.act(desk.support, id, 2, drop)).code).toBe("");
  expect((await desk.report(id)).posting?.state).toBe("posted");
  expect((await desk.caseOf(id, 2)).may).toEqual(["take_up"]);
  expect((await desk.act(desk.support, id, 2, { act: "take_up" })).code).toBe("");
  const again = await desk.caseOf(id, 2);
  expect([again.row.state, again.row.findings, again.history[0]?.act]).toEqual(["waiting", [], "take_up"]);
  expect(again.parcel?.isTaken).toBe(true);
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_remitted");
});

test("taken up again after another row has come for the parcel, it is the second one", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  expect((await desk.act(desk.support, id, 2, drop)).code).toBe("");
  const next = await desk.matched([{ number, collected: taka }], taka);
  expect((await desk.act(desk.support, id, 2, { act: "take_up" })).code).toBe("");
  const labels = async (of: string) => (await desk.caseOf(of, 2)).row.findings.map(({ label }) => label);
  expect([await labels(id), await labels(next)]).toEqual([["DUPLICATE_ACROSS_STATEMENTS"], []]);
});
