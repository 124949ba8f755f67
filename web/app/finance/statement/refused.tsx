import type { StatementReport } from "@haat/contract/settlement";
import { formatNumber } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { faultWord, refusalWord } from "./words.ts";

/** Why nothing of a file was taken, line by line. */
export function Refused({ refusal }: { refusal: NonNullable<StatementReport["refusal"]> }) {
  const { t, locale } = useWords();
  const { code, detail, problems } = refusal;
  return (
    <>
      <Notice tone="bad">
        <p className="font-semibold">{t("settlement:refused.title")}</p>
        <p>{t(`settlement:refused.${refusalWord(code)}`)}</p>
        {detail !== null && <Typed text={detail} />}
      </Notice>
      {problems.length > 0 && (
        <ul className="grid gap-2">
          {problems.map(({ line, fault, shown }) => (
            <li key={line} className="sheet flex flex-wrap justify-between gap-x-4">
              <span>
                {t("settlement:line", { line: formatNumber(line, locale) })}:{" "}
                {t(`settlement:fault.${faultWord(fault)}`)}
              </span>
              <Typed text={shown} />
            </li>
          ))}
        </ul>
      )}
      <Link to="/finance/statements" className="button justify-self-start max-sm:w-full">
        {t("settlement:refused.again")}
      </Link>
    </>
  );
}
