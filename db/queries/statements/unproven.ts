import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
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

type Unmade = Readonly<{
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
  const { rows: said } =
    await tx.execute<Unmade>(sql`select u.id, u.refund_id as "refundId", r.attempt_id as "attemptId", u.order_id as "orderId",
      u.amount_minor::text as "amountMinor",
      exists (select from refund_evidence e where e.refund_id = u.refund_id and e.state = 'unmade' and e.trx = r.provider_refund_trx and e.part = r.provider_refund_part) as "isByHand" from unmade_refund u join refund r on r.id = u.refund_id where u.id = ${rows[0]?.id ?? ""}`);
  return said[0] ?? null;
}

export const bookUnmade = async (tx: Tx, id: string): Promise<void> =>
  void (await tx.execute(sql`select book_unmade(${id})`));

type Named = StatedIn & Readonly<{ trx: string | null }>;

/** A line of a statement that stands and says that it went home, where our books say that it did not. */
export async function namedIn(books: Books, refundId: string): Promise<Named | null> {
  const [row] =
    await books.ask<Named>(sql`select l.statement_id as "statementId", l.line, l.trx from statement_line l
    join statement s on s.id = l.statement_id where l.refund_id = ${refundId} and l.kind = 'refund' and l.status = 'completed' and l.class = 'status'
      and s.state in ('posting','done') order by s.made_at desc, l.line limit 1`);
  return row ?? null;
}

/** Whether our books have credited the bank with it. */
export async function leftBank(books: Books, refundId: string): Promise<boolean> {
  const [row] = await books.ask<{ left: boolean }>(sql`select refund_left_bank(${refundId}) as left`);
  return row?.left ?? false;
}
