import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { type PartProof, proofsWhere } from "./proof.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;
/** How often one link is opened at most; `proof_link_looks` holds it too. */
const mostLooks = 300;

/** Of `proof_link l` and its row `r`: nothing has ended it, and the row is still asked about and still this parcel's. */
const isOpen: SQL = sql`l.ended_at is null and l.expires_at > now() and l.looks < ${mostLooks}
  and r.state = 'waiting' and r.decision is null and r.consignment_id = l.consignment_id`;

type NewLink = RowName & Readonly<{ id: string; tokenHash: string; by: string }>;

/** Of parcel `c`: what is proven of its part is proven of it, for no other carried the part after it. */
const hasBrought: SQL = sql`c.state <> 'void' and not exists (select from consignment k where k.sub_order_id = c.sub_order_id and k.handed_at > c.handed_at)`;

/**
 * In place of the one before. The row must be locked. Null: it is decided, nobody's parcel, or one in whose stead another carried the
 * part; else until when it opens.
 */
export async function makeProofLink(
  tx: Tx,
  { id, remittanceId, line, tokenHash, by }: NewLink,
): Promise<string | null> {
  await tx.execute(
    sql`update proof_link set ended_at = now() where remittance_id = ${remittanceId} and line = ${line} and ended_at is null`,
  );
  const { rows } = await tx.execute<{ until: string }>(sql`
    insert into proof_link (id, remittance_id, line, consignment_id, token_hash, made_by)
    select ${id}, r.remittance_id, r.line, r.consignment_id, ${tokenHash}, ${by} from remittance_row r
      join consignment c on c.id = r.consignment_id and ${hasBrought}
     where r.remittance_id = ${remittanceId} and r.line = ${line} and r.state = 'waiting' and r.decision is null
    returning expires_at as until`);
  return rows[0]?.until ?? null;
}

/** Of row `r`, as JSON: its link that opens, without the secret; null where none does. */
export const liveLink: SQL = sql`(select json_build_object('until', l.expires_at, 'looks', l.looks, 'lookedAt', l.looked_at)
  from proof_link l where l.remittance_id = r.remittance_id and l.line = r.line and ${isOpen})`;

export type OpenedLink = Readonly<{
  reference: string;
  line: number;
  until: string;
  partId: string;
  proof: PartProof;
}>;

/** Each opening is counted. Null: no link has this secret, or it opens no more. */
export async function openProofLink(books: Books, tokenHash: string): Promise<OpenedLink | null> {
  const [opened] = await books.ask<Omit<OpenedLink, "proof">>(sql`
    update proof_link l set looks = l.looks + 1, looked_at = now()
      from remittance_row r, remittance m, consignment c
     where l.token_hash = ${tokenHash} and r.remittance_id = l.remittance_id and r.line = l.line and m.id = l.remittance_id and c.id = l.consignment_id and ${isOpen} and ${hasBrought}
    returning m.reference, l.line, l.expires_at as until, c.sub_order_id as "partId"`);
  if (!opened) return null;
  const [proof] = await books.ask<PartProof>(proofsWhere(sql`s.id = ${opened.partId}`));
  return proof ? { ...opened, proof } : null;
}
