import type { StoryEvent } from "@haat/contract/support";
import { Taka } from "../../components/commerce/price.tsx";
import { useWords } from "../../lib/words.tsx";

export function JournalLines({ lines }: Pick<StoryEvent, "lines">) {
  const { t } = useWords();
  return (
    <table className="w-full text-sm">
      <thead className="text-soft">
        <tr className="border-b border-line">
          <th scope="col" className="py-1 text-start">
            {t("support:story.account")}
          </th>
          <th scope="col" className="py-1 text-end">
            {t("support:story.debit")}
          </th>
          <th scope="col" className="py-1 text-end">
            {t("support:story.credit")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ account, side, amount }) => (
          <tr key={`${account} ${side}`} className="border-b border-line">
            <th scope="row" className="py-1 text-start font-normal">
              {account}
            </th>
            <td className="py-1 text-end">{side === "D" && <Taka amount={amount} />}</td>
            <td className="py-1 text-end">{side === "C" && <Taka amount={amount} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
