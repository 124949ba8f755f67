import type { RemittanceReport } from "@haat/contract/remittance";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** What stands in the file beside its rows: who prepared it, what is included, the number of a page. */
export function Notes({ notes: { count, first } }: Pick<RemittanceReport, "notes">) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <details className="sheet">
      <summary className="cursor-pointer font-semibold">{t("remittances:notes", { count })}</summary>
      <p className="mt-2 text-soft">{t("remittances:notes.text")}</p>
      <ul className="mt-3 grid gap-2">
        {first.map(({ line, text }) => (
          <li key={line} className="wrap-anywhere">
            <Typed text={text} /> <span className="text-sm text-soft">{t("remittances:line", { line })}</span>
          </li>
        ))}
      </ul>
      {count > first.length && (
        <p className="mt-3 text-soft">{t("remittances:notes.more", { count: count - first.length })}</p>
      )}
    </details>
  );
}
