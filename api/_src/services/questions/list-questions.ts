import type { QuestionFilter, QuestionPage } from "@haat/contract/question";
import { DomainError } from "@haat/core/errors";
import { listProductQuestions } from "@haat/db/queries/questions/list";
import type { Ctx } from "../../context.ts";
import { questionView } from "../../views/questions.ts";

/** What people ask about some goods and are answered, a page at a time. */
export async function listQuestions(
  { db, locale }: Ctx,
  { slug, cursor, limit = 20 }: QuestionFilter & Readonly<{ slug: string }>,
): Promise<QuestionPage> {
  const found = await listProductQuestions(db, { slug, after: cursor ?? null, limit: limit + 1 });
  if (!found) throw new DomainError("product.not_found");
  const items = found.items.slice(0, limit).map(questionView);
  return {
    ...{ items, product: { slug, title: found.title[locale] } },
    nextCursor: found.items.length > limit ? (items.at(-1)?.id ?? null) : null,
  };
}
