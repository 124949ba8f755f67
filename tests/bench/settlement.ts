import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import type pg from "pg";
import { inStatementMarket, workedBy } from "./statement-market.ts";

/** `pnpm bench --only settlement --rows 100000`: what it costs to read, match and post a wallet's statement. */
const { values } = parseArgs({ strict: false, options: { rows: { type: "string", default: "100000" } } });
const rows = Number(values.rows);
const day = "2026-11-10";
/** CPU milliseconds of worker and Postgres for each row: about 20 s for 100,000. */
const goalPerRow = 0.2;

/** A day of captures, each with its journal; that they hang on no real order costs the database nothing less. */
async function fill(owner: pg.Client, admin: pg.Client): Promise<void> {
  await admin.query("set session_replication_role = replica");
  await admin.query(
    `insert into payment_attempt (id, order_id, method, state, amount_minor, invoice, gateway_ref, gateway_trx_id, captured_minor, captured_at)
     select 'pay_' || lpad(i::text, 26, '0'), 'ord_' || lpad(i::text, 26, '0'), 'bkash', 'captured', 10000 + i % 90000, 'INV' || lpad(i::text, 17, '0'), 'REF' || i,
       'TRX' || lpad(i::text, 9, '0'), 10000 + i % 90000, timestamptz '${day} 00:30+06' + i * interval '0.8 seconds' from generate_series(1, $1::int) i`,
    [rows],
  );
  await admin.query("set session_replication_role = origin");
  await owner.query(
    `with made as (insert into journal (event_type, event_key, order_id) select 'J1', id, order_id from payment_attempt returning id, event_key, order_id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select m.id, x.no, x.account, x.side, a.amount_minor from made m join payment_attempt a on a.id = m.event_key
       cross join lateral (values (1, 'A:GW:bkash', 'D'), (2, 'L:ESCROW:' || m.order_id, 'C')) x(no, account, side)`,
  );
  await admin.query("vacuum analyze");
  await admin.query("checkpoint");
}

/** As a portal writes it: quoted lakh commas, dates of the day first. */
function* lines(): Generator<string> {
  yield '"Transaction ID","Merchant Invoice Number","Transaction Type","Status","Transaction Date","Amount","Charge","Net Amount"\r\n';
  const taka = (minor: number): string =>
    `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, "0")}`;
  for (let i = 1; i <= rows; i += 1) {
    const minor = 10_000 + (i % 90_000);
    const fee = Math.floor((minor * 150 + 5000) / 10_000);
    const second = 1800 + Math.floor(i * 0.8);
    const clock = [second / 3600, (second / 60) % 60, second % 60].map((part) =>
      String(Math.floor(part)).padStart(2, "0"),
    );
    const cells = [
      `TRX${String(i).padStart(9, "0")}`,
      `INV${String(i).padStart(17, "0")}`,
      "Payment",
      "Completed",
    ];
    yield `${[...cells, `10/11/2026 ${clock.join(":")}`, taka(minor), taka(fee), taka(minor - fee)].map((cell) => `"${cell}"`).join(",")}\r\n`;
  }
}

async function upload(owner: pg.Client): Promise<number> {
  const file = Buffer.from([...lines()].join(""));
  await owner.query("insert into user_account (id, name) values ('usr_bench', 'Finance')");
  await owner.query(
    `insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, fee_bp, state, made_by)
     values ('stm_bench', 'gateway', 'bkash', 'bench.csv', $1, $2, '${day}', '${day}', 150, 'waiting', 'usr_bench')`,
    [createHash("sha256").update(file).digest("hex"), file.length],
  );
  for (let no = 0; no * 189_000 < file.length; no += 1)
    await owner.query("insert into statement_part (statement_id, no, body) values ('stm_bench', $1, $2)", [
      no,
      file.subarray(no * 189_000, (no + 1) * 189_000),
    ]);
  return file.length;
}

await inStatementMarket(async ({ env, owner, admin, postgresMs }) => {
  await fill(owner, admin);
  await admin.query("set session_replication_role = replica");
  const bytes = await upload(admin);
  const before = postgresMs();
  const startedAt = Date.now();
  const { cpuMs, peakMb } = await workedBy("settlement", env);
  const inPostgres = postgresMs() - before;
  const { rows: ends } = await admin.query(
    "select state, rows_posted, (select count(*) from journal where event_type = 'J2') as journals, (select balance from account_balance where account = 'A:GW:bkash') as left from statement",
  );
  console.log(`\nA wallet's statement: ${JSON.stringify(ends[0])}`);
  console.log(
    `${rows} rows, ${Math.round(bytes / 1024)} KB: server ${cpuMs} ms + Postgres ${inPostgres} ms of CPU, ${Date.now() - startedAt} ms on the clock, peak ${peakMb} MB; about ${(rows * goalPerRow) / 1000} s of CPU are the goal: ${cpuMs + inPostgres <= rows * goalPerRow ? "met" : "missed"}`,
  );
});
