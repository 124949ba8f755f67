import { reviewSorts, type ReviewSort } from "@haat/core/reviews";

export type ReviewQuery = Readonly<{ stars: number | null; sort: ReviewSort; cursor: string | null }>;

/** What an address asks for; what it cannot mean is left out. */
export function readReviewQuery(search: URLSearchParams): ReviewQuery {
  const stars = search.get("stars") ?? "";
  return {
    stars: /^[1-5]$/.test(stars) ? Number(stars) : null,
    sort: reviewSorts.find((sort) => sort === search.get("sort")) ?? "newest",
    cursor: /^rvw_[0-9a-z]{26}$/.exec(search.get("cursor") ?? "")?.[0] ?? null,
  };
}

export function reviewAddress(slug: string, { stars, sort, cursor }: ReviewQuery): string {
  const search = new URLSearchParams({
    ...(stars !== null && { stars: String(stars) }),
    ...(sort !== "newest" && { sort }),
    ...(cursor !== null && { cursor }),
  });
  return `/p/${slug}/reviews${search.size === 0 ? "" : `?${search}`}`;
}
