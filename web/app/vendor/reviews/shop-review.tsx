import type { ShopReviewView } from "@haat/contract/review";
import { longestReply } from "@haat/core/reviews";
import { ReviewCard } from "../../components/commerce/review-card.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { ReportFields } from "../../components/form/report-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ review: ShopReviewView; unread: Readonly<{ isReport: boolean }> | null }>;

/** What a buyer says, the shop's one answer, and the way to the market where it should not stand there. */
export function ShopReview({ review, unread }: Props) {
  const { t, locale } = useWords();
  const { id, reply, product } = review;
  const action = `/${locale}/vendor/reviews`;
  return (
    <li id={id} className="scroll-mt-24">
      <ReviewCard review={review}>
        <p className="text-sm">
          <Link
            to={`/p/${product.slug}`}
            className="inline-flex min-h-12 items-center underline underline-offset-4"
          >
            {product.title}
          </Link>
        </p>
        <details open={unread !== null && !unread.isReport}>
          <summary className="button-secondary list-none">
            {t(reply === null ? "reviews:shop.answer" : "reviews:shop.change")}
          </summary>
          <form method="post" action={action} noValidate data-enhance="once" className="mt-3 grid gap-3">
            <HiddenFields values={{ id }} />
            <Field
              name="text"
              among={id}
              label={t("reviews:shop.words")}
              errors={unread !== null && !unread.isReport ? { text: t("reviews:shop.needed") } : {}}
            >
              {(control) => (
                <textarea {...control} rows={3} maxLength={longestReply} defaultValue={reply?.text} />
              )}
            </Field>
            <button name="intent" value="reply" className="button justify-self-start">
              {t("reviews:shop.send")}
            </button>
          </form>
        </details>
        <details open={unread?.isReport === true}>
          <summary className="button-quiet list-none">{t("reviews:report")}</summary>
          <form method="post" action={action} noValidate data-enhance="once" className="mt-3 grid gap-3">
            <HiddenFields values={{ id }} />
            <p className="text-sm text-soft">{t("reviews:report.lead")}</p>
            <ReportFields among={`${id}-report`} isUnread={unread?.isReport === true} />
            <button name="intent" value="report" className="button-secondary justify-self-start">
              {t("reviews:report.send")}
            </button>
          </form>
        </details>
      </ReviewCard>
    </li>
  );
}
