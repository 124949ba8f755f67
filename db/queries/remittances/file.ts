import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type NewRemittance = Readonly<{
  id: string;
  courier: Courier;
  reference: string;
  periodEnd: Date;
  fileName: string;
  fileHash: string;
  fileBytes: number;
  madeBy: string;
}>;

/** A file that was here before this one. */
export type EarlierFile = Readonly<{
  id: string;
  courier: Courier;
  reference: string;
  fileHash: string;
  isArriving: boolean;
  /** As days are written in Dhaka: `2026-10-24`. */
  day: string;
}>;

/** Null: room is made for it. Else what bears its hash or, of that courier, its reference in any spelling. */
export async function openRemittance(tx: Tx, file: NewRemittance): Promise<EarlierFile | null> {
  const made =
    await tx.execute(sql`insert into remittance_file (id, courier, reference, period_end, file_name, file_hash, file_bytes, made_by)
    values (${file.id}, ${file.courier}, ${file.reference}, ${file.periodEnd.toISOString()}::timestamptz, ${file.fileName}, ${file.fileHash},
      ${file.fileBytes}, ${file.madeBy}) on conflict do nothing returning id`);
  if (made.rows.length === 1) return null;
  const { rows } = await tx.execute<EarlierFile>(
    sql`select id, courier, reference, file_hash as "fileHash", state = 'arriving' as "isArriving", (made_at at time zone 'Asia/Dhaka')::date::text as day
      from remittance_file where state not in ('refused','recalled') and (file_hash = ${file.fileHash} or (courier = ${file.courier} and reference_key(reference) = reference_key(${file.reference})))
      order by file_hash = ${file.fileHash} desc limit 1`,
  );
  const [found] = rows;
  if (!found) throw new Error("what stood in the way of a file is there");
  return found;
}

type Part = Readonly<{ id: string; no: number; base64: string }>;

/** The same part may come twice. False: the file takes no parts any more, or there is none. */
export async function keepRemittancePart(tx: Tx, { id, no, base64 }: Part): Promise<boolean> {
  const { rows } = await tx.execute<{ state: string }>(
    sql`select state from remittance_file where id = ${id} for update`,
  );
  if (rows[0]?.state !== "arriving") return false;
  await tx.execute(sql`insert into remittance_part (remittance_id, no, body) values (${id}, ${no}, decode(${base64}, 'base64'))
    on conflict (remittance_id, no) do update set body = excluded.body`);
  return true;
}

/** False: what has arrived is not the file that was announced. */
export async function completeRemittance(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    with file as (select encode(sha256(string_agg(body, ''::bytea order by no)), 'hex') as hash from remittance_part where remittance_id = ${id})
    update remittance_file f set state = 'waiting' from file where f.id = ${id} and f.state = 'arriving' and file.hash = f.file_hash returning f.id`);
  return rows.length === 1;
}

/** One part of the file; null behind the last. */
export async function remittancePart(
  books: Pick<Books, "ask">,
  id: string,
  no: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [row] = await books.ask<{ body: Uint8Array<ArrayBuffer> }>(
    sql`select body from remittance_part where remittance_id = ${id} and no = ${no}`,
  );
  return row?.body ?? null;
}

type NewMapping = Readonly<{
  id: string;
  mapping: Readonly<Record<string, string>>;
  dates: "dmy" | "mdy" | null;
  madeBy: string;
}>;

/**
 * Keeps what a person says of a file's headings as its courier's next version, and has the file read anew by it. Null: it is at work, or
 * its rows count already, or there is none. Throws a unique violation where another file has taken its place meanwhile.
 */
export async function mapRemittance(
  tx: Tx,
  { id, mapping, dates, madeBy }: NewMapping,
): Promise<number | null> {
  const { rows } = await tx.execute<{ courier: Courier }>(
    sql`select courier from remittance_file where id = ${id} and state in ('read','refused') for update`,
  );
  const courier = rows[0]?.courier;
  if (courier === undefined) return null;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('remittance_mapping:' || ${courier}, 0))`,
  );
  const made = await tx.execute<{
    version: number;
  }>(sql`insert into remittance_mapping (courier, version, mapping, dates, made_by)
    select ${courier}, coalesce(max(version), 0) + 1, ${JSON.stringify(mapping)}::jsonb, ${dates}, ${madeBy} from remittance_mapping where courier = ${courier}
    returning version`);
  await tx.execute(sql`delete from remittance_problem where remittance_id = ${id}`);
  const version = made.rows[0]?.version ?? null;
  await tx.execute(sql`update remittance_file set state = 'waiting', mapping_version = ${version}, refusal = null, refusal_detail = null, header = null, preview = '[]',
    parts_read = 0, rows_read = 0, rows_bad = 0, rows_unsummed = 0, is_sum_unread = false, gross_minor = null, net_minor = null, stated_gross_minor = null, stated_net_minor = null, read_at = null
    where id = ${id} and state in ('read','refused')`);
  return version;
}
