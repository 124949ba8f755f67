import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** Nothing differs in it. */
export const isCleanRow: SQL = sql`(r.match in ('exact','secondary') and r.consignment_id is not null and r.is_plain)`;

/**
 * A statement's own sums are not what its rows bring, or what they collected once all of that can be read; also where it cannot be read, or
 * nobody knows yet what all rows bring. Of `m`, or of any that names the same.
 */
export const isTotalWrong: SQL = sql`(coalesce(m.stated_minor <> m.net_minor or m.unsummed_rows > 0, m.is_sum_unread)
  or exists (select from remittance_file f where f.id = m.id and f.rows_bad = 0 and f.stated_gross_minor <> f.gross_minor))`;

/** One person alone has said under which headings the amounts of `m` stand, otherwise than our own names have them. */
export const isSaidAlone: SQL = sql`headings_alone(m.id)`;

/** Accepted by a person; or clean, of a statement whose posting is ordered, by a rule that is released. A wrong total, and headings that one has said, hold all of it until then. */
const isPostable = (isReleased: SQL): SQL => sql`(r.state = 'waiting'
  and (m.posting_at is not null or not (${isTotalWrong} or ${isSaidAlone}))
  and (r.decision is not null or ${isCleanRow} and r.disputed_at is null and m.posting_at is not null and ${isReleased}))`;

/** A statement of which something may be posted, for as long as its worker says so. */
export const claimPosting = (books: Books): Promise<{ id: string }[]> =>
  books.ask(sql`update remittance set post_lease_until = now() + make_interval(secs => 45) where id = (select id from remittance
    where is_post_wanted and (post_lease_until is null or post_lease_until < now()) order by made_at limit 1 for update skip locked) returning id`);

export type RowPlace = Readonly<{ line: number; isTaking: boolean; isDecided: boolean }>;

/** What is posted next, as it stands in the file: first all that brings, so that what takes is never posted before what it is taken from. */
export const nextRows = (
  books: Books,
  id: string,
  after: RowPlace | null,
  limit: number,
): Promise<RowPlace[]> =>
  books.ask(sql`with m as materialized (select id, posting_at, stated_minor, net_minor, unsummed_rows, is_sum_unread, rule_is_released(courier, 'clean_1') as is_released from remittance where id = ${id})
    select r.line, r.payout_minor < 0 as "isTaking", r.decision is not null as "isDecided" from m join remittance_row r on r.remittance_id = ${id}
    where ${isPostable(sql`m.is_released`)}
      ${after === null ? sql`` : sql`and (r.payout_minor < 0, r.line) > (${after.isTaking}, ${after.line})`}
    order by r.payout_minor < 0, r.line limit ${limit}`);

/** Whoever decides of a row takes the lease away, and it stays away: the worker has read the others, and may not come to this one. */
export const stillPosting = (books: Books, id: string): Promise<unknown> =>
  books.ask(
    sql`update remittance set post_lease_until = now() + make_interval(secs => 45) where id = ${id} and post_lease_until is not null`,
  );

/** Looked at no more, unless something of it could not be posted: that is tried again later, and at once where somebody has decided of more meanwhile. */
export const endPosting = (books: Books, id: string): Promise<void> =>
  books.transact(async (tx) => {
    await tx.execute(sql`select from remittance where id = ${id} for update`);
    await tx.execute(sql`update remittance m set post_lease_until = case when m.post_lease_until is not null then now() + interval '10 minutes' end,
      is_post_wanted = exists (select from remittance_row r where r.remittance_id = m.id and ${isPostable(sql`rule_is_released(m.courier, 'clean_1')`)}) where m.id = ${id}`);
    await tx.execute(sql`select fold_remittance_tally(${id})`);
  });

/** Left for the next pass. */
export const leavePosting = (books: Books, id: string): Promise<unknown> =>
  books.ask(sql`update remittance set post_lease_until = null where id = ${id}`);

/**
 * How much of statement `m` is weighed against what one person may decide alone: all that its rows bring and take, each counted for itself. Cash
 * that an advance has paid for moves all the same, though nothing of it comes to our bank.
 */
export const weightOf: SQL = sql`(select coalesce(sum(w.weight_minor), 0)::text from remittance_tally w where w.remittance_id = m.id)`;

export type Standing = Readonly<{
  courier: Courier;
  fileState: string;
  state: "read" | "posted";
  isOrdered: boolean;
  isTotalWrong: boolean;
  isSaidAlone: boolean;
  net: string;
  /** All that its rows bring and take. */
  weight: string;
}>;

/** Locked. Null: its rows are not matched, or there is none. */
export async function lockRemittance(tx: Tx, id: string): Promise<Standing | null> {
  const { rows } = await tx.execute<Standing>(
    sql`select m.courier, f.state as "fileState", m.state, m.posting_at is not null as "isOrdered", ${isTotalWrong} as "isTotalWrong",
        ${isSaidAlone} as "isSaidAlone", m.net_minor::text as net, ${weightOf} as weight
      from remittance m join remittance_file f on f.id = m.id where m.id = ${id} for update of m`,
  );
  return rows[0] ?? null;
}

/** False: it was ordered before. What waited because one had said its headings is looked at anew, for two may have agreed to them now. */
export async function orderPosting(tx: Tx, id: string, by: string): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update remittance set posting_at = now(), posting_by = ${by}, is_post_wanted = true, post_lease_until = null
    where id = ${id} and posting_at is null returning id`);
  await tx.execute(sql`update remittance m set is_post_wanted = true from remittance_file f, remittance_file g
    where g.id = ${id} and g.money_said is not null and f.courier = g.courier and f.money_said is not null and m.id = f.id and m.id <> g.id and m.state = 'read'`);
  return rows.length === 1;
}

type Credit = Readonly<{
  id: string;
  remittanceId: string;
  courier: string;
  day: string;
  amount: string;
  reference: string;
  proposalId: string;
}>;

/** Throws a unique violation where the bank's reference is another credit's. */
export const keepCredit = (tx: Tx, c: Credit): Promise<unknown> =>
  tx.execute(sql`insert into remittance_credit (id, remittance_id, courier, day, amount_minor, reference, proposal_id)
    values (${c.id}, ${c.remittanceId}, ${c.courier}, ${c.day}, ${c.amount}::bigint, ${c.reference}, ${c.proposalId})`);

type NewRule = Readonly<{ id: string; courier: string; rule: string; release: boolean; proposalId: string }>;

/** From now on. What of his statements is ordered is looked at anew. */
export async function setRule(tx: Tx, { id, courier, rule, release, proposalId }: NewRule): Promise<void> {
  await tx.execute(
    sql`insert into courier_rule (id, courier, rule, is_released, proposal_id) values (${id}, ${courier}, ${rule}, ${release}, ${proposalId})`,
  );
  if (release)
    await tx.execute(
      sql`update remittance set is_post_wanted = true, post_lease_until = null where courier = ${courier} and state = 'read' and posting_at is not null`,
    );
}

export async function ruleIsReleased(tx: Tx, courier: string, rule: string): Promise<boolean> {
  const { rows } = await tx.execute<{ is: boolean }>(
    sql`select rule_is_released(${courier}, ${rule}) as "is"`,
  );
  return rows[0]?.is ?? false;
}

export async function isKnownFile(tx: Tx, id: string): Promise<boolean> {
  return (await tx.execute(sql`select from remittance_file where id = ${id}`)).rows.length > 0;
}
