import type { DeskReviewView } from "@haat/contract/review";
import { formatDateTime } from "@haat/i18n/format";
import { ReviewCard } from "../../components/commerce/review-card.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { DeskVerdict, Reports, StandingOf } from "./desk-parts.tsx";

type Props = Readonly<{ review: DeskReviewView; isUnread: boolean }>;

/** A review, who objects to it and why, and the two verdicts. */
export function DeskReview({ review, isUnread }: Props) {
  return (
    <li>
      <ReviewCard review={review}>
        <StandingOf said={review} />
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
