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

/** `isAtEnd`: there was no more to walk. */
export type OnwardVerdict = ChainVerdict & Readonly<{ isAtEnd: boolean }>;

/** A connection or a pool of them. */
type Asked = Readonly<{
  query<Row extends pg.QueryResultRow>(text: string): Promise<pg.QueryResult<Row>>;
}>;
/** Asks one statement that has no values in it. */
type Read = <Row extends Record<string, unknown>>(text: string) => Promise<readonly Row[]>;

type Link = Readonly<{
  place: string;
  audit_id: string;
  prev_hash: string;
  hash: string;
  words: string | null;
}>;
type Last = Readonly<{ place: bigint; hash: string }>;

const beginning: Last = { place: 0n, hash: "0".repeat(64) };
const pageRows = 5_000;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The words of a row as they were hashed, spelt here once more: a function of the database could have been changed with the row. */
const linksAfter = (place: bigint): string => `select c.place::text, c.audit_id::text, c.prev_hash, c.hash,
    case when a.id is not null then jsonb_build_array(a.id, a.actor, a.role, a.action, a.subject, a.before, a.after, a.reason,
      a.request_id, (extract(epoch from a.at) * 1000000)::bigint)::text end as words
  from audit_chain c left join audit a on a.id = c.audit_id where c.place > ${place} order by c.place limit ${pageRows}`;

const looseAmong = (rows: string): string =>
  `select a.id::text from ${rows} a left join audit_chain c on c.audit_id = a.id where c.audit_id is null order by a.id limit 1`;
/** So many of the newest as a busy hour brings: looking through all of them each time would cost more with every year. */
const newest = "(select id from audit order by id desc limit 20000)";

/** What is wrong with a link after the one before it; null when nothing is. */
function faultOf(link: Link, { place, hash }: Last): string | null {
  if (BigInt(link.place) !== place + 1n) return "a link is missing before it";
  if (link.prev_hash !== hash) return "it does not hang on the one before it";
  if (link.words === null) return "its row is gone";
  if (link.hash !== sha256(link.prev_hash + link.words)) return "its row was changed";
  return null;
}

type Walked = Readonly<{ last: Last; broken: BrokenLink | null; isAtEnd: boolean }>;
type Walk = Readonly<{ from: Last; mostPages: number; onLink?: (hash: string) => void }>;

async function walk(read: Read, { from, mostPages, onLink }: Walk): Promise<Walked> {
  let last = from;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await read<Link>(linksAfter(last.place));
    for (const link of page) {
      const why = faultOf(link, last);
      if (why) return { last, broken: { place: link.place, auditId: link.audit_id, why }, isAtEnd: false };
      last = { place: BigInt(link.place), hash: link.hash };
      onLink?.(link.hash);
    }
    if (page.length < pageRows) return { last, broken: null, isAtEnd: true };
  }
  return { last, broken: null, isAtEnd: false };
}

const verdictOf = ({ last, broken }: Pick<Walked, "last" | "broken">): ChainVerdict => ({
  rows: Number(last.place),
  head: last.hash,
  broken,
});
const behind = ({ place }: Last, auditId: string | null, why: string): BrokenLink => ({
  place: (place + 1n).toString(),
  auditId,
  why,
});

async function looseRow(read: Read, rows: string, last: Last): Promise<BrokenLink | null> {
  const [stranger] = await read<{ id: string }>(looseAmong(rows));
  return stranger ? behind(last, stranger.id, "a row hangs on nothing") : null;
}

/**
 * Walks the audit from its beginning and names the first row that was changed, taken out or put in. `knownHead` is a head
 * that was noted earlier: it must still be part of the chain. Needs only the reading role.
 */
export async function verifyAudit(client: Asked, knownHead?: string): Promise<ChainVerdict> {
  const read: Read = async <Row extends Record<string, unknown>>(text: string) =>
    (await client.query<Row>(text)).rows;
  let isHeadSeen = knownHead === undefined;
  const onLink = (hash: string): void => void (isHeadSeen ||= hash === knownHead);
  const { last, broken } = await walk(read, { from: beginning, mostPages: Infinity, onLink });
  if (broken) return verdictOf({ last, broken });
  const loose = await looseRow(read, "audit", last);
  if (loose) return verdictOf({ last, broken: loose });
  return verdictOf({
    last,
    broken: isHeadSeen ? null : behind(last, null, "the head that was noted is gone"),
  });
}

/**
 * Walks on from where the chain was whole last time, over the new rows only and no more than a few pages of them. What was
 * rewritten further back is the whole walk's to find.
 */
export async function verifyOnward(
  read: Read,
  noted: Readonly<{ place: string; head: string }> | null,
): Promise<OnwardVerdict> {
  const from = noted ? { place: BigInt(noted.place), hash: noted.head } : beginning;
  if (from.place > 0n) {
    const [link] = await read<{ hash: string }>(`select hash from audit_chain where place = ${from.place}`);
    if (link?.hash !== from.hash) {
      const broken = behind(from, null, "the head that was noted is gone");
      return { ...verdictOf({ last: from, broken }), isAtEnd: false };
    }
  }
  const { last, broken, isAtEnd } = await walk(read, { from, mostPages: 4 });
  const loose = broken || !isAtEnd ? null : await looseRow(read, newest, last);
  return { ...verdictOf({ last, broken: broken ?? loose }), isAtEnd };
}
