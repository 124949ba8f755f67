import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type NewAdvance = Readonly<{
  id: string;
  courier: Courier;
  day: string;
  /** Poisha. */
  amount: string;
  reference: string;
  proposalId: string;
}>;

/** Throws a unique violation where the bank's number has been counted, as this or as anything else. */
export const keepAdvance = (tx: Tx, a: NewAdvance): Promise<unknown> =>
  tx.execute(sql`insert into courier_advance (id, courier, day, amount_minor, reference, proposal_id)
    values (${a.id}, ${a.courier}, ${a.day}, ${a.amount}::bigint, ${a.reference}, ${a.proposalId})`);

type Of = Readonly<{ id: string; courier: Courier }>;

/** What a courier paid ahead and neither a posted row has taken back nor one that waits in another of his statements will; poisha. */
export async function paidAhead(books: Pick<Books, "ask">, { id, courier }: Of): Promise<bigint> {
  const [row] = await books.ask<{ left: string }>(
    sql`select greatest(0, coalesce((select sum(amount_minor - taken_minor) from courier_advance where courier = ${courier} and state = 'open'), 0)
      - coalesce((select sum(r.advance_minor) from remittance m join remittance_row r on r.remittance_id = m.id
        where m.courier = ${courier} and m.state = 'read' and m.id <> ${id} and r.state = 'waiting'
          and not (r.findings @> '[{"label":"DUPLICATE_IN_STATEMENT"}]' or r.findings @> '[{"label":"DUPLICATE_ACROSS_STATEMENTS"}]')), 0))::text as left`,
  );
  return BigInt(row?.left ?? 0);
}

/** The same of what is posted alone; locked, so that nobody else takes it. */
export async function openAhead(tx: Tx, courier: Courier): Promise<bigint> {
  const { rows } = await tx.execute<{ left: string }>(
    sql`select (amount_minor - taken_minor)::text as left from courier_advance where courier = ${courier} and state = 'open' order by made_at, id for update`,
  );
  return rows.reduce((sum, { left }) => sum + BigInt(left), 0n);
}

type Gone = Readonly<{ remittanceId: string; line: number; left: bigint; advance: bigint }>;

/** The row takes more than he has paid ahead by now: it differs, and waits for a person. */
export const noteAheadGone = (tx: Tx, { remittanceId, line, left, advance }: Gone): Promise<unknown> =>
  tx.execute(sql`update remittance_row set findings = findings || jsonb_build_array(jsonb_build_object(
      'label', 'ADVANCE_UNKNOWN', 'expectedMinor', ${String(left)}::text, 'statedMinor', ${String(advance)}::text))
    where remittance_id = ${remittanceId} and line = ${line} and state = 'waiting'`);

/**
 * What a person had accepted the row against is there no longer: his acceptance is void, and the row waits anew with what is left. Null: as
 * much is there as he was shown, or nobody has accepted it. `left` is what `openAhead` has locked.
 */
export async function voidAccept(
  tx: Tx,
  { remittanceId, line, left, advance }: Gone,
): Promise<Readonly<{ by: string }> | null> {
  const { rows } = await tx.execute<{
    by: string;
  }>(sql`with held as (select r.remittance_id, r.line, r.decided_by from remittance_row r
        where r.remittance_id = ${remittanceId} and r.line = ${line} and r.state = 'waiting' and r.decision is not null
          and accepted_ahead(r.findings, r.advance_minor) > ${String(left)}::bigint for update),
      freed as (update remittance_row r set decision = null, decided_by = null, decided_at = null, reason = null,
          findings = (select coalesce(jsonb_agg(f), '[]') from jsonb_array_elements(r.findings) f where f ->> 'label' <> 'ADVANCE_UNKNOWN')
            || jsonb_build_array(jsonb_build_object('label', 'ADVANCE_UNKNOWN', 'expectedMinor', ${String(left)}::text, 'statedMinor', ${String(advance)}::text))
        from held h where r.remittance_id = h.remittance_id and r.line = h.line and r.decision is not null returning h.decided_by as by)
      select by from freed`);
  return rows[0] ?? null;
}

export type SetOff = readonly (readonly [id: string, amount: string])[];

/** The oldest first. Throws where it is more than is open. */
export async function setOffAhead(tx: Tx, courier: Courier, amount: bigint): Promise<SetOff> {
  const { rows } = await tx.execute<{ id: string; part: string }>(
    sql`with open as (select id, amount_minor - taken_minor as rest, sum(amount_minor - taken_minor) over (order by made_at, id) as upto
        from courier_advance where courier = ${courier} and state = 'open'),
      cut as (select id, least(rest, ${String(amount)}::bigint - (upto - rest)) as part from open where upto - rest < ${String(amount)}::bigint)
      update courier_advance a set taken_minor = a.taken_minor + c.part, state = case when a.taken_minor + c.part = a.amount_minor then 'closed' else 'open' end
        from cut c where a.id = c.id returning a.id, c.part::text as part`,
  );
  if (rows.reduce((sum, { part }) => sum + BigInt(part), 0n) !== amount)
    throw new Error(`more than ${courier} has paid ahead would be set off`);
  return rows.map(({ id, part }) => [id, part] as const);
}

/** What a row had taken back is open again. */
export async function putAhead(tx: Tx, taken: SetOff): Promise<void> {
  if (taken.length === 0) return;
  const { rows } = await tx.execute(
    sql`update courier_advance a set taken_minor = a.taken_minor - (t ->> 1)::bigint, state = 'open' from json_array_elements(${JSON.stringify(taken)}::json) t
      where a.id = t ->> 0 and a.taken_minor >= (t ->> 1)::bigint returning 1`,
  );
  if (rows.length !== taken.length) throw new Error("an advance has less taken of it than a row took");
}

export type AdvanceRow = Readonly<{
  id: string;
  courier: Courier;
  day: string;
  amount: string;
  taken: string;
  reference: string;
  agreedBy: readonly string[];
  undone: Readonly<{ at: string; by: readonly string[]; reason: string }> | null;
  undoProposalId: string | null;
}>;

type Ask = Readonly<{ courier: Courier | null; before: string | null; limit: number }>;

/** What couriers paid ahead, newest first; amounts are poisha. */
export const listAdvances = (
  books: Pick<Books, "ask">,
  { courier, before, limit }: Ask,
): Promise<AdvanceRow[]> =>
  books.ask(sql`select a.id, a.courier, a.day::text as day, a.amount_minor::text as amount, a.taken_minor::text as taken, a.reference,
      array[m.name, k.name] as "agreedBy",
      (select json_build_object('at', a.undone_at, 'by', json_build_array(um.name, uk.name), 'reason', u.reason) from proposal u
        join user_account um on um.id = u.maker_id join user_account uk on uk.id = u.checker_id where u.id = a.undo_id) as undone,
      (select u.id from proposal u where u.kind = 'remittance.undo' and u.subject = a.id and u.state = 'open' and u.expires_at > now()) as "undoProposalId"
    from courier_advance a join proposal p on p.id = a.proposal_id join user_account m on m.id = p.maker_id join user_account k on k.id = p.checker_id
    where true ${courier === null ? sql`` : sql`and a.courier = ${courier}`} ${before === null ? sql`` : sql`and a.id < ${before}`}
    order by a.id desc limit ${limit}`);
