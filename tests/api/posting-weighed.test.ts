import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keptMarks } from "../kept-marks.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.release();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(async () => {
  await desk.parcels.expectInOrder();
  expect((await desk.world.owner.query(keptMarks)).rows).toEqual([]);
});

let limits = 0;
/** What one person alone may order, in poisha, from now on. */
const alone = (minor: number) =>
  desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ($1, 'remittance_file_alone_minor', $2, clock_timestamp())",
    [`set_weighed_${(limits += 1)}`, String(minor)],
  );
const needsSecond = async (id: string) => (await desk.report(id)).posting?.needsSecond;

test("a large plus and a large minus do not hide each other: what a statement moves is weighed, and not what is left of it", async () => {
  const { number, taka } = await desk.delivered();
  await alone(taka * 150);
  const id = await desk.matched([
    { number, collected: taka },
    { word: "Adjustment", collected: "-", payout: 10 - taka },
  ]);
  expect((await desk.report(id)).remittance.net?.minor).toBe("1000");
  expect(await needsSecond(id)).toBe(true);
  expect((await desk.order(desk.support, id)).code).toBe("remittance.reason_missing");
  expect((await desk.order(desk.support, id, "looked through")).code).toBe("");
  expect((await desk.open()).map(({ kind }) => kind)).toEqual(["remittance.post"]);
  expect((await desk.decide(desk.other, (await desk.open())[0]?.id ?? "", "refuse")).code).toBe("");
  // Left out it moves nothing any more.
  expect((await desk.act(desk.support, id, 3, { act: "drop" })).code).toBe("");
  expect(await needsSecond(id)).toBe(false);
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
});

test("nor do two adjustments against each other", async () => {
  await alone(100_000);
  const id = await desk.matched([
    { word: "Adjustment", collected: "-", payout: 900 },
    { word: "Adjustment", collected: "-", payout: -890 },
  ]);
  expect((await desk.report(id)).remittance.net?.minor).toBe("1000");
  expect(await needsSecond(id)).toBe(true);
});

test("what two have said shall be posted, two undo, row by row and however small it is", async () => {
  const [{ number, taka }, single] = [await desk.delivered(), await desk.delivered()];
  await alone(100);
  const id = await desk.matched([{ number, collected: taka }]);
  expect((await desk.order(desk.support, id, "looked through")).code).toBe("");
  await desk.agreed(desk.other);
  await desk.posted();
  await alone(20_000_000);
  expect((await desk.caseOf(id, 2)).unmatchBeyond).toMatchObject({ because: "agreed" });
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  expect((await desk.caseOf(id, 2)).row.state).toBe("posted");
  const [waiting] = await desk.open();
  expect(waiting).toMatchObject({ kind: "remittance.unmatch" });
  expect((await desk.decide(desk.support, waiting?.id ?? "")).code).toBe("auth.forbidden");
  expect((await desk.decide(desk.other, waiting?.id ?? "")).code).toBe("");
  expect((await desk.caseOf(id, 2)).row.state).toBe("waiting");
  // What one alone has ordered, one alone undoes.
  const own = await desk.matched([{ number: single.number, collected: single.taka }]);
  expect((await desk.order(desk.support, own)).code).toBe("");
  await desk.posted();
  expect((await desk.caseOf(own, 2)).unmatchBeyond).toBeNull();
  expect((await desk.act(desk.support, own, 2, { act: "unmatch" })).code).toBe("");
  expect((await desk.caseOf(own, 2)).row.state).toBe("waiting");
});
