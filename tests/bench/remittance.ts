import { parseArgs } from "node:util";
import type pg from "pg";
import { sentByDesk } from "./desk.ts";
import { inStatementMarket, type StatementMarket, workedBy } from "./statement-market.ts";

/**
 * `pnpm bench --only remittance --rows 100000`: what it costs to take, read, match and post a courier's statement, once of clean rows and
 * once with three in a hundred that wait for a person. Ends with 1 where either costs more than the goal.
 */
const { values } = parseArgs({ strict: false, options: { rows: { type: "string", default: "100000" } } });
const rows = Number(values.rows);
/** CPU milliseconds of page, API, worker and Postgres for each row: about 40 s for 100,000. */
const goalPerRow = 0.4;
const fee = 7_000;
/** What may be wrong with a row, by the last two digits of its number: its fee, that it names no parcel, and a word that nobody knows. */
const wrongs = { 33: "fee", 66: "number", 99: "word" } as const;
const wrongOf = (i: number): string | undefined => (wrongs as Readonly<Record<number, string>>)[i % 100];
/** One in ten was paid ahead: its row states a charge and no cash. */
const cashOf = (i: number): number => (i % 10 === 0 ? 0 : 50_000 + (i % 900) * 100);
const cash = "case when i % 10 = 0 then 0 else 50000 + (i % 900) * 100 end";
const terms = JSON.stringify({
  delivery: Object.fromEntries(
    ["inside", "sub", "outside"].map((zone) => [zone, [{ mostGrams: 100_000, feeMinor: fee }]]),
  ),
  ...{ extraPerKgMinor: { inside: 0, sub: 0, outside: 0 }, codBps: { inside: 0, sub: 0, outside: 0 } },
  ...{ codRounding: "poisha", returnPercent: 50, partialPercent: 100, exchangePercent: 100 },
  ...{ toleranceMinor: 100, charges: [], payoutDays: 7 },
});

