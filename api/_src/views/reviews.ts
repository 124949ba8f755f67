import type { RatingView, ReviewView } from "@haat/contract/review";
import type { LocaleName } from "@haat/contract/values";
import { averageOf } from "@haat/core/reviews";
import type { Counts, ReviewRow } from "@haat/db/queries/reviews/columns";
import { translators } from "../translators.ts";
import { instantOrNull, instantView, pictureView } from "./money.ts";

export const ratingView = (counts: Counts): RatingView | null =>
  counts && {
    average: averageOf(counts),
    count: counts.reduce((sum, each) => sum + each, 0),
    stars: [...counts],
  };

export function reviewView(row: ReviewRow, locale: LocaleName): ReviewView {
  const { id, stars, text, name, reply } = row;
  const [at, editedAt] = [instantOrNull(row.repliedAt), instantOrNull(row.editedAt)];
  const alt = translators[locale].t("messages:review.photo");
  return {
    ...{ id, stars, text, name },
    photos: row.photos.flatMap((photo) => pictureView(photo, alt) ?? []),
    ...{ madeAt: instantView(row.madeAt), editedAt },
    reply:
      reply === null || at === null
        ? null
        : { text: reply, at, isOfEarlier: editedAt !== null && editedAt > at },
  };
}
