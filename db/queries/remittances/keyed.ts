import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { column } from "../column.ts";

/** What our bank has credited, as a second person types it from the bank's own paper. */
export type KeyedCredit = Readonly<{ payer: string; day: string; amountMinor: string; reference: string }>;
export type SecondHand = Readonly<{
  /** Whoever agrees types it himself, or, where two have typed it otherwise, looks at both. */
  isWanted: boolean;
  /** Who has typed it otherwise than the first; null: nobody yet. */
  keyedBy: string | null;
}>;

const ofProposal: SQL = sql`credit_wished(p.kind, p.payload)`;
/** Whether nobody but its maker may see yet what the bank is said to have credited. */
export const isUnseen: SQL = sql`(p.state = 'open' and p.keyed_by is null and credit_wants_hand(${ofProposal}))`;

export async function secondHand(tx: Tx, proposalId: string): Promise<SecondHand> {
  const { rows } = await tx.execute<SecondHand>(
    sql`select credit_wants_hand(${ofProposal}) as "isWanted", p.keyed_by as "keyedBy" from proposal p where p.id = ${proposalId}`,
  );
  return rows[0] ?? { isWanted: false, keyedBy: null };
}

/** Whether it is what the first one typed, however the number is spelled. */
export async function isAlike(tx: Tx, proposalId: string, keyed: KeyedCredit): Promise<boolean> {
  const { rows } = await tx.execute<{ is: boolean }>(
    sql`select credit_alike(${ofProposal}, ${JSON.stringify(keyed)}::jsonb) as "is" from proposal p where p.id = ${proposalId}`,
  );
  return rows[0]?.is ?? false;
}

type Keyed = Readonly<{ id: string; by: string; keyed: KeyedCredit }>;

/** It stays as it was typed. False: it is decided already, or another has typed it. */
export async function keepKeyed(tx: Tx, { id, by, keyed }: Keyed): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`update proposal set keyed = ${JSON.stringify(keyed)}::jsonb, keyed_by = ${by}
      where id = ${id} and state = 'open' and keyed_by is null and maker_id <> ${by} returning id`,
  );
  return rows.length === 1;
}

export type KeyedRow = Readonly<{
  id: string;
  isUnseen: boolean;
  /** Null: nobody has typed it otherwise. */
  other: (KeyedCredit & Readonly<{ byId: string; by: string }>) | null;
}>;

/** Which of these another is still to type, and what was typed otherwise. */
export const listKeyed = (db: Database, viewer: Viewer, ids: readonly string[]): Promise<KeyedRow[]> =>
  db.ask(
    viewer,
    sql`select p.id, ${isUnseen} as "isUnseen", case when p.keyed_by is not null and not credit_alike(${ofProposal}, p.keyed) then
        p.keyed || jsonb_build_object('byId', p.keyed_by, 'by', (select u.name from user_account u where u.id = p.keyed_by)) end as other
      from proposal p where p.id = any (${column(ids, (id) => id)}::text[]) and (p.keyed_by is not null or p.state = 'open')`,
  );
