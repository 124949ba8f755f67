import type { Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type StatementState =
  | "arriving"
  | "waiting"
  | "reading"
  | "posting"
  | "done"
  | "refused"
  | "undoing"
  | "undone";
export type Party = "gateway" | "courier" | "bank";

export type NewStatement = Readonly<{
  id: string;
  party: Party;
  source: Wallet;
  fileName: string;
  fileHash: string;
  fileBytes: number;
  reference: string | null;
  fromDay: string;
  toDay: string;
  merchant: string | null;
  feeBp: number;
  madeBy: string;
}>;

/** Makes room for a file. A file that is here already, or whose arriving was cut off, is answered as it stands. */
export async function openStatement(
  tx: Tx,
  s: NewStatement,
): Promise<Readonly<{ id: string; state: StatementState; isNew: boolean }>> {
  await tx.execute(sql`insert into statement (id, party, source, file_name, file_hash, file_bytes, reference, from_day, to_day, merchant, fee_bp, made_by)
    values (${s.id}, ${s.party}, ${s.source}, ${s.fileName}, ${s.fileHash}, ${s.fileBytes}, ${s.reference}, ${s.fromDay}, ${s.toDay},
      ${s.merchant}, ${s.feeBp}, ${s.madeBy}) on conflict (source, file_hash) where state not in ('refused','undone') do nothing`);
  const { rows } = await tx.execute<{ id: string; state: StatementState }>(
    sql`select id, state from statement where source = ${s.source} and file_hash = ${s.fileHash} and state not in ('refused','undone')`,
  );
  const [found] = rows;
  if (!found) throw new Error("a statement that was just made is there");
  return { ...found, isNew: found.id === s.id };
}

type Part = Readonly<{ statementId: string; no: number; base64: string }>;

/** The same part may come twice. False: the statement takes no parts any more, or there is none. */
export async function keepPart(tx: Tx, { statementId, no, base64 }: Part): Promise<boolean> {
  const { rows } = await tx.execute<{ state: string }>(
    sql`select state from statement where id = ${statementId} for update`,
  );
  if (rows[0]?.state !== "arriving") return false;
  await tx.execute(sql`insert into statement_part (statement_id, no, body) values (${statementId}, ${no}, decode(${base64}, 'base64'))
    on conflict (statement_id, no) do update set body = excluded.body`);
  return true;
}

/** False: what has arrived is not the file that was announced. */
export async function completeFile(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    with file as (select encode(sha256(string_agg(body, ''::bytea order by no)), 'hex') as hash from statement_part where statement_id = ${id})
    update statement s set state = 'waiting' from file where s.id = ${id} and s.state = 'arriving' and file.hash = s.file_hash returning s.id`);
  return rows.length === 1;
}

/** One part of the file; null behind the last. */
export async function readPart(
  books: Books,
  id: string,
  no: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [row] = await books.ask<{ body: Uint8Array<ArrayBuffer> }>(
    sql`select body from statement_part where statement_id = ${id} and no = ${no}`,
  );
  return row?.body ?? null;
}
