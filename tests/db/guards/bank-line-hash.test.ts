import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { there } from "./bank-lines.ts";
import { type Bench, openBench } from "./bench.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

/** What the migration does with lines that came before it. */
const rehash =
  readFileSync(new URL("../../../db/migrations/0190_transfer_rest.sql", import.meta.url), "utf8")
    .split("--> statement-breakpoint")
    .find((each) => each.includes("$rehash$")) ?? "";

test("a line that came before is known by what it says, so that the same credit is one under any spelling", async () => {
  await bench.rival(async (on) => {
    await on.query("set local session_replication_role = replica");
    for (const each of there) await on.query(each);
    // As they were known then: by the bank's name as it was typed, and by all of their words.
    const older = (nth: number, reference: string | null, narration: string) =>
      on.query(
        `insert into bank_line (id, file_id, line, line_hash, day, amount_minor, stated_reference, narration, number, number_key)
         values ($1, 'bkf_1', $2, encode(sha256(convert_to($1, 'utf8')), 'hex'), '2026-11-20', 6100, $3, $4, $1, bank_number($1))`,
        [`bkl_old${nth}`, nth, reference, narration],
      );
    await older(1, "FT-২৬ ৭", "BEFTN");
    await older(2, "FT-২৬ ৭", "BEFTN");
    await older(3, null, "cash at the counter");
    await on.query("set local session_replication_role = origin");
    await on.query(rehash);
    const known = async (bank: string, reference: string | null, narration: string, nth = 1) => {
      const { rows } = await on.query<{ id: string }>(
        "select id from bank_line where line_hash = bank_line_hash(bank_line_said($1, '2026-11-20', 6100, $2, $3, null), $4)",
        [bank, reference, narration, nth],
      );
      return rows[0]?.id;
    };
    expect(await known("CITY-BANK.", "ft 267", "as the other statement words it")).toBe("bkl_old1");
    expect(await known("city  bank", "FT267", "")).toBe("bkl_old1");
    expect(await known("City Bank", "FT​26/7", "x", 2)).toBe("bkl_old2");
    expect(await known("City Bank", "FT267", "x", 3)).toBeUndefined();
    expect(await known("City Bank", null, "cash at the counter")).toBe("bkl_old3");
    expect(await known("City Bank", null, "cash at another counter")).toBeUndefined();
    // The bank's line stays as it wrote it, now as before.
    await expect(on.query("update bank_line set line_hash = 'x'")).rejects.toMatchObject({
      constraint: "bank_line_kept",
    });
  });
});
