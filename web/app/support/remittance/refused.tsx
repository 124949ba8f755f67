import { remittanceFields, type RemittanceReport } from "@haat/contract/remittance";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Refusal = NonNullable<RemittanceReport["refusal"]>;

/** Why nothing of a file was taken, line by line. */
export function Refused({ refusal: { code, detail, problems } }: { refusal: Refusal }) {
  const { t } = useWords();
  const lacking = remittanceFields.filter((field) => detail?.split(",").includes(field));
  const fields = lacking.map((field) => t(`remittances:field.${field}`)).join(", ");
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
                {t("remittances:line", { line })}: {t(`remittances:fault.${fault}`)}
              </span>
              <Typed text={shown} />
            </li>
          ))}
        </ul>
      )}
      <Link to="/support/remittances#upload" className="button justify-self-start max-sm:w-full">
        {t("remittances:again")}
      </Link>
    </>
  );
}
