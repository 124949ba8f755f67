import type { DeskReviewView } from "@haat/contract/review";
import { formatDateTime } from "@haat/i18n/format";
import { ReviewCard } from "../../components/commerce/review-card.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

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
        <Reports review={review} />
        {review.isOwn ? (
          <Notice tone="warm">{t("reviews:desk.own")}</Notice>
        ) : (
          <Verdicts review={review} isUnread={isUnread} />
        )}
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

function Reports({ review: { reports } }: { review: DeskReviewView }) {
  const { t, locale } = useWords();
  if (reports.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h2 className="text-base">{t("reviews:desk.reports")}</h2>
      <ul className="grid gap-1">
        {reports.map((report) => (
          <li key={`${report.at}${report.reason}`}>
            <b>{t(report.byShop ? "reviews:desk.by_shop" : "reviews:desk.by_buyer")}</b>:{" "}
            {t(`reviews:report.reason.${report.reason}`)}
            {report.words !== "" && (
              <>
                {" · "}
                <Typed text={report.words} />
              </>
            )}{" "}
            <span className="text-sm text-soft">{formatDateTime(new Date(report.at), locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Verdicts({ review: { id, state }, isUnread }: Props) {
  const { t, locale } = useWords();
  const action = `/${locale}/support/reviews`;
  return (
    <div className="grid gap-3">
      <form method="post" action={action} data-enhance="once">
        <HiddenFields values={{ id, verdict: "show" }} />
        <button className="button max-sm:w-full">{t("reviews:desk.show")}</button>
      </form>
      {state !== "hidden" && (
        <details open={isUnread}>
          <summary className="button-secondary list-none">{t("reviews:desk.hide")}</summary>
          <form method="post" action={action} noValidate data-enhance="once" className="mt-3 grid gap-3">
            <HiddenFields values={{ id, verdict: "hide" }} />
            <Field
              name="reason"
              among={id}
              label={t("reviews:desk.reason")}
              hint={t("reviews:desk.reason_hint")}
              errors={isUnread ? { reason: t("reviews:desk.reason_missing") } : {}}
            >
              {(control) => <textarea {...control} rows={3} maxLength={300} />}
            </Field>
            <button className="button-danger justify-self-start">{t("reviews:desk.hide")}</button>
          </form>
        </details>
      )}
    </div>
  );
}
