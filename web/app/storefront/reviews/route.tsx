import { ReviewPage } from "@haat/contract/review";
import { reviewSorts } from "@haat/core/reviews";
import { RatingBars } from "../../components/commerce/rating-bars.tsx";
import { ReviewCard } from "../../components/commerce/review-card.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { sharedCache } from "../../lib/headers.server.ts";
import { orMoved } from "../../lib/moved.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readReviewQuery, reviewAddress } from "./review-query.ts";
import type { Route } from "./+types/route.ts";

export const headers: Route.HeadersFunction = () => sharedCache;

export async function loader(args: Route.LoaderArgs) {
  const { slug } = args.params;
  const query = readReviewQuery(new URL(args.request.url).searchParams);
  const { stars, sort, cursor } = query;
  return orMoved(args, async (api) => {
    const asked = { stars: stars ?? undefined, sort, cursor: cursor ?? undefined, limit: 20 };
    const path = `/v1/store/products/${encodeURIComponent(slug)}/reviews`;
    return { query, page: await api.read(path, ReviewPage, { query: asked }) };
  });
}

export default function Reviews({ loaderData: { query, page } }: Route.ComponentProps) {
  const { t } = useWords();
  const { slug, title } = page.product;
  const at = (change: Partial<typeof query>) => reviewAddress(slug, { ...query, cursor: null, ...change });
  const byStars = [null, 5, 4, 3, 2, 1].map((stars) => ({
    ...{ key: String(stars), to: at({ stars }), isHere: query.stars === stars },
    name: stars === null ? t("reviews:any") : t("reviews:star", { count: stars }),
  }));
  const sorts = reviewSorts.map((sort) => ({
    ...{ key: sort, to: at({ sort }), isHere: query.sort === sort },
    name: t(`reviews:sort.${sort}`),
  }));
  return (
    <div className="grid gap-5">
      <PageHead title={t("reviews:of", { title })} />
      <BackLink to={`/p/${slug}`} name={title} />
      <h1 className="text-2xl">{t("reviews:of", { title })}</h1>
      <p className="text-soft">{t("reviews:verified")}</p>
      <div className="grid items-start gap-6 lg:grid-cols-[20rem_1fr]">
        {page.rating !== null && <RatingBars rating={page.rating} slug={slug} />}
        <div className="grid gap-3">
          <Tabs label={t("reviews:which")} tabs={byStars} />
          <Tabs label={t("reviews:sorted")} tabs={sorts} />
          {page.items.length === 0 && (
            <EmptyState icon="chat" title={t(page.rating === null ? "reviews:none" : "reviews:none_here")} />
          )}
          {page.items.map((review) => (
            <ReviewCard key={review.id} review={review}>
              <Link
                to={`/p/${slug}/reviews/${review.id}/report`}
                className="inline-flex min-h-12 min-w-12 items-center justify-self-start text-sm text-soft underline underline-offset-4"
              >
                {t("reviews:report")}
              </Link>
            </ReviewCard>
          ))}
          <MoreLink
            to={page.nextCursor === null ? null : at({ cursor: page.nextCursor })}
            name={t("reviews:more")}
          />
        </div>
      </div>
    </div>
  );
}
