import { RemittanceRowPage } from "@haat/contract/remittance-row";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openBlotted, reading } from "../blotted.ts";

let desk: Awaited<ReturnType<typeof openBlotted>>;
beforeAll(async () => {
  desk = await openBlotted();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

test("a cell that cannot be read is its row's alone: it is told first, and the rest of the file is posted", async () => {
  const [good, bad] = [await desk.clean(), await desk.clean()];
  const report = await desk.sent(good.row(), bad.row("15O0/see note"));
  expect(report.remittance.state).toBe("read");
  expect(report.unread).toEqual({ rows: 1, undated: 0, unsummed: 0, isSumUnread: false });
  expect(
    report.preview.map(({ line, collected, unread }) => [line, collected?.minor ?? null, unread.length]),
  ).toEqual([
    [3, null, 1],
    [2, String(good.taka * 100), 0],
  ]);
  expect(report.preview[0]?.unread).toEqual([
    { place: 3, heading: "Collected Amount", shown: "15O0/see note" },
  ]);
  const { id } = report.remittance;
  await desk.match(id);
  expect([await desk.labels(id, 2), await desk.labels(id, 3)]).toEqual([[], ["UNREAD_CELL"]]);
  const { row, may, parcel } = await desk.caseOf(id, 3);
  expect([row.match, row.isUnread, row.collected, parcel?.number]).toEqual(["exact", true, null, bad.number]);
  expect(may).toEqual(["read", "drop", "dispute", "unmatch"]);
  expect((await desk.act(desk.support, id, 3, { act: "accept", short: "claim", odd: "suspense" })).code).toBe(
    "remittance.row_unread",
  );
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect([await desk.attempt(good.placed), await desk.attempt(bad.placed)]).toEqual([
    "cod_remitted",
    "cod_collected",
  ]);
});

test("what a person reads there is kept beside what stands there, and the row is compared with it", async () => {
  const [first, second, third] = [await desk.clean(), await desk.clean(), await desk.clean()];
  const total = first.taka + second.taka + third.taka;
  const id = await desk.matched(first.row("x"), second.row("??"), third.row(), `Total,,,,,,${total}`);
  expect((await desk.act(desk.support, id, 2, reading())).status).toBe(400);
  expect((await desk.act(desk.support, id, 2, reading([3, "fifteen"]))).code).toBe(
    "remittance.reading_unclear",
  );
  expect((await desk.act(desk.support, id, 2, reading([4, "10"]))).code).toBe("remittance.reading_unclear");
  expect((await desk.act(desk.support, id, 2, reading([3, `৳${first.taka}`]))).code).toBe("");
  const read = await desk.caseOf(id, 2);
  expect([read.row.findings, read.row.isUnread, read.row.collected?.minor]).toEqual([
    ...[[], false],
    String(first.taka * 100),
  ]);
  expect(read.reads).toEqual([{ heading: "Collected Amount", shown: "x", read: `৳${first.taka}` }]);
  expect(read.row.unread).toHaveLength(1);
  expect(read.history[0]).toMatchObject({ act: "read", reason: "seen in his receipt" });
  // Read otherwise, it differs like any other row; a slip is put right.
  expect((await desk.act(desk.support, id, 3, reading([3, String(second.taka - 1)]))).code).toBe("");
  expect(await desk.labels(id, 3)).toEqual(["SHORT_COLLECTED", "ROW_ARITHMETIC"]);
  expect((await desk.act(desk.support, id, 3, reading([3, String(second.taka)]))).code).toBe("");
  expect(await desk.labels(id, 3)).toEqual([]);
  expect((await desk.report(id)).unread.rows).toBe(0);
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect([await desk.attempt(first.placed), await desk.attempt(second.placed)]).toEqual([
    ...["cod_remitted", "cod_remitted"],
  ]);
  expect((await desk.act(desk.support, id, 3, reading([3, "1"]))).code).toBe("remittance.row_wrong_state");
});

test("of what nobody knows what it brings no sum is judged, and posting the others takes two until somebody knows", async () => {
  const [good, bad] = [await desk.clean(), await desk.clean()];
  const total = `Total,,,,,,${good.taka + bad.taka}`;
  const id = await desk.matched(good.row(), bad.row(undefined, "soon"), total);
  const report = await desk.report(id);
  expect(report.unread).toEqual({ rows: 1, undated: 0, unsummed: 1, isSumUnread: false });
  expect([report.findings, report.remittance.net?.minor]).toEqual([[], String(good.taka * 100)]);
  expect(report.posting?.needsSecond).toBe(true);
  expect((await desk.act(desk.support, id, 3, reading([6, String(bad.taka)]))).code).toBe("");
  const known = await desk.report(id);
  expect(known.unread).toEqual({ rows: 0, undated: 0, unsummed: 0, isSumUnread: false });
  expect([known.findings, known.remittance.net?.minor, known.posting?.needsSecond]).toEqual([
    ...[[], known.remittance.stated?.minor, false],
  ]);
});

test("a total that cannot be read is said to be so, and posting takes two", async () => {
  const good = await desk.clean();
  const id = await desk.matched(good.row(), "Total,,,,,,see page 2");
  const report = await desk.report(id);
  expect([report.unread.isSumUnread, report.remittance.stated, report.posting?.needsSecond]).toEqual([
    ...[true, null, true],
  ]);
});

test("nobody leaves out alone what nobody can read; a line that says nothing of money he does", async () => {
  const good = await desk.clean();
  const id = await desk.matched(good.row(), "X1,N/A,Delivered,many,0,0,5", ",,Delivered,,,,");
  expect((await desk.caseOf(id, 3)).dropBeyond).toMatchObject({ because: "unread" });
  expect((await desk.caseOf(id, 4)).dropBeyond).toBeNull();
  for (const line of [3, 4]) expect((await desk.act(desk.support, id, line, { act: "drop" })).code).toBe("");
  expect([(await desk.caseOf(id, 3)).row.state, (await desk.caseOf(id, 4)).row.state]).toEqual([
    ...["proposed", "dropped"],
  ]);
});

test("rows go to the page with what stands there, and the sheet says it too", async () => {
  const good = await desk.clean();
  const id = await desk.matched(good.row(), "X3,N/A,Delivered,many,0,0,5");
  const page = RemittanceRowPage.parse(
    (await desk.statements.call("GET", id, "/rows?label=UNREAD_CELL")).body,
  );
  expect(page.items.map(({ line, collected, unread }) => [line, collected, unread[0]?.shown])).toEqual([
    [3, null, "many"],
  ]);
});
