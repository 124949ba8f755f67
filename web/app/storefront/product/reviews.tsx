import type { ProductView } from "@haat/contract/catalog";
import { RatingBars } from "../../components/commerce/rating-bars.tsx";
import { ReviewCard } from "../../components/commerce/review-card.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** What buyers gave it, and the newest of what they say. */
export function Reviews({ product: { slug, rating, reviews } }: { product: ProductView }) {
  const { t } = useWords();
  return (
    <Section id="reviews" title={t("reviews:title")}>
      {rating === null ? (
        <p>
          {t("reviews:none")}. <span className="text-soft">{t("reviews:verified")}</span>
        </p>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[20rem_1fr]">
          <div className="grid gap-2">
            <RatingBars rating={rating} slug={slug} />
            <p className="text-sm text-soft">{t("reviews:verified")}</p>
          </div>
          <div className="grid gap-3">
            {reviews.map((review) => (
              <ReviewCard key={review.id} review={review} />
            ))}
            <Link to={`/p/${slug}/reviews`} className="button-secondary justify-self-start max-sm:w-full">
              {t("reviews:all")}
            </Link>
          </div>
        </div>
      )}
    </Section>
  );
}
