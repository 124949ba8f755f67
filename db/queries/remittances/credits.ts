import { namesNumber } from "@haat/core/bank-number";
import { type Courier, namesOtherCourier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { column } from "../column.ts";

/** What two have said that our bank credited of a courier's. Amounts are poisha. */
export type CourierCredit = Readonly<{
  kind: "advance" | "statement";
  courier: Courier;
  /** Null: it was paid ahead. */
  remittanceId: string | null;
  amount: bigint;
  reference: string;
  day: string;
  isUndone: boolean;
  /** Of an advance, what rows have taken back. */
  taken: bigint;
  /** What it brought beyond its statement: the case, how much that was, and how much of it is unexplained still. */
  surplus: Readonly<{ id: string; opened: string; left: string }> | null;
}>;

/** Locked, its statement before it. Null: there is none of that id. */
export async function lockCourierCredit(tx: Tx, id: string): Promise<CourierCredit | null> {
  await tx.execute(
    sql`select 1 from remittance where id = (select remittance_id from remittance_credit where id = ${id}) for update`,
  );
  await tx.execute(sql`select 1 from remittance_credit where id = ${id} for update`);
  await tx.execute(sql`select 1 from courier_advance where id = ${id} for update`);
  await tx.execute(
    sql`select 1 from remittance_case where (proposal_id, remittance_id) = (select proposal_id, remittance_id from remittance_credit where id = ${id}) for update`,
  );
  type Row = Omit<CourierCredit, "amount" | "taken"> & Record<"amount" | "taken", string>;
  const { rows } = await tx.execute<Row>(
    sql`select 'advance' as kind, courier, null as "remittanceId", amount_minor::text as amount, reference, day::text as day, undone_at is not null as "isUndone",
        taken_minor::text as taken, null::json as surplus from courier_advance where id = ${id}
      union all select 'statement', c.courier, c.remittance_id, c.amount_minor::text, c.reference, c.day::text, c.undone_at is not null, '0',
        (select json_build_object('id', s.id, 'opened', s.opened_minor::text, 'left', s.suspense_minor::text) from remittance_case s where s.proposal_id = c.proposal_id and s.remittance_id = c.remittance_id)
        from remittance_credit c where c.id = ${id}`,
  );
  const [row] = rows;
  return row ? { ...row, amount: BigInt(row.amount), taken: BigInt(row.taken) } : null;
}

/** What two have said that our bank was paid for a claim or a case, or gave back of one; or that a buyer is owed it. */
export type ClaimPayment = Pick<CourierCredit, "courier" | "amount" | "isUndone"> &
  Readonly<{
    act: "bank" | "buyer";
    /** Of the claim, or the case. */
    of: string;
    /** The bank's words and its day; null: a buyer is owed it. */
    credit: Readonly<{ reference: string; day: string }> | null;
    /** What its courier had lost has turned up since. */
    isFound: boolean;
  }>;

/** Null: there is none of that id. Nothing is locked. */
export async function paymentOfClaim(tx: Tx, id: string): Promise<ClaimPayment | null> {
  const { rows } = await tx.execute<Omit<ClaimPayment, "amount"> & Readonly<{ amount: string }>>(
    sql`select a.act, coalesce(a.claim_id, a.case_id) as "of", coalesce(w.courier, s.courier) as courier, a.amount_minor::text as amount, is_unpaid(a.id) as "isUndone",
        case when a.act = 'bank' then json_build_object('reference', a.detail ->> 'reference', 'day', a.detail ->> 'day') end as credit,
        exists (select from courier_claim_act f where f.claim_id = a.claim_id and f.act = 'found') as "isFound"
      from courier_claim_act a left join courier_claim w on w.id = a.claim_id left join remittance_case s on s.id = a.case_id where a.id = ${id} and a.act in ('bank','buyer')`,
  );
  const [row] = rows;
  return row ? { ...row, amount: BigInt(row.amount) } : null;
}

type Undo = Readonly<{ id: string; proposalId: string }>;

/** False: it was undone before, or rows have taken of it. */
export async function undoAdvance(tx: Tx, { id, proposalId }: Undo): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update courier_advance set state = 'undone', undone_at = now(), undo_id = ${proposalId}
    where id = ${id} and state = 'open' and taken_minor = 0 returning 1`);
  return rows.length === 1;
}

/** False: it was undone before. */
export async function undoCredit(tx: Tx, { id, proposalId }: Undo): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update remittance_credit set undone_at = now(), undo_id = ${proposalId}
    where id = ${id} and undone_at is null returning 1`);
  return rows.length === 1;
}

type Named = Readonly<{ id: string; reference: string }>;

/**
 * Whether the bank's words for a transfer hold the number of the statement that it is to have paid, however both are typed. They name none where another
 * courier's statement bears it too, or where they name another courier.
 */
export async function namesStatement(tx: Tx, { id, reference }: Named): Promise<boolean> {
  const { rows } = await tx.execute<{ reference: string; courier: Courier }>(
    sql`select m.reference, m.courier from remittance m where m.id = ${id} and not ${isShared(sql`m.reference`, sql`m.courier`)}`,
  );
  return rows.some(
    (statement) =>
      namesNumber(reference, statement.reference) && !namesOtherCourier(reference, statement.courier),
  );
}

/** A file of another courier's is here under the same number, read or not. */
const isShared = (reference: SQL, courier: SQL): SQL =>
  sql`exists (select from remittance_file o where o.courier <> ${courier} and o.state not in ('refused','recalled') and bank_number(o.reference) = bank_number(${reference}))`;

/** Whether one of these statements has its number with another courier's in common. */
export async function isAnyShared(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from remittance m where m.id = any (${column(ids, (id) => id)}::text[]) and ${isShared(sql`m.reference`, sql`m.courier`)} limit 1`,
  );
  return rows.length > 0;
}