/** Parcels that were delivered, each of an order of its own, with all that the books have of it. */
const parcels = [
  `insert into orders (id, number, track_code, token_hash, state, method, lang, contact_name, area_id, area_bn, area_en, district_bn, district_en,
     details, goods_minor, delivery_minor, total_minor, quote_hash, terms_version, confirmed_at)
   select 'ord_' || lpad(i::text, 26, '0'), 'B' || lpad(i::text, 8, '0'), 'T' || lpad(i::text, 11, '0'), md5(i::text), 'in_progress', case when i % 10 = 0 then 'bkash' else 'cod' end,
     'bn', 'রহিমা', 'geo_bench', 'ধানমন্ডি', 'Dhanmondi', 'ঢাকা', 'Dhaka', 'House 1', 44000 + (i % 900) * 100, 6000, 50000 + (i % 900) * 100,
     md5(i::text), '2026-11-24', now() from generate_series(1, $1::int) i`,
  `insert into sub_order (id, order_id, vendor_id, seq, state, goods_minor, delivery_minor, total_minor, commission_bp, vat_bp, zone, promise_days, delivery_code, delivered_at)
   select 'sub_' || lpad(i::text, 26, '0'), 'ord_' || lpad(i::text, 26, '0'), 'ven_bench', 1, 'delivered', 44000 + (i % 900) * 100, 6000, 50000 + (i % 900) * 100, 1000, 1500,
     'inside', 5, '1234', now() from generate_series(1, $1::int) i`,
  `insert into order_line (id, order_id, sub_order_id, vendor_id, product_id, variant_id, product_slug, sku, title_bn, title_en, label_bn, label_en, quantity,
     unit_price_minor, total_minor, weight_grams)
   select 'lin_' || lpad(i::text, 26, '0'), 'ord_' || lpad(i::text, 26, '0'), 'sub_' || lpad(i::text, 26, '0'), 'ven_bench', 'prd_bench', 'var_bench', 'cup', 'CUP', 'কাপ', 'Cup',
     '', '', 1, 44000 + (i % 900) * 100, 44000 + (i % 900) * 100, 500 from generate_series(1, $1::int) i`,
  `insert into consignment (id, order_id, sub_order_id, vendor_id, courier, number, handed_at, state, state_at, price_zone, grams)
   select 'cns_' || lpad(i::text, 26, '0'), 'ord_' || lpad(i::text, 26, '0'), 'sub_' || lpad(i::text, 26, '0'), 'ven_bench', 'pathao', 'DB' || lpad(i::text, 10, '0'),
     now() - interval '3 days', 'delivered', now() - interval '1 day', 'inside', 500 from generate_series(1, $1::int) i`,
  "insert into unstated_parcel select 'cns_' || lpad(i::text, 26, '0') from generate_series(1, $1::int) i",
  `insert into courier_event (courier, consignment_id, event_id, kind, event_at, source)
   select 'pathao', 'cns_' || lpad(i::text, 26, '0'), 'hook ' || i, 'delivered', now() - interval '1 day', 'hook' from generate_series(1, $1::int) i`,
  `insert into payment_attempt (id, order_id, method, state, amount_minor, invoice, captured_minor, captured_at)
   select 'pay_' || lpad(i::text, 26, '0'), 'ord_' || lpad(i::text, 26, '0'), 'cod', 'cod_collected', ${cash}, 'pay_' || lpad(i::text, 26, '0'), ${cash}, now()
     from generate_series(1, $1::int) i where i % 10 <> 0`,
  `insert into courier_cash (consignment_id, courier, order_id, sub_order_id, due_minor)
   select 'cns_' || lpad(i::text, 26, '0'), 'pathao', 'ord_' || lpad(i::text, 26, '0'), 'sub_' || lpad(i::text, 26, '0'), ${cash} from generate_series(1, $1::int) i where i % 10 <> 0`,
  `insert into courier_charge (consignment_id, leg, courier, order_id, due_minor)
   select 'cns_' || lpad(i::text, 26, '0'), 'delivery', 'pathao', 'ord_' || lpad(i::text, 26, '0'), ${fee} from generate_series(1, $1::int) i`,
];

async function fill(owner: pg.Client, admin: pg.Client): Promise<void> {
  await admin.query("set session_replication_role = replica");
  await admin.query(
    `insert into user_account (id, name) values ('usr_bench', 'Finance'), ('usr_bench2', 'Finance')`,
  );
  await admin.query(
    `insert into courier_contract (id, courier, valid_from, terms, made_by, approved_by, approved_at) values ('cct_bench', 'pathao', '2026-01-01', $1, 'usr_bench', 'usr_bench2', now())`,
    [terms],
  );
  await admin.query(
    `insert into vendor (id, slug, name_bn, name_en, story_bn, story_en, owner_name_bn, owner_name_en, phone_sealed, phone_tail, district_id, city_id)
     values ('ven_bench', 'bench', 'দোকান', 'Shop', '', '', 'করিম', 'Karim', 's1.bench', '1234', 'geo_bench', 'geo_bench')`,
  );
  await admin.query(
    "insert into courier_rule (id, courier, rule, is_released, proposal_id) values ('crl_bench', 'pathao', 'clean_1', true, 'pro_bench')",
  );
  for (const each of parcels) await admin.query(each, [rows]);
  await admin.query("set session_replication_role = origin");
  for (const [type, table, debit, credit] of [
    ["J6", "courier_cash", "A:COD:pathao", "L:V_PENDING:ven_bench"],
    ["J3b", "courier_charge", "E:COURIER", "L:COURIER_PAY:pathao"],
  ] as const)
    await owner.query(
      `with made as (insert into journal (event_type, event_key, order_id) select '${type}', consignment_id, order_id from ${table} returning id, event_key)
       insert into journal_line (journal_id, line_no, account, side, amount)
       select m.id, x.no, x.account, x.side, t.due_minor from made m join ${table} t on t.consignment_id = m.event_key
         cross join lateral (values (1, '${debit}', 'D'), (2, '${credit}', 'C')) x(no, account, side)`,
    );
  await admin.query("vacuum analyze");
  await admin.query("checkpoint");
}

