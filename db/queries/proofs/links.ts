import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { type PartProof, proofsWhere } from "./proof.ts";

/** What a link is made for: a row that is asked about, or an open claim or case by its id. */
export type LinkOf = Readonly<{ remittanceId: string; line: number } | { claim: string }>;
/** How often one link is opened at most; `proof_link_looks` holds it too. */
const mostLooks = 300;

/** Of `proof_link l`: nothing has ended it, and what it was made for is still asked about. */
const isOpen: SQL = sql`l.ended_at is null and l.expires_at > now() and l.looks < ${mostLooks} and proof_link_wanted(l)`;

type NewLink = Readonly<{ id: string; of: LinkOf; tokenHash: string; by: string }>;

/** Of parcel `c`: what is proven of its part is proven of it, for no other carried the part after it. */
const hasBrought: SQL = sql`c.state <> 'void' and not exists (select from consignment k where k.sub_order_id = c.sub_order_id and k.handed_at > c.handed_at)`;

/** What is asked about and whose parcel it is; nothing where it is decided. */
const wantedOf = (of: LinkOf): SQL =>
  "line" in of
    ? sql`select r.remittance_id, r.line, null as claim_id, null as case_id, r.consignment_id from remittance_row r
        where r.remittance_id = ${of.remittanceId} and r.line = ${of.line} and r.state = 'waiting' and r.decision is null`
    : sql`select null as remittance_id, null::integer as line, g.id as claim_id, null as case_id, g.consignment_id from courier_claim g where g.id = ${of.claim} and g.state = 'open'
        union all select null, null, null, s.id, r.consignment_id from remittance_case s
          join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line where s.id = ${of.claim} and s.state = 'open'`;

/** Of `proof_link l`. */
const isOf = (of: LinkOf): SQL =>
  "line" in of
    ? sql`l.remittance_id = ${of.remittanceId} and l.line = ${of.line}`
    : sql`coalesce(l.claim_id, l.case_id) = ${of.claim} and l.remittance_id is null`;

/**
 * In place of the one before. What it is made for must be locked. Null: that is decided, nobody's parcel, or one in whose stead another
 * carried the part; else until when it opens.
 */
export async function makeProofLink(tx: Tx, { id, of, tokenHash, by }: NewLink): Promise<string | null> {
  await tx.execute(sql`update proof_link l set ended_at = now() where ${isOf(of)} and l.ended_at is null`);
  const { rows } = await tx.execute<{ until: string }>(sql`
    insert into proof_link (id, remittance_id, line, claim_id, case_id, consignment_id, token_hash, made_by)
    select ${id}, w.remittance_id, w.line, w.claim_id, w.case_id, w.consignment_id, ${tokenHash}, ${by} from (${wantedOf(of)}) w
      join consignment c on c.id = w.consignment_id and ${hasBrought}
    returning expires_at as until`);
  return rows[0]?.until ?? null;
}

const asJson: SQL = sql`json_build_object('until', l.expires_at, 'looks', l.looks, 'lookedAt', l.looked_at)`;

/** Of row `r`, as JSON: its link that opens, without the secret; null where none does. */
export const liveLink: SQL = sql`(select ${asJson} from proof_link l where l.remittance_id = r.remittance_id and l.line = r.line and ${isOpen})`;

/** Of claim or case `x`, the same. */
export const liveClaimLink: SQL = sql`(select ${asJson} from proof_link l where coalesce(l.claim_id, l.case_id) = x.id and l.remittance_id is null and ${isOpen})`;

/** Of a link that opens, as it is told without the secret. */
export type LiveLink = Readonly<{ until: string; looks: number; lookedAt: string | null }>;

export type OpenedLink = Readonly<{
  id: string;
  /** A row, as `statement:line`, or a claim or case. */
  subject: string;
  /** The statement and its row, where one names the parcel. */
  reference: string | null;
  line: number | null;
  until: string;
  partId: string;
}>;

/** Each opening is counted. Null: no link has this secret, or it opens no more. */
export async function openProofLink(tx: Tx, tokenHash: string): Promise<OpenedLink | null> {
  const { rows } = await tx.execute<OpenedLink>(sql`
    with opened as (update proof_link l set looks = l.looks + 1, looked_at = now() from consignment c
      where l.token_hash = ${tokenHash} and c.id = l.consignment_id and ${isOpen} and ${hasBrought} returning l.*, c.sub_order_id)
    select l.id, coalesce(l.claim_id, l.case_id, l.remittance_id || ':' || l.line) as subject, m.reference, coalesce(l.line, s.line) as line,
        l.expires_at as until, l.sub_order_id as "partId"
      from opened l left join remittance_case s on s.id = l.case_id left join remittance m on m.id = coalesce(l.remittance_id, s.remittance_id)`);
  return rows[0] ?? null;
}

/** What is kept of one part, whoever asks; null: there is none. */
export async function proofOf(books: Books, partId: string): Promise<PartProof | null> {
  const [proof] = await books.ask<PartProof>(proofsWhere(sql`s.id = ${partId}`));
  return proof ?? null;
}
