import { createHash } from "node:crypto";
import type pg from "pg";

export type BrokenLink = Readonly<{ place: string; auditId: string | null; why: string }>;
export type ChainVerdict = Readonly<{
  /** Rows that hang together, counted from the first. */
  rows: number;
  /** The newest hash: keep it elsewhere, and a chain cut off at its end is found out too. */
  head: string;
  broken: BrokenLink | null;
}>;

/** A connection or a pool of them. */
type Asked = Readonly<{
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<Row>>;
}>;

type Link = Readonly<{
  place: string;
  audit_id: string;
  prev_hash: string;
  hash: string;
  words: string | null;
}>;

const nothing = "0".repeat(64);
const pageRows = 5_000;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The words of a row as they were hashed, spelt here once more: a function of the database could have been changed with the row. */
const links = `select c.place::text, c.audit_id::text, c.prev_hash, c.hash,
    case when a.id is not null then jsonb_build_array(a.id, a.actor, a.role, a.action, a.subject, a.before, a.after, a.reason,
      a.request_id, (extract(epoch from a.at) * 1000000)::bigint)::text end as words
  from audit_chain c left join audit a on a.id = c.audit_id where c.place > $1 order by c.place limit ${pageRows}`;

const loose = `select a.id::text from audit a left join audit_chain c on c.audit_id = a.id where c.audit_id is null order by a.id limit 1`;

/** What is wrong with a link after the one before it; null when nothing is. */
function faultOf(link: Link, { place, hash }: Readonly<{ place: bigint; hash: string }>): string | null {
  if (BigInt(link.place) !== place + 1n) return "a link is missing before it";
  if (link.prev_hash !== hash) return "it does not hang on the one before it";
  if (link.words === null) return "its row is gone";
  if (link.hash !== sha256(link.prev_hash + link.words)) return "its row was changed";
  return null;
}

/**
 * Walks the audit from its beginning and names the first row that was changed, taken out or put in. `knownHead` is a head
 * that was noted earlier: it must still be part of the chain. Needs only the reading role.
 */
export async function verifyAudit(client: Asked, knownHead?: string): Promise<ChainVerdict> {
  let last = { place: 0n, hash: nothing };
  let rows = 0;
  let isHeadSeen = knownHead === undefined;
  for (;;) {
    const { rows: page } = await client.query<Link>(links, [last.place.toString()]);
    for (const link of page) {
      const why = faultOf(link, last);
      if (why) return { rows, head: last.hash, broken: { place: link.place, auditId: link.audit_id, why } };
      last = { place: BigInt(link.place), hash: link.hash };
      isHeadSeen ||= link.hash === knownHead;
      rows += 1;
    }
    if (page.length < pageRows) break;
  }
  const { rows: unchained } = await client.query<{ id: string }>(loose);
  const place = (last.place + 1n).toString();
  const [stranger] = unchained;
  if (stranger)
    return { rows, head: last.hash, broken: { place, auditId: stranger.id, why: "a row hangs on nothing" } };
  if (!isHeadSeen)
    return {
      rows,
      head: last.hash,
      broken: { place, auditId: null, why: "the head that was noted is gone" },
    };
  return { rows, head: last.hash, broken: null };
}
