import type { TrialView } from "@haat/contract/ledger";
import { formatSum } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { AccountName } from "../ledger/account-name.tsx";

type Total = TrialView["totals"][number];
const differenceOf = (debits: Total["debits"], credits: Total["credits"]) => ({
  ...readMoney(debits),
  minor: readMoney(debits).minor - readMoney(credits).minor,
});

/** Every account with both its sides. Of the whole books both sums must be one, in each currency. */
export function Trial({ trial: { rows, totals }, isWhole }: { trial: TrialView; isWhole: boolean }) {
  const { t, locale } = useWords();
  const isEven = totals.every(({ debits, credits }) => debits.minor === credits.minor);
  const words = {
    account: t("finance:journals.account"),
    debits: t("finance:journals.debit"),
    credits: t("finance:journals.credit"),
    balance: t("finance:accounts.balance"),
  };
  return (
    <div className="grid gap-4">
      {isWhole && (
        <Notice tone={isEven ? "good" : "bad"}>
          {isEven ? t("finance:accounts.equal") : t("finance:accounts.unequal")}
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
          {totals.map(({ debits, credits }) => (
            <tr key={debits.currency} className="font-semibold">
              <th scope="row" className="text-start">
                {t("finance:accounts.total")}
                {debits.currency !== "BDT" && ` · ${debits.currency}`}
              </th>
              <td className="number" data-label={words.debits}>
                <Taka amount={debits} />
              </td>
              <td className="number" data-label={words.credits}>
                <Taka amount={credits} />
              </td>
              <td className="number" data-label={words.balance}>
                {formatSum(differenceOf(debits, credits), locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
