import type { DeskReviewView } from "@haat/contract/review";
import { formatDateTime } from "@haat/i18n/format";
import { ReviewCard } from "../../components/commerce/review-card.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { DeskVerdict, Reports } from "./desk-parts.tsx";

type Props = Readonly<{ review: DeskReviewView; isUnread: boolean }>;

/** A review, who objects to it and why, and the two verdicts. */
export function DeskReview({ review, isUnread }: Props) {
  const { t } = useWords();
  const { product, vendor, state, reason } = review;
  return (
    <li>
      <ReviewCard review={review}>
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <span className={state === "shown" ? "badge" : "badge badge-warm"}>
            {t(`reviews:desk.state.${state}`)}
          </span>
          <Link
            to={`/p/${product.slug}`}
            className="inline-flex min-h-12 items-center underline underline-offset-4"
          >
            {product.title}
          </Link>
          {vendor.name}
        </p>
        {state === "hidden" && <p>{t("reviews:desk.why", { reason: reason ?? "" })}</p>}
        <Earlier review={review} />
        <Reports reports={review.reports} />
        <DeskVerdict said={review} isUnread={isUnread} place="reviews" />
      </ReviewCard>
    </li>
  );
}

function Earlier({ review: { earlier } }: { review: DeskReviewView }) {
  const { t, locale } = useWords();
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary className="button-quiet list-none">
        {t("reviews:desk.earlier", { count: earlier.length })}
      </summary>
      <ul className="grid gap-2">
        {earlier.map(({ stars, text, until }) => (
          <li key={until} className="border-s-4 border-line ps-3">
            <b>{t("reviews:star", { count: stars })}</b> <Typed text={text} />{" "}
            <span className="text-sm text-soft">{formatDateTime(new Date(until), locale)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
