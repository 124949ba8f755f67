import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type Asks = Pick<Books, "ask">;
export type KeptBankMapping = Readonly<{ version: number; mapping: Readonly<Record<string, string>> }>;

/** What was said last of a bank's headings, by whichever of its names. Null: nothing yet. */
export async function keptBankMapping(tx: Tx, bank: string): Promise<KeptBankMapping | null> {
  const { rows } = await tx.execute<KeptBankMapping>(
    sql`select version, mapping from bank_mapping where bank_key(bank) = bank_key(${bank}) order by made_at desc, version desc limit 1`,
  );
  return rows[0] ?? null;
}

/** The next version of it. */
export async function keepBankMapping(
  tx: Tx,
  {
    bank,
    mapping,
    madeBy,
  }: Readonly<{ bank: string; mapping: Readonly<Record<string, string>>; madeBy: string }>,
): Promise<KeptBankMapping> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('bank_mapping:' || bank_key(${bank}), 0))`,
  );
  const { rows } = await tx.execute<{
    version: number;
  }>(sql`insert into bank_mapping (bank, version, mapping, made_by)
    select ${bank}, coalesce(max(version), 0) + 1, ${JSON.stringify(mapping)}::jsonb, ${madeBy} from bank_mapping where bank_key(bank) = bank_key(${bank}) returning version`);
  const [made] = rows;
  if (!made) throw new Error("a mapping is kept");
  return { version: made.version, mapping };
}

/** As a file was read; header, problems and preview are JSON. */
export type ReadBankFile = Readonly<{
  mappingVersion: number | null;
  header: string | null;
  refusal: string | null;
  detail: string | null;
  problems: string;
  preview: string;
  rows: number;
  debits: number;
  credits: bigint;
}>;

type NewFile = Readonly<{ id: string; bank: string; fileName: string; base64: string; madeBy: string }> &
  ReadBankFile;

/** Null: kept. Else the id of the same file, which came before. */
export async function keepBankFile(tx: Tx, f: NewFile): Promise<string | null> {
  const { rows } =
    await tx.execute(sql`insert into bank_file (id, bank, file_name, file_hash, body, state, mapping_version, header, refusal, refusal_detail,
      problems, preview, rows_read, debits_read, credits_minor, made_by)
    select ${f.id}, ${f.bank}, ${f.fileName}, encode(sha256(b), 'hex'), b, ${f.refusal === null ? "read" : "refused"}, ${f.mappingVersion}, ${f.header}::jsonb,
      ${f.refusal}, ${f.detail}, ${f.problems}::jsonb, ${f.preview}::jsonb, ${f.rows}, ${f.debits}, ${String(f.credits)}::bigint, ${f.madeBy}
    from (select decode(${f.base64}, 'base64') as b) x on conflict do nothing returning id`);
  if (rows.length === 1) return null;
  const earlier = await tx.execute<{ id: string }>(
    sql`select id from bank_file where state <> 'refused' and file_hash = encode(sha256(decode(${f.base64}, 'base64')), 'hex')`,
  );
  const [found] = earlier.rows;
  if (!found) throw new Error("what stood in the way of a file is there");
  return found.id;
}

/** By what has been said of its headings meanwhile. False: it counts already. Throws a unique violation where it has come again. */
export async function rereadBankFile(tx: Tx, id: string, f: ReadBankFile): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update bank_file set state = ${f.refusal === null ? "read" : "refused"}, mapping_version = ${f.mappingVersion},
      header = ${f.header}::jsonb, refusal = ${f.refusal}, refusal_detail = ${f.detail}, problems = ${f.problems}::jsonb, preview = ${f.preview}::jsonb, rows_read = ${f.rows},
      debits_read = ${f.debits}, credits_minor = ${String(f.credits)}::bigint where id = ${id} and state <> 'taken' returning id`);
  return rows.length === 1;
}

/** Its lines count from now on. False: they do already, or it was not understood. */
export async function takeBankFile(
  tx: Tx,
  { id, by, days }: Readonly<{ id: string; by: string; days: readonly string[] }>,
): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`update bank_file set state = 'taken', taken_by = ${by}, taken_at = now(), (first_day, last_day) =
      (select min(d::date), max(d::date) from json_array_elements_text(${JSON.stringify(days)}::json) d) where id = ${id} and state = 'read' returning id`,
  );
  return rows.length === 1;
}

/** By what was said of its headings it was read; null: by our own names alone. */
const mapping: SQL = sql`(select json_build_object('version', m.version, 'mapping', m.mapping) from bank_mapping m
  where bank_key(m.bank) = bank_key(f.bank) and m.version = f.mapping_version order by m.made_at desc limit 1) as mapping`;

export type LockedBankFile = Readonly<{
  bank: string;
  state: "read" | "refused" | "taken";
  body: Uint8Array<ArrayBuffer>;
  mapping: KeptBankMapping | null;
  /** What was shown of it: how many credits, and poisha. */
  rows: number;
  credits: string;
}>;

export async function lockBankFile(tx: Tx, id: string): Promise<LockedBankFile | null> {
  const { rows } = await tx.execute<LockedBankFile>(
    sql`select f.bank, f.state, f.body, f.rows_read as rows, f.credits_minor::text as credits, ${mapping} from bank_file f where f.id = ${id} for update`,
  );
  return rows[0] ?? null;
}

export type BankFileRow = Readonly<{
  id: string;
  bank: string;
  fileName: string;
  state: "read" | "refused" | "taken";
  rows: number;
  debits: number;
  credits: string;
  madeBy: string;
  madeAt: string;
}>;

const columns: SQL = sql`f.id, f.bank, f.file_name as "fileName", f.state, f.rows_read as rows, f.debits_read as debits, f.credits_minor::text as credits,
  u.name as "madeBy", f.made_at as "madeAt"`;

/** Newest first. */
export const listBankFiles = (
  books: Asks,
  { before, limit }: Readonly<{ before: string | null; limit: number }>,
): Promise<BankFileRow[]> =>
  books.ask(sql`select ${columns} from bank_file f join user_account u on u.id = f.made_by
    where true ${before === null ? sql`` : sql`and f.id < ${before}`} order by f.id desc limit ${limit}`);

export type BankFileDetail = BankFileRow &
  Readonly<{
    mapping: KeptBankMapping | null;
    header: unknown;
    refusal: string | null;
    detail: string | null;
    problems: unknown;
    preview: unknown;
    body: Uint8Array<ArrayBuffer>;
  }>;

export async function findBankFile(books: Asks, id: string): Promise<BankFileDetail | null> {
  const [row] = await books.ask<BankFileDetail>(sql`select ${columns}, ${mapping}, f.header, f.refusal,
      f.refusal_detail as detail, f.problems, f.preview, f.body from bank_file f join user_account u on u.id = f.made_by where f.id = ${id}`);
  return row ?? null;
}
