/** What a shopper, or a shop about its goods, may be refused: a part of `problemCodes`. */
export const catalogProblemCodes = [
  ...(["product.not_found", "vendor.not_found", "category.not_found", "area.not_found"] as const),
  ...(["page_address.not_found", "page_address.unled", "page_address.twice"] as const),
  ...(["home_section.not_found", "home_section.changed", "home_section.full"] as const),
  ...([
    "synonym.no_word",
    "synonym.same",
    "synonym.there",
    "synonym.not_found",
    "search_miss.not_found",
  ] as const),
  ...(["home_section.unled", "home_section.on"] as const),
  ...(["review.not_found", "review.not_delivered", "review.own_shop", "review.twice"] as const),
  ...(["review.wrong_state", "review.photos_full", "review.too_many_reports"] as const),
  ...(["question.not_found", "question.own_shop", "question.not_bought"] as const),
  ...(["question.too_many", "question.wrong_state"] as const),
  ...(["conversation.not_found", "conversation.own_shop", "conversation.blocked"] as const),
  ...(["conversation.too_many", "conversation.unanswered", "conversation.stopped"] as const),
  ...(["goods.not_found", "goods.wrong_state", "goods.incomplete", "goods.sku_taken"] as const),
  ...(["goods.changed", "wish.many", "wish.there", "wish.no_way"] as const),
] as const;
