import type { Answerer } from "@haat/core/questions";
import { type SQL, sql } from "drizzle-orm";

export type AnswerRow = Readonly<{ id: string; by: Answerer; text: string; name: string | null; at: string }>;
export type QuestionRow = Readonly<{
  id: string;
  text: string;
  name: string | null;
  madeAt: string;
  answers: readonly AnswerRow[];
}>;

/** Of `question q`; answers that are shown, the shop's first. */
export const questionColumns: SQL = sql`q.id, q.text, q.name, q.made_at as "madeAt",
  (select coalesce(json_agg(json_build_object('id', a.id, 'by', a.said_as, 'text', a.text, 'name', a.name, 'at', a.made_at)
       order by a.said_as desc, a.made_at, a.id), '[]')
     from question a where a.answer_to = q.id and a.state = 'shown') as answers`;

/** Of some goods, what is shown; the newest first. */
const askedOf = (productId: SQL): SQL =>
  sql`q.product_id = ${productId} and q.answer_to is null and q.state = 'shown'`;
const newestFirst = sql`order by q.made_at desc, q.id desc`;

/** A page of what was asked of some goods, as JSON. */
export const questionsOf = (
  productId: SQL,
  { limit, after }: Readonly<{ limit: number; after?: SQL }>,
): SQL =>
  sql`(select coalesce(json_agg(to_json(one)), '[]') from (select ${questionColumns} from question q
    where ${askedOf(productId)} ${after ?? sql``} ${newestFirst} limit ${limit}) one)`;

/** What comes after one that is named. */
export const afterQuestion = (id: string): SQL =>
  sql`and (q.made_at, q.id) < (select c.made_at, c.id from question c where c.id = ${id})`;
