import type { RowDispute } from "@haat/contract/remittance-row";
import { formatDate, formatDay } from "@haat/i18n/format";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** Since when its courier is asked, and what he answered; then what there is to do. */
export function Disputed({
  dispute,
  isOpen = false,
}: Readonly<{ dispute: RowDispute | null; isOpen?: boolean }>) {
  const { t, locale } = useWords();
  if (dispute === null) return null;
  const { since, answer } = dispute;
  return (
    <div className="grid gap-1">
      <p>{t("remittances:answer.asked", { on: formatDate(new Date(since), locale) })}</p>
      {answer === null ? (
        <p className="text-soft">{t("remittances:answer.none")}</p>
      ) : (
        <p>
          <b>{t(`remittances:answer.${answer.said}`)}</b>, <Typed text={answer.who} />,{" "}
          {formatDay(answer.day, locale)}: “<Typed text={answer.words} />”
        </p>
      )}
      {isOpen && answer !== null && (
        <p className="notice notice-warm">{t(`remittances:answer.next.${answer.said}`)}</p>
      )}
    </div>
  );
}
