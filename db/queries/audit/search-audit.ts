import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type AuditQuery = Readonly<{
  person: string | null;
  subject: string | null;
  action: string | null;
  /** Days in Dhaka, both included. */
  from: string | null;
  to: string | null;
  /** Rows older than this one. */
  before: string | null;
  limit: number;
}>;

export type FoundRow = Readonly<{
  id: string;
  at: string;
  actor: string;
  actorName: string | null;
  role: string | null;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  requestId: string | null;
  hash: string | null;
}>;

export type FoundCheck = Readonly<{ wholeUpTo: string; checkedAt: string; brokenAt: string | null }>;

type Row = { chained: string | null; head: string | null; check: FoundCheck | null; rows: FoundRow[] };
type Found = Readonly<{
  rows: readonly FoundRow[];
  chain: Readonly<{ rows: string; head: string; check: FoundCheck | null }>;
}>;

function conditions({ person, subject, action, from, to, before }: AuditQuery): SQL {
  const all = [
    ...(person ? [sql`(split_part(a.actor, ':', 2) = ${person} or a.subject = ${person})`] : []),
    ...(subject ? [sql`a.subject = ${subject}`] : []),
    ...(action ? [sql`(a.action = ${action} or a.action like ${`${action.replaceAll("_", "\\_")}.%`})`] : []),
    ...(from ? [sql`a.at >= (${from}::date)::timestamp at time zone 'Asia/Dhaka'`] : []),
    ...(to ? [sql`a.at < (${to}::date + 1)::timestamp at time zone 'Asia/Dhaka'`] : []),
    ...(before ? [sql`a.id < ${before}::bigint`] : []),
  ];
  return all.length > 0 ? sql.join(all, sql` and `) : sql`true`;
}

/** The audit, newest first, and where its chain ends now. One round trip. */
export async function searchAudit(db: Database, viewer: Viewer, query: AuditQuery): Promise<Found> {
  const [row] = await db.ask<Row>(
    viewer,
    sql`select (select place::text from audit_chain order by place desc limit 1) as chained,
        (select hash from audit_chain order by place desc limit 1) as head,
        (select json_build_object('wholeUpTo', place::text, 'checkedAt', checked_at, 'brokenAt', broken_place::text) from audit_check) as check,
        coalesce((select json_agg(x order by x.id::int8 desc) from (
          select a.id::text as id, a.at, a.actor, coalesce(u.name, k.label) as "actorName", a.role, a.action, a.subject, a.before, a.after, a.reason,
              a.request_id as "requestId", left(c.hash, 12) as hash
            from audit a left join audit_chain c on c.audit_id = a.id left join user_account u on u.id = split_part(a.actor, ':', 2)
              left join courier_key k on a.role = 'courier' and k.id = split_part(a.actor, ':', 2)
            where ${conditions(query)} order by a.id desc limit ${query.limit}) x), '[]') as rows`,
  );
  const chain = { rows: row?.chained ?? "0", head: row?.head ?? "", check: row?.check ?? null };
  return { rows: row?.rows ?? [], chain };
}
