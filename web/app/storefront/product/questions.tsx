import type { ProductView } from "@haat/contract/catalog";
import { QuestionCard } from "../../components/commerce/question-card.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

/** The newest of what people ask before they buy, and the way to ask. */
export function Questions({ product: { slug, questions } }: { product: ProductView }) {
  const { t } = useWords();
  return (
    <Section id="questions" title={t("questions:title")}>
      <div className="grid gap-3">
        {questions.length === 0 && <p>{t("questions:none")}</p>}
        {questions.length > 0 && (
          <div className="grid items-start gap-3 lg:grid-cols-3">
            {questions.map((question) => (
              <QuestionCard key={question.id} question={question} />
            ))}
          </div>
        )}
        <p className="flex flex-wrap gap-3">
          <Link to={`/p/${slug}/ask`} className="button-secondary max-sm:w-full">
            {t("questions:ask")}
          </Link>
          {questions.length > 0 && (
            <Link to={`/p/${slug}/questions`} className="button-quiet max-sm:w-full">
              {t("questions:all")}
            </Link>
          )}
        </p>
      </div>
    </Section>
  );
}
