import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { waitForSettling } from "../money/settling.ts";
import type { StatedIn } from "./bookings.ts";

type Agreed = Readonly<{ id: string; by: string }>;

/** Into suspense, for the bank has it. Null: a statement has named the refund meanwhile, or the bank was never credited with it. */
export async function takeUntaken(tx: Tx, { id, by }: Agreed): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string | null }>(sql`select take_untaken(${id}, ${by}) as id`);
  return rows[0]?.id ?? null;
}

/** Off the bank again; `of` is what says so. */
export const returnUntaken = async (tx: Tx, refundId: string, of: string): Promise<void> =>
  void (await tx.execute(sql`select return_untaken(array[${refundId}::text], ${of})`));

/** Out of suspense; the event's key of the journal that says so. A statement may bring it back from there too. */
export async function endUntaken(tx: Tx, id: string, account: string): Promise<string> {
  await tx.execute(sql`update untaken_refund set account = ${account} where id = ${id}`);
  return `${id}:ended`;
}

export type Unmade = Readonly<{
  id: string;
  refundId: string;
  attemptId: string;
  orderId: string;
  amountMinor: string;
  /** A person had sent it: the wallet is asked nothing. */
  isByHand: boolean;
}>;

/** Said, not booked: between both the refund is moved. Null: a statement has named it meanwhile. */
export async function unmakeRefund(tx: Tx, { id, by }: Agreed): Promise<Unmade | null> {
  const { rows } = await tx.execute<{ id: string | null }>(sql`select unmake_refund(${id}, ${by}) as id`);
  return saidOf(tx, rows[0]?.id ?? "");
}

/** Asked before its refund is moved. Null: there is none. */
export async function saidOf(tx: Tx, id: string): Promise<Unmade | null> {
  const { rows } =
    await tx.execute<Unmade>(sql`select u.id, u.refund_id as "refundId", r.attempt_id as "attemptId", u.order_id as "orderId",
      u.amount_minor::text as "amountMinor",
      exists (select from refund_evidence e where e.refund_id = u.refund_id and e.state = 'unmade' and e.trx = r.provider_refund_trx and e.part = r.provider_refund_part) as "isByHand"
    from unmade_refund u join refund r on r.id = u.refund_id where u.id = ${id}`);
  return rows[0] ?? null;
}

export const bookUnmade = async (tx: Tx, id: string): Promise<void> =>
  void (await tx.execute(sql`select book_unmade(${id})`));

/** A line that says that it went home. */
export type Named = StatedIn & Readonly<{ trx: string | null; amountMinor: string }>;

/** Of `refund r` and `statement_line l`: a statement that stands says that it went home, where our books say that it did not. */
export const namedElsewhere: SQL = sql`l.refund_id = r.id and l.kind = 'refund' and l.status = 'completed' and l.class = 'status'`;
const stands: SQL = sql`s.state in ('posting','done')`;

/** What a wallet's statements say of a refund. `isBeingRead`: one of them is not through, and may name it yet. */
export type Stated = Readonly<{ named: Named | null; isBeingRead: boolean }>;

/** Whoever settles a statement of its wallet is waited for, and waits until this transaction has ended. */
export async function statedOf(tx: Tx, refundId: string): Promise<Stated> {
  await waitForSettling(tx, sql`a.id = (select attempt_id from refund where id = ${refundId})`);
  const { rows } = await tx.execute<Stated>(sql`select
      (select json_build_object('statementId', l.statement_id, 'line', l.line, 'trx', l.trx, 'amountMinor', l.amount_minor::text)
        from statement_line l join statement s on s.id = l.statement_id where ${namedElsewhere} and ${stands} order by s.made_at desc, l.line limit 1) as named,
      exists (select from statement s where s.party = 'gateway' and s.source = a.method and s.state in ('waiting','reading','posting','undoing')) as "isBeingRead"
    from refund r join payment_attempt a on a.id = r.attempt_id where r.id = ${refundId}`);
  return rows[0] ?? { named: null, isBeingRead: false };
}

export type NamedUnmade = Named & Readonly<{ refundId: string; orderId: string }>;

/** Refunds found never to have been made, and not sent since, that this statement names all the same. */
export const namedUnmade = (books: Books, id: string): Promise<NamedUnmade[]> =>
  books.ask(sql`select l.statement_id as "statementId", l.line, l.trx, l.amount_minor::text as "amountMinor", r.id as "refundId", r.order_id as "orderId"
    from statement_line l join refund r on ${namedElsewhere} where l.statement_id = ${id} and r.state in ('approved','failed','manual')
      and exists (select from unmade_refund u where u.refund_id = r.id) order by l.line`);

/** Whether our books have credited the bank with it. */
export async function leftBank(books: Books, refundId: string): Promise<boolean> {
  const [row] = await books.ask<{ left: boolean }>(sql`select refund_left_bank(${refundId}) as left`);
  return row?.left ?? false;
}
