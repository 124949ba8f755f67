import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** What stands in cells that nobody could read, and what a person reads there. */
export function Reads({ reads }: Pick<RemittanceCaseView, "reads">) {
  const { t } = useWords();
  if (reads.length === 0) return null;
  return (
    <ul className="grid gap-1 border-t border-line pt-3">
      {reads.map(({ heading, shown, read }) => (
        <li key={`${heading}${shown}`} className="wrap-anywhere">
          <b>
            <Typed text={heading} />
          </b>
          {": "}
          {t("remittances:reads.shown")}{" "}
          {shown === "" ? t("remittances:unread.empty") : <Typed text={shown} />}
          {" → "}
          {t("remittances:reads.read")} <Typed text={read} />
        </li>
      ))}
    </ul>
  );
}
