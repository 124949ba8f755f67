import type { QuestionState } from "@haat/core/questions";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type New = Readonly<{ id: string; by: string; text: string; name: string | null; state: QuestionState }>;
export type Said = Readonly<{ id: string; state: QuestionState; isNew: boolean; vendorId: string }>;

/** The same asked again is the same. Null: nobody sells it. Throws `question.own_shop` and `question.too_many`. */
export async function keepQuestion(
  tx: Tx,
  { id, by, text, name, state, slug }: New & { slug: string },
): Promise<Said | null> {
  const known = await tx.execute<Said>(sql`select q.id, q.state, q.vendor_id as "vendorId", false as "isNew"
    from question q join product p on p.id = q.product_id
    where p.slug = ${slug} and q.by_user = ${by} and q.answer_to is null and md5(q.text) = md5(${text})`);
  if (known.rows[0]) return known.rows[0];
  const { rows } = await tx.execute<Said>(sql`
    insert into question (id, product_id, vendor_id, by_user, said_as, text, name, state)
    select ${id}, p.id, p.vendor_id, ${by}, 'asker', ${text}, ${name}, ${state} from product p
      where p.slug = ${slug} and p.state = 'published' returning id, state, vendor_id as "vendorId", true as "isNew"`);
  return rows[0] ?? null;
}

/** By somebody who owns it, once. Null: there is no such question. Throws `question.not_bought`, `.own_shop`, `.too_many`. */
export async function keepAnswer(
  tx: Tx,
  { id, by, text, name, state, to }: New & { to: string },
): Promise<Said | null> {
  const known =
    await tx.execute<Said>(sql`select id, state, vendor_id as "vendorId", false as "isNew" from question
    where answer_to = ${to} and by_user = ${by}`);
  if (known.rows[0]) return known.rows[0];
  const { rows } = await tx.execute<Said>(sql`
    insert into question (id, product_id, vendor_id, answer_to, by_user, said_as, text, name, state)
    select ${id}, q.product_id, q.vendor_id, q.id, ${by}, 'buyer', ${text}, ${name}, ${state} from question q
      where q.id = ${to} and q.answer_to is null and q.state = 'shown' returning id, state, vendor_id as "vendorId", true as "isNew"`);
  return rows[0] ?? null;
}

type ShopAnswer = Readonly<{
  id: string;
  to: string;
  vendorId: string;
  by: string;
  text: string;
  waits: boolean;
}>;

/** The shop's one answer, which it may write anew; what was not shown is looked at again. Null: no such question is shown of its goods. */
export async function keepShopAnswer(
  tx: Tx,
  { id, to, vendorId, by, text, waits }: ShopAnswer,
): Promise<Said | null> {
  const { rows } = await tx.execute<Said>(sql`
    insert into question as a (id, product_id, vendor_id, answer_to, by_user, said_as, text, state)
    select ${id}, q.product_id, q.vendor_id, q.id, ${by}, 'shop', ${text}, ${waits ? "waiting" : "shown"} from question q
      where q.id = ${to} and q.vendor_id = ${vendorId} and q.answer_to is null and q.state = 'shown'
    on conflict (answer_to) where said_as = 'shop' do update set text = excluded.text,
      state = case when a.text = excluded.text then a.state when a.state = 'shown' then excluded.state else 'waiting' end
    returning a.id, a.state, a.vendor_id as "vendorId", a.id = ${id} as "isNew"`);
  return rows[0] ?? null;
}

export type Told = Readonly<{ asker: string; slug: string }>;

/** Who asked what this answers, and of what goods. */
export async function readAsker(tx: Tx, answerId: string): Promise<Told | null> {
  const { rows } = await tx.execute<Told>(sql`select q.by_user as asker, p.slug from question a
    join question q on q.id = a.answer_to join product p on p.id = q.product_id where a.id = ${answerId}`);
  return rows[0] ?? null;
}
