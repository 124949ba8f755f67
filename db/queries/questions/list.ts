import type { QuestionState } from "@haat/core/questions";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone, type VendorViewer } from "../../viewer.ts";
import type { Words } from "../reviews/columns.ts";
import { afterQuestion, questionColumns, type QuestionRow, questionsOf } from "./columns.ts";

type Asked = Readonly<{ slug: string; after: string | null; limit: number }>;
export type ProductQuestions = Readonly<{ title: Words; items: readonly QuestionRow[] }>;

/** A page of what was asked of some goods; null: nobody sells them. One statement. */
export async function listProductQuestions(
  db: Database,
  { slug, after, limit }: Asked,
): Promise<ProductQuestions | null> {
  const part = { limit, ...(after !== null && { after: afterQuestion(after) }) };
  const [row] = await db.ask<ProductQuestions>(
    anyone,
    sql`select json_build_object('bn', p.title_bn, 'en', p.title_en) as title, ${questionsOf(sql`p.id`, part)} as items
      from product p where p.slug = ${slug} and p.state = 'published'`,
  );
  return row ?? null;
}

type Own = Readonly<{ text: string; state: QuestionState; reason: string | null }>;
export type ShopQuestionRow = QuestionRow & Readonly<{ slug: string; title: Words; own: Own | null }>;
type ShopAsked = Readonly<{ after: string | null; limit: number; isUnanswered: boolean; only?: string }>;

/** What was asked of a shop's goods, the newest first; `only`: this one. */
export function listShopQuestions(
  db: Database,
  viewer: VendorViewer,
  { after, limit, isUnanswered, only }: ShopAsked,
): Promise<ShopQuestionRow[]> {
  return db.ask<ShopQuestionRow>(
    viewer,
    sql`select ${questionColumns}, p.slug, json_build_object('bn', p.title_bn, 'en', p.title_en) as title,
        (select json_build_object('text', o.text, 'state', o.state, 'reason', o.reason) from question o
          where o.answer_to = q.id and o.said_as = 'shop') as own
      from question q join product p on p.id = q.product_id
      where q.vendor_id = ${viewer.vendorId} and q.answer_to is null and q.state = 'shown'
        ${isUnanswered ? sql`and not exists (select from question o where o.answer_to = q.id and o.said_as = 'shop')` : sql``}
        ${only === undefined ? sql`` : sql`and q.id = ${only}`} ${after === null ? sql`` : afterQuestion(after)}
      order by q.made_at desc, q.id desc limit ${limit}`,
  );
}
