import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type Asks = Pick<Books, "ask">;

/** A credit of a file; the amount is poisha. */
export type NewBankLine = Readonly<{
  id: string;
  line: number;
  day: string;
  amount: string;
  reference: string | null;
  narration: string;
  payer: string | null;
  /** What it is noted by, unless another line bears it already. */
  number: string;
}>;

type Given = Readonly<{ fileId: string; lines: readonly NewBankLine[] }>;

/** Of a file's credits, each with what it is known by: a later file that brings them again brings nothing new. */
const given = ({
  fileId,
  lines,
}: Given): SQL => sql`given as (select g.*, bank_line_hash(g.said, row_number() over (partition by g.said order by g.nth)) as hash
  from (select r.*, bank_line_said((select f.bank from bank_file f where f.id = ${fileId}), r.day, r.amount::bigint, r.reference, r.narration, r.payer) as said
    from rows from (jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as (id text, line int, day date, amount text, reference text, narration text, payer text, number text)) with ordinality
      as r(id, line, day, amount, reference, narration, payer, number, nth)) g)`;

/**
 * Those that no earlier file has brought, by their ids. Lines that bear one number are told apart by how many there were, so that what is
 * noted of one explains no other.
 */
export async function keepBankLines(tx: Tx, of: Given): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('bank_lines', 0))`);
  const named = sql`with ${given(of)},
      fresh as (select g.*, row_number() over (partition by bank_number(g.number) order by g.nth)
          + (select count(*) from bank_line b where b.number_key = bank_number(g.number) or b.number_key like bank_number(g.number) || 'SAME%') as same
        from given g where not exists (select from bank_line b where b.line_hash = g.hash)),
      named as (select f.*, case when f.same = 1 then f.number else left(f.number, 85) || ' same-' || f.same end as own from fresh f)`;
  // Whoever notes one of these numbers just now is done before it is asked what is noted under it.
  await tx.execute(sql`${named} select pg_advisory_xact_lock(hashtextextended('credited:' || k.key, 0))
      from (select bank_number(own) as key from named order by 1) k`);
  const { rows } = await tx.execute<{ id: string }>(sql`${named}
    insert into bank_line (id, file_id, line, line_hash, day, amount_minor, stated_reference, narration, payer, number, number_key)
      select id, ${of.fileId}, line, hash, day, amount::bigint, reference, narration, payer, own, bank_number(own) from named order by nth returning id`);
  return rows.map(({ id }) => id);
}

/** How many of these an earlier file has brought. */
export async function knownLines(books: Asks, of: Given): Promise<number> {
  const [row] = await books.ask<{ count: number }>(
    sql`with ${given(of)} select count(*)::int as count from bank_line l where l.line_hash in (select g.hash from given g)`,
  );
  return row?.count ?? 0;
}

export type StatementRow = Readonly<{
  id: string;
  courier: Courier;
  reference: string;
  periodEnd: string;
  left: string;
}>;

type Use =
  | "remittance_credit"
  | "courier_advance"
  | "courier_claim_act"
  | "bank_credit"
  | "settlement_case"
  | "hand_in"
  | "unmade_refund";

export type BankLineRow = Readonly<{
  id: string;
  bank: string;
  fileId: string;
  line: number;
  day: string;
  amount: string;
  reference: string | null;
  number: string;
  /** An earlier line bears its reference as well. */
  isRepeated: boolean;
  /** Files of several couriers are here under its reference. */
  isShared: boolean;
  narration: string;
  payer: string | null;
  state: "open" | "asked" | "said" | "told";
  days: number;
  told: string;
  uses: readonly Readonly<{ kind: Use; payer: string | null }>[];
  proposalId: string | null;
  said: Readonly<{ as: "wallet" | "other"; note: string; by: string; at: string }> | null;
  exact: readonly StatementRow[];
  /** Poisha that nothing is noted for, of all lines that bear its reference. */
  waits: string;
}>;

const statement: SQL = sql`json_build_object('id', m.id, 'courier', m.courier, 'reference', m.reference, 'periodEnd', f.period_end, 'left', remittance_left(m.id)::text)`;

/** The newest word said of it, unless that took the one before it back. */
const word: SQL = sql`left join lateral (select w.says, w.note, w.by_id, w.made_at from bank_line_word w where w.line_id = l.id order by w.made_at desc, w.id desc limit 1) w on w.says <> 'open'`;
/** Whatever is proposed under its number. */
const asked: SQL = sql`left join lateral (select p.id from proposal p where p.state = 'open' and p.expires_at > now() and p.kind in ('remittance.transfer','remittance.credit','remittance.advance')
    and bank_number(p.payload #>> '{remittance,credit,reference}') = l.number_key order by p.id limit 1) p on true`;
const state: SQL = sql`case when l.told_minor = l.amount_minor then 'told' when p.id is not null then 'asked' when w.says is not null then 'said' else 'open' end`;

const columns: SQL = sql`l.id, b.bank, l.file_id as "fileId", l.line, l.day::text as day, l.amount_minor::text as amount, l.stated_reference as reference, l.number,
  l.stated_reference is not null and bank_number(l.stated_reference) <> l.number_key as "isRepeated",
  (select count(distinct o.courier) > 1 from remittance_file o where o.state not in ('refused','recalled') and bank_number(o.reference) = bank_number(l.stated_reference)) as "isShared",
  l.narration, l.payer, ${state} as state, greatest(0, (now() at time zone 'Asia/Dhaka')::date - l.day) as days, l.told_minor::text as told, p.id as "proposalId",
  coalesce((select json_agg(json_build_object('kind', u.kind, 'payer', u.payer)) from bank_credit_uses(l.number) u), '[]') as uses,
  case when w.says is not null then json_build_object('as', w.says, 'note', w.note, 'by', (select u.name from user_account u where u.id = w.by_id), 'at', w.made_at) end as said,
  coalesce((select json_agg(${statement} order by m.id) from remittance m join remittance_file f on f.id = m.id
    where f.state = 'matched' and l.stated_reference is not null and bank_number(m.reference) = bank_number(l.stated_reference)), '[]') as exact,
  coalesce((select sum(o.amount_minor - o.told_minor) from bank_line o where o.stated_reference is not null and bank_number(o.stated_reference) = bank_number(l.stated_reference)), 0)::text as waits`;
const from: SQL = sql`bank_line l join bank_file b on b.id = l.file_id ${word} ${asked}`;

type Ask = Readonly<{ state: BankLineRow["state"]; before: string | null; limit: number }>;

/** Newest first. */
export const listBankLines = (books: Asks, { state: asks, before, limit }: Ask): Promise<BankLineRow[]> =>
  books.ask(sql`select ${columns} from ${from} where ${asks === "told" ? sql`l.told_minor = l.amount_minor` : sql`l.told_minor <> l.amount_minor and ${state} = ${asks}`}
    ${before === null ? sql`` : sql`and (l.day, l.id) < (select c.day, c.id from bank_line c where c.id = ${before})`} order by l.day desc, l.id desc limit ${limit}`);

/** Poisha of all that is in no book of ours and that nobody has named, and whether a credit was ever brought. */
export async function unexplained(books: Asks): Promise<Readonly<{ sum: string; isBegun: boolean }>> {
  const [row] = await books.ask<{ sum: string; isBegun: boolean }>(
    sql`select (select coalesce(sum(l.amount_minor - l.told_minor), 0)::text from ${from} where l.told_minor <> l.amount_minor and w.says is null) as sum,
      exists (select from bank_line) as "isBegun"`,
  );
  return row ?? { sum: "0", isBegun: false };
}

export async function findBankLine(books: Asks, id: string): Promise<BankLineRow | null> {
  const [row] = await books.ask<BankLineRow>(sql`select ${columns} from ${from} where l.id = ${id}`);
  return row ?? null;
}

/** Nobody else notes anything under their numbers meanwhile. */
export async function lockBankLines(tx: Tx, ids: readonly string[]): Promise<BankLineRow[]> {
  const these = sql`l.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('credited:' || l.number_key, 0)) from (select number_key from bank_line l where ${these} order by number_key) l`,
  );
  const { rows } = await tx.execute<BankLineRow>(
    sql`select ${columns} from ${from} where ${these} order by l.id`,
  );
  return rows;
}

/** Of a file, those that bear a statement's reference. */
export async function referredLines(tx: Tx, fileId: string): Promise<BankLineRow[]> {
  const { rows } =
    await tx.execute<BankLineRow>(sql`select ${columns} from ${from} where l.file_id = ${fileId}
    and bank_number(l.stated_reference) in (select bank_number(m.reference) from remittance m where m.state <> 'recalled') order by l.day, l.line`);
  return rows;
}

/** Matched statements whose money the bank has not credited to the poisha, the newest periods first. */
export const unpaidStatements = (books: Asks, limit: number): Promise<StatementRow[]> =>
  books.ask(sql`select m.id, m.courier, m.reference, f.period_end as "periodEnd", n.left_minor::text as "left"
    from remittance m join remittance_file f on f.id = m.id cross join lateral (select remittance_left(m.id) as left_minor) n
    where f.state = 'matched' and n.left_minor > 0 order by f.period_end desc, m.id desc limit ${limit}`);

type Word = Readonly<{ id: string; lineId: string; says: string; note: string; by: string }>;

export const keepBankLineWord = (tx: Tx, { id, lineId, says, note, by }: Word): Promise<unknown> =>
  tx.execute(
    sql`insert into bank_line_word (id, line_id, says, note, by_id) values (${id}, ${lineId}, ${says}, ${note}, ${by})`,
  );
