import type { OwnReviewsView } from "@haat/contract/review";
import { ReviewCard } from "../../components/commerce/review-card.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";
import { ReviewForm, type TypedReview } from "./review-form.tsx";

type Review = NonNullable<OwnReviewsView["items"][number]["review"]>;
type Props = Readonly<{ line: string; page: string; review: Review; typed: TypedReview | null }>;

/** What was said, who can read it, and the ways to say it otherwise or take it back. */
export function Written({ line, page, review, typed }: Props) {
  const { t } = useWords();
  const { state, reason, stars, text, name, photos } = review;
  const draft = typed ?? { line, stars: String(stars), text, name: name ?? "" };
  const isBack = state === "withdrawn";
  return (
    <>
      {!isBack && <ReviewCard review={review} />}
      <p className={state === "hidden" ? "notice notice-warm" : "text-soft"}>
        {state === "hidden" ? t("reviews:own.hidden", { reason: reason ?? "" }) : t(`reviews:own.${state}`)}
      </p>
      <details open={typed !== null}>
        <summary className="button-secondary list-none">
          {t(isBack ? "reviews:own.open" : "reviews:own.change")}
        </summary>
        <div className="mt-4 grid gap-4">
          {review.reply !== null && <p className="text-soft">{t("reviews:own.change_answered")}</p>}
          <ReviewForm {...{ page, draft }} isUnread={typed !== null} isAgain photos={photos.length} />
        </div>
      </details>
      {(state === "shown" || state === "waiting") && (
        <details>
          <summary className="button-quiet list-none">{t("reviews:own.withdraw")}</summary>
          <form
            method="post"
            action={page}
            encType="multipart/form-data"
            data-enhance="once"
            className="mt-3 grid gap-3"
          >
            <HiddenFields values={{ line }} />
            <p>{t("reviews:own.withdraw_sure")}</p>
            <button name="intent" value="withdraw" className="button-danger justify-self-start">
              {t("reviews:own.withdraw_yes")}
            </button>
          </form>
        </details>
      )}
    </>
  );
}
