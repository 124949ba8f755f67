import type { Database } from "@haat/db/client";
import type { Books } from "@haat/db/books";
import { searchParcels } from "@haat/db/queries/remittances/book";
import { outstandingParcels, receivables } from "@haat/db/queries/remittances/cash";
import { listRemittances } from "@haat/db/queries/remittances/list";
import { findReport } from "@haat/db/queries/remittances/report";
import { listRows } from "@haat/db/queries/remittances/rows";
import { rulesOf } from "@haat/db/queries/remittances/standing";
import type { Viewer } from "@haat/db/viewer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explained, type Look } from "../explained.ts";
import { manyExceptions } from "../many-exceptions.ts";
import { manyLike } from "../many-parcels.ts";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 300_000);
afterAll(() => desk.shop.close());

/** What each statement looked at that these questions send. */
async function looksOf(
  work: (db: Database, books: Books, viewer: Viewer) => readonly (() => Promise<unknown>)[],
): Promise<readonly Look[]> {
  const { edge } = desk.world;
  const { books } = desk.shop.node;
  const viewer: Viewer = { kind: "support_2", userId: desk.support.userId };
  const { looks, asked } = explained();
  const db: Database = {
    ...edge.db,
    ask: (as, statement) => asked((each) => edge.db.ask(as, each), statement),
  };
  const counted: Books = { ...books, ask: (statement) => asked((each) => books.ask(each), statement) };
  for (const question of work(db, counted, viewer)) await question();
  return looks;
}

test("of two thousand parcels that a statement has named nobody looks at one who asks what is open", async () => {
  const { number } = await desk.delivered();
  const named = await desk.matched([{ number: "NOBODY3", collected: 5 }]);
  const undo = await manyLike(desk.world, { number, many: 2_000, statedBy: named });
  const looks = await looksOf((_, books) => [
    () =>
      outstandingParcels(books, {
        ...{ courier: "pathao", bucket: null, onlyMissing: false, after: null, limit: 101 },
      }),
    () => receivables(books, ["pathao"]),
    () => searchParcels(books, { courier: "pathao", dueMinors: ["50000"], from: null, to: null }),
  ]);
  for (const look of looks) {
    expect(look.rowsOf("consignment")).toBeGreaterThan(0);
    expect(look.rowsOf("consignment")).toBeLessThan(40);
    expect(look.rowsOf("courier_cash")).toBeLessThan(40);
    expect(look.rowsOf("remittance_taking")).toBeLessThan(40);
  }
  await undo();
});

test("a look at a statement of ten thousand exceptions counts none of them", async () => {
  const id = await desk.matched([{ number: "NOBODY1", collected: 5 }]);
  await manyExceptions(desk.world, id, 10_000);
  expect((await desk.report(id)).posting).toMatchObject({ open: 10_001 });
  const looks = await looksOf((db, _, viewer) => [
    () => findReport(db, viewer, id),
    () => listRemittances(db, viewer, { courier: undefined, isUnpaid: true, before: null, limit: 21 }),
    () => rulesOf(db, viewer, { couriers: ["pathao"], rule: "clean_1" }),
  ]);
  expect(looks.map((look) => look.rowsOf("remittance_row"))).toEqual([5, 0, 0]);
  expect(looks.every((look) => look.rowsOf("remittance_tally") > 0)).toBe(true);
  for (const look of looks) expect(look.rowsOf("remittance_tally")).toBeLessThan(20);
  expect(looks[0]?.rowsOf("remittance_label_tally")).toBeLessThan(20);
  const [page] = await looksOf((db, _, viewer) => [
    () =>
      listRows(db, viewer, {
        id,
        show: "open",
        label: null,
        after: { isException: true, line: 9_000 },
        limit: 26,
      }),
  ]);
  expect(page?.indexes).toContain("remittance_row_shown");
  expect(page?.rowsOf("remittance_row")).toBeLessThan(60);
});

