import { bankLineFields, type BankFileReport } from "@haat/contract/bank-file";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

/** Why nothing of a bank's file is taken, line by line. */
export function Refused({
  refusal: { code, detail, problems },
}: {
  refusal: NonNullable<BankFileReport["refusal"]>;
}) {
  const { t } = useWords();
  const lacking = bankLineFields.filter((field) => detail?.split(",").includes(field));
  const fields = lacking.map((field) => t(`remittances:bank.field.${field}`)).join(", ");
  return (
    <>
      <Notice tone="bad">
        <p className="font-semibold">{t("remittances:refused.title")}</p>
        <p>{t(`remittances:refused.${code}`)}</p>
        {code === "header_missing" && fields !== "" && <p>{t("remittances:refused.lacks", { fields })}</p>}
      </Notice>
      {problems.length > 0 && (
        <ul className="grid gap-2">
          {problems.map(({ line, fault, shown }) => (
            <li key={line} className="sheet flex flex-wrap justify-between gap-x-4">
              <span>
                {t("remittances:line", { line })}: {t(`remittances:bank.fault.${fault}`)}
              </span>
              <Typed text={shown} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
