import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { blottedHeads, openBlotted, reading } from "../blotted.ts";
import { wholeTaka } from "../parcels.ts";
import { dhakaToday } from "../days.ts";

let desk: Awaited<ReturnType<typeof openBlotted>>;
beforeAll(async () => {
  desk = await openBlotted();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

test("what is written below the rows is shown as a note, and is nobody's to leave out", async () => {
  const good = await desk.clean();
  const foot = [
    "* charges include VAT",
    "Hotline 09610003030",
    "Prepared by Karim,,Checked by,,,,Approved by",
  ];
  const id = await desk.matched(good.row(), `Total,,,,,,${good.taka}`, ...foot);
  const report = await desk.report(id);
  expect([report.remittance.rows, report.findings, report.posting?.needsSecond]).toEqual([1, [], false]);
  expect(report.notes).toEqual({
    count: 3,
    first: [
      { line: 4, text: "* charges include VAT" },
      { line: 5, text: "Hotline 09610003030" },
      { line: 6, text: "Prepared by Karim · Checked by · Approved by" },
    ],
  });
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect((await desk.report(id)).posting?.open).toBe(0);
});

test("the cash that the file's last line states is held against its rows, and posting takes two where it is not theirs", async () => {
  const good = await desk.clean();
  const id = await desk.matched(good.row(), `Total,,,${good.taka + 1},,,${good.taka}`);
  const report = await desk.report(id);
  expect(report.findings).toMatchObject([
    {
      ...{ label: "TOTAL_MISMATCH", of: "collected" },
      ...{ expected: { minor: String(good.taka * 100) }, stated: { minor: String(good.taka * 100 + 100) } },
    },
  ]);
  expect(report.posting?.needsSecond).toBe(true);
  expect((await desk.order(desk.support, id)).code).toBe("remittance.total_wrong");
  // Of rows whose cash nobody has read yet there is no sum to hold it against.
  const [known, blot] = [await desk.clean(), await desk.clean()];
  const cash = known.taka + blot.taka;
  const other = await desk.matched(known.row(), blot.row("x"), `Total,,,${cash},,,${cash}`);
  expect([(await desk.report(other)).findings, (await desk.report(other)).posting?.needsSecond]).toEqual([
    ...[[], false],
  ]);
  expect((await desk.act(desk.support, other, 3, reading([3, String(blot.taka - 1)]))).code).toBe("");
  expect((await desk.report(other)).findings).toMatchObject([{ of: "collected" }]);
});

test("a day that cannot be read stays shown and holds nothing up, unless only the row says when its parcel came", async () => {
  const good = await desk.clean();
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.shopkeeper.handedTo("pathao", number);
  const taka = Number(wholeTaka(placed)) / 100;
  const report = await desk.statements.read({
    ...{ courier: "pathao", reference: `undated ${crypto.randomUUID()}` },
    file: [
      `${blottedHeads},Closed At`,
      `${good.row()},31/02/2026`,
      `${number},N/A,Delivered,${taka},0,0,${taka},soon`,
      "",
    ].join("\n"),
    periodEnd: new Date(Date.now() + 60_000).toISOString(),
  });
  expect(report.unread).toEqual({ rows: 0, undated: 2, unsummed: 0, isSumUnread: false });
  expect(report.preview.map(({ closedAt, payout, unread }) => [closedAt, payout?.minor, unread])).toEqual([
    [null, String(good.taka * 100), [{ place: 7, heading: "Closed At", shown: "31/02/2026" }]],
    [null, String(taka * 100), [{ place: 7, heading: "Closed At", shown: "soon" }]],
  ]);
  const id = await desk.match(report.remittance.id);
  expect([await desk.labels(id, 2), await desk.labels(id, 3)]).toEqual([[], ["UNREAD_CELL"]]);
  expect((await desk.report(id)).unread).toMatchObject({ rows: 1, undated: 2 });
  expect((await desk.caseOf(id, 2)).row).toMatchObject({
    ...{ isUnread: false, closedAt: null, unread: [{ shown: "31/02/2026" }] },
  });
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect([await desk.attempt(good.placed), (await desk.caseOf(id, 3)).row.state]).toEqual([
    ...["cod_remitted", "waiting"],
  ]);
  expect((await desk.act(desk.support, id, 3, reading([7, "soon"]))).code).toBe("remittance.reading_unclear");
  const today = dhakaToday();
  expect((await desk.act(desk.support, id, 3, reading([7, today]))).code).toBe("");
  expect([await desk.labels(id, 3), (await desk.report(id)).unread.rows]).toEqual([[], 0]);
  await desk.posted();
  expect(await desk.attempt(placed)).toBe("cod_remitted");
});