test("the rows of one label are found by it, among ten thousand that have another", async () => {
  const id = await desk.matched([{ number: "NOBODY4", collected: 5 }]);
  await manyExceptions(desk.world, id, 10_000);
  const { owner } = desk.world;
  await owner.query(
    "update remittance_row set findings = $2 where remittance_id = $1 and line in (4000, 8000)",
    [
      id,
      '[{"label":"WRONG_COD_FEE","expectedMinor":"1","statedMinor":"2"},{"label":"WRONG_COD_FEE","expectedMinor":"1","statedMinor":"3"}]',
    ],
  );
  await owner.query("analyze remittance_row_label, remittance_label_tally");
  const counted = async () =>
    (await desk.report(id)).labels.map(({ label, all, open, disputed }) => [label, all, open, disputed]);
  const others = ["ID_TYPO", "ROW_ARITHMETIC", "UNCONTRACTED_CHARGE"].map((label) => [
    label,
    9_998,
    9_998,
    0,
  ]);
  expect(await counted()).toEqual([...others, ["WRONG_COD_FEE", 2, 2, 0], ["UNKNOWN_CONSIGNMENT", 1, 1, 0]]);
  await owner.query(
    "update remittance_row set disputed_at = now() where remittance_id = $1 and line = 4000",
    [id],
  );
  expect((await counted()).at(3)).toEqual(["WRONG_COD_FEE", 2, 2, 1]);
  for (const [label, lines] of [
    ["WRONG_COD_FEE", [4_000, 8_000]],
    ["ROW_ARITHMETIC", Array.from({ length: 26 }, (_, at) => 5_001 + at)],
  ] as const) {
    const after = label === "ROW_ARITHMETIC" ? { isException: true, line: 5_000 } : null;
    const ask = { id, show: "open", label, after, limit: 26 } as const;
    const staff: Viewer = { kind: "support_2", userId: desk.support.userId };
    const rows = await listRows(desk.world.edge.db, staff, ask);
    expect(rows.map(({ line }) => line)).toEqual(lines);
    const [page] = await looksOf((db, _, viewer) => [() => listRows(db, viewer, ask)]);
    expect(page?.indexes).toContain("remittance_row_label_pkey");
    expect(page?.rowsOf("remittance_row_label")).toBeLessThan(30);
    expect(page?.rowsOf("remittance_row")).toBeLessThan(60);
  }
});

test("what was added to a statement's counters long ago is one row of them", async () => {
  const id = await desk.matched([{ number: "NOBODY2", collected: 5 }]);
  const { owner } = desk.world;
  const tallies = async (): Promise<number> =>
    (await owner.query("select from remittance_tally where remittance_id = $1", [id])).rows.length;
  for (const at of ["now()", "null"])
    await owner.query(`update remittance_row set disputed_at = ${at} where remittance_id = $1`, [id]);
  expect(await tallies()).toBe(1);
  for (const findings of [
    "[]",
    '[{"label":"UNKNOWN_CONSIGNMENT"}]',
    "[]",
    '[{"label":"UNKNOWN_CONSIGNMENT"}]',
  ])
    await owner.query(`update remittance_row set findings = $2 where remittance_id = $1`, [id, findings]);
  expect(await tallies()).toBe(5);
  const labelled = async (): Promise<number> =>
    (await owner.query("select from remittance_label_tally where remittance_id = $1", [id])).rows.length;
  expect(await labelled()).toBe(7);
  await owner.query("select fold_remittance_tally($1)", [id]);
  expect(await tallies()).toBe(1);
  expect(await labelled()).toBe(1);
  expect((await desk.report(id)).posting).toMatchObject({ open: 1 });
});

test("a parcel that a statement names is looked for no more, until its row stood for it wrongly", async () => {
  const unstated = async (number: string): Promise<number> =>
    (
      await desk.world.owner.query(
        "select from unstated_parcel n join consignment c on c.id = n.consignment_id where c.number = $1",
        [number],
      )
    ).rows.length;
  const { number, taka } = await desk.delivered();
  expect(await unstated(number)).toBe(1);
  const id = await desk.matched([{ number, collected: taka, fee: 70 }]);
  expect(await unstated(number)).toBe(0);
  expect((await desk.act(desk.finance, id, 2, { act: "unmatch" })).code).toBe("");
  expect(await unstated(number)).toBe(1);
});
