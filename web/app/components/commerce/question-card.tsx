import type { QuestionView } from "@haat/contract/question";
import { formatDate } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { useWords } from "../../lib/words.tsx";
import { Typed } from "../ui/typed.tsx";

type Props = Readonly<{
  question: QuestionView;
  children?: ReactNode;
  /** Beside each answer, named by its id. */
  beside?: (id: string) => ReactNode;
}>;

/** What somebody asks, and what is answered: by the shop, or by who owns it and says so. */
export function QuestionCard({ question, children, beside }: Props) {
  const { t, locale } = useWords();
  const { text, name, madeAt, answers } = question;
  return (
    <article className="sheet grid content-start gap-3">
      <div>
        <p className="max-w-prose font-semibold whitespace-pre-line">
          <Typed text={text} />
        </p>
        <p className="text-sm text-soft">
          {name === null ? t("questions:somebody") : <Typed text={name} />} ·{" "}
          {formatDate(new Date(madeAt), locale)}
        </p>
      </div>
      {answers.length === 0 && <p className="text-soft">{t("questions:unanswered")}</p>}
      {answers.map((answer) => (
        <div
          key={answer.id}
          className={`border-s-4 ps-3 ${answer.by === "shop" ? "border-marigold" : "border-line"}`}
        >
          <p className="text-sm font-semibold">
            {t(`questions:by.${answer.by}`)}
            {answer.name !== null && (
              <>
                {" · "}
                <Typed text={answer.name} />
              </>
            )}{" "}
            · {formatDate(new Date(answer.at), locale)}
          </p>
          <p className="max-w-prose whitespace-pre-line">
            <Typed text={answer.text} />
          </p>
          {beside?.(answer.id)}
        </div>
      ))}
      {children}
    </article>
  );
}
