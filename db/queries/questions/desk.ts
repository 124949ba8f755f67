import type { Answerer, QuestionState } from "@haat/core/questions";
import type { ReportReason } from "@haat/core/reviews";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { Words } from "../reviews/columns.ts";
import { hiddenLast, openFirst, reportsOf } from "../reviews/moderated.ts";
import { worksFor } from "../vendors/own-shop.ts";

type Report = Readonly<{ reason: ReportReason; words: string; byShop: boolean; at: string }>;
export type DeskQuestionRow = Readonly<{
  id: string;
  text: string;
  name: string | null;
  madeAt: string;
  saidAs: "asker" | Answerer;
  question: string | null;
  state: QuestionState;
  reason: string | null;
  slug: string;
  title: Words;
  vendor: Readonly<{ slug: string; name: Words }>;
  reports: readonly Report[];
  isOwn: boolean;
}>;

const most = 100;

/** Questions and answers that wait to be looked at or were reported, the oldest first; or what is hidden, the last first. */
export const listDeskQuestions = (
  db: Database,
  viewer: Viewer,
  { isHidden, by }: Readonly<{ isHidden: boolean; by: string }>,
): Promise<DeskQuestionRow[]> =>
  db.ask<DeskQuestionRow>(
    viewer,
    sql`select r.id, r.text, r.name, r.made_at as "madeAt", r.said_as as "saidAs", r.state, r.reason, p.slug,
        (select q.text from question q where q.id = r.answer_to) as question,
        json_build_object('bn', p.title_bn, 'en', p.title_en) as title,
        json_build_object('slug', ve.slug, 'name', json_build_object('bn', ve.name_bn, 'en', ve.name_en)) as vendor,
        ${reportsOf("question")} as reports, ${worksFor(by, sql`r.vendor_id`)} as "isOwn"
      from question r join product p on p.id = r.product_id join vendor ve on ve.id = r.vendor_id
      where ${isHidden ? hiddenLast : openFirst("question")} limit ${most}`,
  );

export type LockedQuestion = Readonly<{
  id: string;
  state: QuestionState;
  vendorId: string;
  byUser: string;
  isAnswer: boolean;
  isOwn: boolean;
}>;

/** Before it is decided, locked until the transaction ends. */
export async function lockQuestion(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<LockedQuestion | null> {
  const { rows } = await tx.execute<LockedQuestion>(sql`
    select r.id, r.state, r.vendor_id as "vendorId", r.by_user as "byUser", r.answer_to is not null as "isAnswer",
      ${worksFor(by, sql`r.vendor_id`)} as "isOwn" from question r where r.id = ${id} for update`);
  return rows[0] ?? null;
}
