import type { catalogProblemCodes } from "@haat/core/catalog-errors";
import { final } from "./problem-ends.ts";

/** A part of `problems`: of shoppers, and of shops about their goods. */
export const catalogProblems = {
  "product.not_found": final(404),
  "vendor.not_found": final(404),
  "category.not_found": final(404),
  "area.not_found": final(404),
  "page_address.not_found": final(404),
  "page_address.unled": final(409),
  "page_address.twice": final(400),
  ...{ "home_section.not_found": final(404), "home_section.changed": final(409) },
  ...{ "synonym.no_word": final(400), "synonym.same": final(400), "synonym.there": final(409) },
  ...{ "synonym.not_found": final(404), "search_miss.not_found": final(404) },
  ...{ "home_section.full": final(409), "home_section.unled": final(409), "home_section.on": final(409) },
  ...{ "review.not_found": final(404), "review.not_delivered": final(409) },
  ...{ "review.own_shop": final(403), "review.twice": final(409), "review.wrong_state": final(409) },
  ...{ "review.photos_full": final(409), "review.too_many_reports": final(429) },
  ...{ "question.not_found": final(404), "question.own_shop": final(403) },
  ...{ "question.not_bought": final(403), "question.too_many": final(429) },
  "question.wrong_state": final(409),
  ...{ "conversation.not_found": final(404), "conversation.own_shop": final(403) },
  ...{ "conversation.blocked": final(409), "conversation.too_many": final(429) },
  ...{ "conversation.unanswered": final(429), "conversation.stopped": final(403) },
  ...{ "goods.not_found": final(404), "goods.wrong_state": final(409) },
  ...{ "goods.incomplete": final(409), "goods.sku_taken": final(409) },
  ...{ "goods.changed": final(409), "wish.there": final(409) },
  ...{ "wish.many": final(409), "wish.no_way": final(409) },
} satisfies Record<(typeof catalogProblemCodes)[number], { status: number; retryable: boolean }>;
