import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { dbidDueAt } from "./dbid-due.ts";
import { worksFor } from "./own-shop.ts";
import type { SealedText } from "./sealed-text.ts";

export type Paper = Readonly<{
  kind: "nid" | "dbid" | "trade_licence" | "tin" | "bin" | "psr";
  state: "none" | "applied" | "given" | "verified" | "refused";
  tail: string | null;
  note: string | null;
  changedAt: string;
}>;
export type DbidDue = Readonly<{
  dueAt: string;
  daysLeft: number;
  effect: "notice" | "pause";
  isPaused: boolean;
}>;

const columns = (
  p: SQL,
): SQL => sql`json_agg(json_build_object('kind', ${p}.kind, 'state', ${p}.state, 'tail', ${p}.number_tail,
  'note', ${p}.note, 'changedAt', ${p}.changed_at) order by ${p}.kind)`;

/** Of a vendor `v`. */
export const papersColumn: SQL = sql`coalesce((select ${columns(sql`p`)} from vendor_paper p where p.vendor_id = v.id), '[]')`;
export const dbidDueColumn: SQL = sql`(select json_build_object('dueAt', due, 'daysLeft', ceil(extract(epoch from due - now()) / 86400)::int,
    'effect', setting_word('dbid_overdue', 'notice'), 'isPaused', dbid_pauses(v.id))
  from (select ${dbidDueAt} as due) x where due is not null)`;

export async function readPapers(
  db: Database,
  viewer: Viewer,
  vendorId: string,
): Promise<Readonly<{ papers: readonly Paper[]; dbidDue: DbidDue | null }>> {
  const [row] = await db.ask<{ papers: Paper[]; dbidDue: DbidDue | null }>(
    viewer,
    sql`select ${papersColumn} as papers, ${dbidDueColumn} as "dbidDue" from vendor v where v.id = ${vendorId}`,
  );
  return row ?? { papers: [], dbidDue: null };
}

type Given = Readonly<{ vendorId: string; kind: Paper["kind"]; number: SealedText | null }>;

/** What the owner says now; what was checked before is not checked any more. The state before, for the history. */
export async function givePaper(tx: Tx, { vendorId, kind, number }: Given): Promise<string | null> {
  const { rows } = await tx.execute<{ before: string | null }>(sql`
    with was as (select state from vendor_paper where vendor_id = ${vendorId} and kind = ${kind})
    insert into vendor_paper (vendor_id, kind, number_sealed, number_hash, number_tail, state)
    values (${vendorId}, ${kind}, ${number?.sealed ?? null}, ${number?.hash ?? null}, ${number?.tail ?? null},
      ${number ? "given" : "applied"})
    on conflict (vendor_id, kind) do update set number_sealed = excluded.number_sealed, number_hash = excluded.number_hash,
      number_tail = excluded.number_tail, state = excluded.state, note = null, changed_at = now(), checked_by = null, checked_at = null
    returning (select state from was) as before`);
  return rows[0]?.before ?? null;
}

type Verdict = Readonly<{
  vendorId: string;
  kind: Paper["kind"];
  verdict: "verified" | "refused";
  note: string | null;
  checkedBy: string;
}>;

/** Guarded: only what has been given and not yet looked at is judged, and by nobody who works for that shop. */
export async function judgePaper(
  tx: Tx,
  { vendorId, kind, verdict, note, checkedBy }: Verdict,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update vendor_paper set state = ${verdict}, note = ${note}, checked_by = ${checkedBy},
      checked_at = now() where vendor_id = ${vendorId} and kind = ${kind} and state = 'given'
        and not ${worksFor(checkedBy, sql`vendor_id`)} returning kind`);
  return rows.length === 1;
}
