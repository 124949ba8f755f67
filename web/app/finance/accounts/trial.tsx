import type { TrialView } from "@haat/contract/ledger";
import { formatTaka } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { AccountName } from "../ledger/account-name.tsx";

/** Every account with both its sides. Of the whole books both sums must be one. */
export function Trial({ trial: { rows, total }, isWhole }: { trial: TrialView; isWhole: boolean }) {
  const { t, locale } = useWords();
  const words = {
    account: t("finance:journals.account"),
    debits: t("finance:journals.debit"),
    credits: t("finance:journals.credit"),
    balance: t("finance:accounts.balance"),
  };
  return (
    <div className="grid gap-4">
      {isWhole && (
        <Notice tone={total.debits.minor === total.credits.minor ? "good" : "bad"}>
          {total.debits.minor === total.credits.minor
            ? t("finance:accounts.equal")
            : t("finance:accounts.unequal")}
        </Notice>
      )}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.account}</th>
            <th scope="col" className="number">
              {words.debits}
            </th>
            <th scope="col" className="number">
              {words.credits}
            </th>
            <th scope="col" className="number">
              {words.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ account, debits, credits, balance }) => (
            <tr key={account}>
              <th scope="row" className="text-start font-normal">
                <AccountName account={account} />
              </th>
              <td className="number" data-label={words.debits}>
                <Taka amount={debits} />
              </td>
              <td className="number" data-label={words.credits}>
                <Taka amount={credits} />
              </td>
              <td className="number font-semibold" data-label={words.balance}>
                <Taka amount={balance} />
              </td>
            </tr>
          ))}
          <tr className="font-semibold">
            <th scope="row" className="text-start">
              {t("finance:accounts.total")}
            </th>
            <td className="number" data-label={words.debits}>
              <Taka amount={total.debits} />
            </td>
            <td className="number" data-label={words.credits}>
              <Taka amount={total.credits} />
            </td>
            <td className="number" data-label={words.balance}>
              {formatTaka(BigInt(total.debits.minor) - BigInt(total.credits.minor), locale)}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
