import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type NewReviewPhoto = Readonly<{
  id: string;
  reviewId: string;
  sha256: string;
  bytes: number;
  widths: readonly number[];
  blur: string;
}>;

/** The same file of the same review, put away whole. */
export async function isPhotoKept(
  books: Books,
  { reviewId, sha256 }: Pick<NewReviewPhoto, "reviewId" | "sha256">,
): Promise<boolean> {
  const rows = await books.ask(
    sql`select id from review_photo where review_id = ${reviewId} and sha256 = ${sha256} and kept_at is not null and gone_at is null`,
  );
  return rows.length === 1;
}

/** Says that its files are about to be put away; of the same file twice at once the first one's id. Throws `review.photos_full`. */
export async function beginPhoto(books: Books, one: NewReviewPhoto): Promise<string> {
  const [row] = await books.ask<{ id: string }>(
    sql`insert into review_photo as p (id, review_id, sha256, bytes, widths, blur)
      values (${one.id}, ${one.reviewId}, ${one.sha256}, ${one.bytes}, ${sql.param(`{${one.widths.join(",")}}`)}::integer[], ${one.blur})
      on conflict (review_id, sha256) where gone_at is null do update set gone_at = p.gone_at returning p.id`,
  );
  if (!row) throw new Error("a photo was neither written down nor found");
  return row.id;
}

type Put = Readonly<{ id: string; reviewId: string; stem: string }>;

/** Its files are there; the review waits until somebody of the market has seen it. */
export async function keepPhoto(tx: Tx, { id, reviewId, stem }: Put): Promise<void> {
  await tx.execute(sql`select from review where id = ${reviewId} for update`);
  await tx.execute(
    sql`update review_photo set stem = ${stem}, kept_at = now() where id = ${id} and kept_at is null and gone_at is null`,
  );
  await tx.execute(sql`update review set state = 'waiting' where id = ${reviewId} and state = 'shown'`);
}

export type SweptPhoto = Readonly<{ id: string; reviewId: string; widths: readonly number[] }>;

/** What was never put away whole. */
export async function letPhotosGo(books: Books, limit: number): Promise<void> {
  await books.ask(
    sql`update review_photo set gone_at = now() where id in (select p.id from review_photo p
      where p.gone_at is null and p.swept_at is null and p.kept_at is null and p.made_at <= now() - interval '1 hour'
      order by p.made_at limit ${limit} for update of p skip locked) returning id`,
  );
}

/** Whose files are still to be deleted. */
export const findGonePhotos = (books: Books, limit: number): Promise<SweptPhoto[]> =>
  books.ask<SweptPhoto>(
    sql`select id, review_id as "reviewId", widths from review_photo where gone_at is not null and swept_at is null order by gone_at limit ${limit}`,
  );

export async function markPhotoSwept(books: Books, id: string): Promise<void> {
  await books.ask(
    sql`update review_photo set swept_at = now() where id = ${id} and gone_at is not null and swept_at is null returning id`,
  );
}
