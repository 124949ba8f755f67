import type { ShopQuestionView } from "@haat/contract/question";
import { longestAnswer } from "@haat/core/questions";
import { QuestionCard } from "../../components/commerce/question-card.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { ReportFields } from "../../components/form/report-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ question: ShopQuestionView; unread: Readonly<{ isReport: boolean }> | null }>;

/** What somebody asks, and the shop's one answer. */
export function ShopQuestion({ question, unread }: Props) {
  const { t, locale } = useWords();
  const { id, own, product } = question;
  const action = `/${locale}/vendor/questions`;
  return (
    <li id={id} className="scroll-mt-24">
      <QuestionCard question={question}>
        <p className="text-sm">
          <Link
            to={`/p/${product.slug}`}
            className="inline-flex min-h-12 items-center underline underline-offset-4"
          >
            {product.title}
          </Link>
        </p>
        {own !== null && own.state !== "shown" && (
          <p className="notice notice-warm">
            {own.state === "hidden"
              ? t("questions:shop.hidden", { reason: own.reason ?? "" })
              : t("questions:shop.waits")}
          </p>
        )}
        <details open={unread !== null && !unread.isReport}>
          <summary className="button-secondary list-none">
            {t(own === null ? "reviews:shop.answer" : "reviews:shop.change")}
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
                <textarea {...control} rows={3} maxLength={longestAnswer} defaultValue={own?.text} />
              )}
            </Field>
            <button name="intent" value="answer" className="button justify-self-start">
              {t("reviews:shop.send")}
            </button>
          </form>
        </details>
        <details open={unread?.isReport === true}>
          <summary className="button-quiet list-none">{t("reviews:report")}</summary>
          <form method="post" action={action} noValidate data-enhance="once" className="mt-3 grid gap-3">
            <HiddenFields values={{ id }} />
            <p className="text-sm text-soft">{t("questions:report.lead")}</p>
            <ReportFields among={`${id}-report`} isUnread={unread?.isReport === true} />
            <button name="intent" value="report" className="button-secondary justify-self-start">
              {t("reviews:report.send")}
            </button>
          </form>
        </details>
      </QuestionCard>
    </li>
  );
}
