import type { JournalView } from "@haat/contract/ledger";
import { Taka } from "../../components/commerce/price.tsx";
import { useWords } from "../../lib/words.tsx";
import { AccountName } from "../ledger/account-name.tsx";

/** The two sides of a journal; on a phone each line is a card of its own, with the one side it has. */
export function Lines({ lines, label }: { lines: JournalView["lines"]; label: string }) {
  const { t } = useWords();
  const [account, debit, credit] = [
    t("finance:journals.account"),
    t("finance:journals.debit"),
    t("finance:journals.credit"),
  ];
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{account}</th>
          <th scope="col" className="number">
            {debit}
          </th>
          <th scope="col" className="number">
            {credit}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, position) => (
          <tr key={`${line.account}-${position}`}>
            <th scope="row" className="text-start font-normal">
              <AccountName account={line.account} />
            </th>
            <td className={line.side === "D" ? "number" : "number max-sm:hidden"} data-label={debit}>
              {line.side === "D" ? <Taka amount={line.amount} /> : "–"}
            </td>
            <td className={line.side === "C" ? "number" : "number max-sm:hidden"} data-label={credit}>
              {line.side === "C" ? <Taka amount={line.amount} /> : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
