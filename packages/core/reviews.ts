import { waitsForLook } from "./waits-for-look.ts";

export const mostReviewPhotos = 3;
export const longestReview = 2_000;
export const longestReply = 1_000;
/** Of one person in a day; more is a campaign. */
export const mostReportsADay = 20;
/** How many stand on the page of the goods themselves. */
export const reviewsOnPage = 4;

/** `waiting`: somebody of the market looks at it first; `withdrawn`: by its writer, who may say it again. */
export const reviewStates = ["shown", "waiting", "hidden", "withdrawn"] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reportReasons = ["untrue", "rude", "private", "advert", "outside", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

export const reviewSorts = ["newest", "highest", "lowest"] as const;
export type ReviewSort = (typeof reviewSorts)[number];

/** How a review stands once its writer has said it otherwise: what was looked at, or taken back, is looked at again. */
export const stateAnew = (was: ReviewState, text: string): ReviewState =>
  was === "shown" && !waitsForLook(text) ? "shown" : "waiting";

/** One to five, with one place behind the point; `counts`: how many gave one star, two, and so on. */
export function averageOf(counts: readonly number[]): number {
  const count = counts.reduce((sum, each) => sum + each, 0);
  const stars = counts.reduce((sum, each, at) => sum + each * (at + 1), 0);
  return count === 0 ? 0 : Math.round((stars * 10) / count) / 10;
}
