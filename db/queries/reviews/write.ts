import type { ReviewState } from "@haat/core/reviews";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type Named = Readonly<{ orderId: string; lineId: string }>;
export type WrittenReview = Readonly<{ id: string; stars: number; text: string; state: ReviewState }>;

/** What was said in this order of what this line brought; two of the same goods are one. */
export async function findWritten(books: Books, { orderId, lineId }: Named): Promise<WrittenReview | null> {
  const [row] = await books.ask<WrittenReview>(
    sql`select r.id, r.stars, r.text, r.state from order_line l join review r on r.order_id = l.order_id and r.product_id = l.product_id
      where l.id = ${lineId} and l.order_id = ${orderId}`,
  );
  return row ?? null;
}

export type NewReview = Named &
  Readonly<{
    id: string;
    writerId: string | null;
    stars: number;
    text: string;
    name: string | null;
    state: ReviewState;
  }>;

/** False: that order has no such line. Throws `review.not_delivered`, `review.own_shop` and `review.twice`. */
export async function keepReview(tx: Tx, review: NewReview): Promise<boolean> {
  const { id, orderId, lineId, writerId, stars, text, name, state } = review;
  const { rows } = await tx.execute(sql`
    insert into review (id, product_id, vendor_id, order_id, line_id, writer_id, stars, text, name, state)
    select ${id}, l.product_id, l.vendor_id, l.order_id, l.id, ${writerId}, ${stars}, ${text}, ${name}, ${state}
      from order_line l where l.id = ${lineId} and l.order_id = ${orderId} returning id`);
  return rows.length === 1;
}

type Anew = Readonly<{
  id: string;
  stars: number;
  text: string;
  name: string | null;
  from: ReviewState;
  to: ReviewState;
}>;

/** Its writer says it otherwise; what stood there is kept. False: it is no longer as it was. */
export async function rewriteReview(tx: Tx, { id, stars, text, name, from, to }: Anew): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update review set stars = ${stars}, text = ${text}, name = ${name}, state = ${to}, edited_at = clock_timestamp()
    where id = ${id} and state = ${from} returning id`);
  return rows.length === 1;
}

/** Its writer takes it back, its photos are deleted, and what was reported of it is settled by that. False: it is not there to be read. */
export async function withdrawReview(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`update review set state = 'withdrawn' where id = ${id} and state in ('shown','waiting') returning id`,
  );
  if (rows.length === 0) return false;
  await tx.execute(sql`update review_photo set gone_at = now() where review_id = ${id} and gone_at is null`);
  await tx.execute(
    sql`update review_report set closed_at = now() where review_id = ${id} and closed_at is null`,
  );
  return true;
}

type Reply = Readonly<{ id: string; vendorId: string; text: string; by: string }>;

/** One, which may be written anew. False: no such review is shown of the shop's goods. */
export async function keepReply(tx: Tx, { id, vendorId, text, by }: Reply): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update review set reply = ${text}, reply_by = ${by}, replied_at = clock_timestamp()
    where id = ${id} and vendor_id = ${vendorId} and state = 'shown' returning id`);
  return rows.length === 1;
}