function* lines(hasWrong: boolean): Generator<string> {
  yield '"Consignment ID","Merchant Order ID","Order Status","Collected Amount","Delivery Fee","COD Fee","Payout"\r\n';
  const taka = (minor: number): string => `"${(minor / 100).toFixed(2)}"`;
  for (let i = 1; i <= rows; i += 1) {
    const wrong = hasWrong ? wrongOf(i) : undefined;
    const number = String(i).padStart(10, "0");
    const [parcel, order] = wrong === "number" ? ["-", "N/A"] : [`DB${number}`, `B${number.slice(2)}`];
    const taken = wrong === "fee" ? fee + 2_500 : fee;
    const sums = [cashOf(i), taken, 0, cashOf(i) - taken].map(taka);
    yield `"${parcel}","${order}","${wrong === "word" ? "Hub Handshake" : "Delivered"}",${sums.join(",")}\r\n`;
  }
}

const ends = `select f.state as file, f.file_bytes as bytes, m.state, (select count(*) from remittance_row where state = 'posted') as posted,
    (select count(*) from remittance_row where state <> 'posted') as waiting,
    (select jsonb_object_agg(label, many) from (select x ->> 'label' as label, count(*) as many from remittance_row, jsonb_array_elements(findings) x group by 1) l) as findings,
    (select count(*) from journal where event_type in ('J7', 'J7b')) as journals, (select balance from account_balance where account = 'A:COD:pathao') as cod,
    (select balance from account_balance where account = 'A:COD_IT:pathao') = (select sum(payout_minor) from remittance_row where state = 'posted') as is_net
  from remittance m join remittance_file f on f.id = m.id`;

/** Whether the goal was met. */
async function isCheap(market: StatementMarket, hasWrong: boolean): Promise<boolean> {
  const { env, owner, admin, postgresMs } = market;
  await fill(owner, admin);
  const startedAt = Date.now();
  const before = postgresMs();
  const sent = await sentByDesk(market, lines(hasWrong));
  let last = postgresMs();
  const named = { BENCH_REMITTANCE: sent.id, BENCH_PERSON: sent.by };
  const { cpuMs, peakMb } = await workedBy("remittance", { ...env, ...named }, (done) => {
    const now = postgresMs();
    console.log(
      `${done.phase}: worker ${done.cpuMs} ms + Postgres ${now - last} ms of CPU, peak ${done.peakMb} MB`,
    );
    last = now;
  });
  const inPostgres = postgresMs() - before;
  const [end] = (await admin.query<{ bytes: number; posted: string; waiting: string }>(ends)).rows;
  const all = sent.cpuMs + cpuMs + inPostgres;
  const isMet = all <= rows * goalPerRow;
  console.log(`\nA courier's statement: ${JSON.stringify(end)}`);
  console.log(
    `${rows} rows, ${hasWrong ? "three in a hundred for a person" : "all clean"}, ${Math.round((end?.bytes ?? 0) / 1024)} KB: page and API ${sent.cpuMs} ms + worker ${cpuMs} ms + Postgres ${inPostgres} ms = ${all} ms of CPU, ${Date.now() - startedAt} ms on the clock, peak of the worker ${peakMb} MB; about ${(rows * goalPerRow) / 1000} s of CPU are the goal: ${isMet ? "met" : "missed"}\n`,
  );
  const wrong = hasWrong ? Array.from({ length: rows }, (_, i) => wrongOf(i + 1)).filter(Boolean).length : 0;
  if (Number(end?.waiting) !== wrong || Number(end?.posted) !== rows - wrong)
    throw new Error(`${wrong} of ${rows} rows were to wait, and no other`);
  return isMet;
}

for (const hasWrong of [false, true])
  await inStatementMarket(async (market) => {
    if (!(await isCheap(market, hasWrong))) process.exitCode = 1;
  });
