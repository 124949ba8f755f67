import { openBooks } from "@haat/db/books";
import { keepBankLines, type NewBankLine } from "@haat/db/queries/bank-lines/lines";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bench, openBench } from "./bench.ts";
import { advance, people } from "./couriers-bench.ts";

const advances = ["cad_1", "cad_2"];
let bench: Bench;
beforeAll(async () => {
  bench = await openBench(["L6"]);
  // Who may note and undo is asked elsewhere: of an advance only the trigger that tells its line is heard here.
  await bench.admin.query("alter table courier_advance enable always trigger courier_advance_tells");
  await written(
    people,
    `insert into bank_file (id, bank, file_name, file_hash, body, state, made_by, taken_by, taken_at)
     values ('bkf_1', 'City Bank', 'a.csv', encode(sha256('a'::bytea), 'hex'), 'a', 'taken', 'usr_1', 'usr_1', now())`,
  );
});
afterAll(() => bench.close());

/** Rows that are there from now on: no guard is asked. */
const written = (...rows: readonly string[]): Promise<void> =>
  bench.rival(async (on) => {
    await on.query("set local session_replication_role = replica");
    for (const each of rows) await on.query(each);
    await on.query("commit");
  });
const noted = (id: string, number: string): string =>
  advance.replace("'cad_1'", `'${id}'`).replace("'pro_1'", `'pro_${id}'`).replace("Ahead 1", number);
const told = async (key: string): Promise<string | undefined> => {
  const { rows } = await bench.admin.query<{ told: string }>(
    "select told_minor::text as told from bank_line where number_key = $1",
    [key],
  );
  return rows[0]?.told;
};
const credit = (id: string, number: string): NewBankLine => ({
  ...{ id, line: 2, day: "2026-11-20", amount: "5000", reference: number, narration: "BEFTN" },
  ...{ payer: null, number },
});

test("a line that comes while somebody notes its number waits for him, and is told", async () => {
  const books = openBooks({ url: bench.world.env["DATABASE_JOBS_URL"] ?? "", waitMs: 60_000 });
  try {
    await bench.rival(async (rival) => {
      await rival.query("set local session_replication_role = replica");
      await rival.query(
        "select pg_advisory_xact_lock(hashtextextended('credited:' || bank_number('Ahead 7'), 0))",
      );
      await rival.query(noted("cad_7", "Ahead 7"));
      const kept = books.transact((tx) =>
        keepBankLines(tx, {
          fileId: "bkf_1",
          lines: [credit("bkl_8", "Ahead 8"), credit("bkl_7", "Ahead 7")],
        }),
      );
      await bench.untilWaiting(kept);
      await rival.query("commit");
      expect(await kept).toEqual(["bkl_8", "bkl_7"]);
    });
    expect([await told("AHEAD7"), await told("AHEAD8")]).toEqual(["5000", "0"]);
  } finally {
    await books.close();
  }
});

test("two parts that are undone at once leave nothing of their line explained", async () => {
  await written(
    `insert into bank_line (id, file_id, line, line_hash, day, amount_minor, narration, number, number_key, told_minor)
     values ('bkl_1', 'bkf_1', 2, 'one', current_date, 10000, 'BEFTN', 'Ahead 1', 'AHEAD1', 0)`,
    ...advances.map((id) => noted(id, id === "cad_1" ? "Ahead 1" : "AHEAD-1")),
  );
  expect(await told("AHEAD1")).toBe("10000");
  const undone = (id: string): string =>
    `update courier_advance set state = 'undone', undone_at = now(), undo_id = 'pro_1' where id = '${id}'`;
  const [one = "", other = ""] = advances;
  await bench.rival(async (rival) => {
    await rival.query("set local session_replication_role = replica");
    await rival.query(undone(one));
    const second = written(undone(other));
    await bench.untilWaiting(second);
    await rival.query("commit");
    await second;
  });
  expect(await told("AHEAD1")).toBe("0");
});
