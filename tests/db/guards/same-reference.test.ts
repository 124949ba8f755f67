import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bankNumber, referenceKey } from "@haat/core/bank-number";
import { type Bench, openBench } from "./bench.ts";
import { people } from "./couriers-bench.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

/** What the migration does with statements that came before it, and what it keeps from then on. */
const [apart = "", ...after] = readFileSync(
  new URL("../../../db/migrations/0197_same_reference.sql", import.meta.url),
  "utf8",
).split("--> statement-breakpoint");
const once = after.filter((each) => each.includes("create unique index"));

test("statements that came twice under two spellings are told apart, with what they posted, and none comes a third time", async () => {
  await bench.rival(async (on) => {
    await on.query(people);
    await on.query("drop index remittance_file_reference; drop index remittance_reference");
    await on.query("alter table remittance_file drop constraint remittance_file_named");
    const came = async (id: string, reference: string, state = "read") => {
      await on.query(
        `insert into remittance_file (id, courier, reference, period_end, file_name, file_hash, file_bytes, made_by, made_at, state, refusal, header,
           gross_minor, net_minor, read_at)
         values ($1::text, 'pathao', $2::text, now(), 'a.csv', encode(sha256(convert_to($1::text, 'utf8')), 'hex'), 9, 'usr_1',
           '2026-11-01'::timestamptz + length($1::text) * interval '1 hour', $3::text, case when $3::text = 'refused' then 'no_rows' end, '{}', 0, 0, now())`,
        [id, reference, state],
      );
      if (state === "read")
        await on.query(
          `insert into remittance (id, courier, reference, file_name, file_hash, period_end, row_count, gross_minor, net_minor, made_by)
           select id, courier, reference, file_name, file_hash, current_date, 1, 0, 0, made_by from remittance_file where id = $1`,
          [id],
        );
    };
    // Their ids are as long as they came late.
    await came("rmt_a", "SFC-90000009");
    await came("rmt_bb", "sfc 90000009", "refused");
    await came("rmt_ccc", "sfc-90000009");
    await came("rmt_dddd", "SFC ৯০০০০০০৯");
    await came("rmt_eeeee", "SFC-90000010");
    await came("rmt_ffffff", "--");
    await on.query(apart);
    const { rows } = await on.query<{ reference: string; same: boolean | null }>(
      `select f.reference, m.reference = f.reference as same from remittance_file f left join remittance m on m.id = f.id where f.id like 'rmt\\__%' and f.made_by = 'usr_1' order by f.made_at`,
    );
    expect(rows).toEqual([
      { reference: "SFC-90000009", same: true },
      { reference: "sfc 90000009", same: null },
      { reference: "sfc-90000009 same-2", same: true },
      { reference: "SFC ৯০০০০০০৯ same-3", same: true },
      { reference: "SFC-90000010", same: true },
      { reference: "-- t_ffffff", same: true },
    ]);
    for (const each of once) await on.query(each);
    await expect(came("rmt_ggggggg", "sfc90000009")).rejects.toMatchObject({
      constraint: "remittance_file_reference",
    });
  });
});

test("a reference is compared alike in the books and beside them", async () => {
  for (const typed of [
    "SFC-90000009",
    " sfc ৯০০০০০০৯",
    "চালান ১২/৩",
    "A_b.C#1",
    "BEFTN 26(10)",
    "INV 11-2 ",
    "1-A2b",
    "--",
    "e\u0301t 1",
  ]) {
    const { rows } = await bench.admin.query<{ key: string; apart: string }>(
      "select bank_number($1) as key, reference_key($1) as apart",
      [typed],
    );
    expect([typed, bankNumber(typed), referenceKey(typed)]).toEqual([typed, rows[0]?.key, rows[0]?.apart]);
  }
});
