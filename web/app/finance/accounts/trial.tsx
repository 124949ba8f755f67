import type { TrialView } from "@haat/contract/ledger";
import { formatSum } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { Taka } from "../../components/commerce/price.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { AccountName } from "../ledger/account-name.tsx";

type Total = TrialView["totals"][number];
const differenceOf = ({ debits, credits }: Pick<Total, "debits" | "credits">) => ({
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
          {rows.map(({ account, balance, ...sides }) => (
            <Row key={account} {...{ words, ...sides }} balance={<Taka amount={balance} />}>
              <AccountName account={account} />
            </Row>
          ))}
          {totals.map((sides) => (
            <Row
              key={sides.debits.currency}
              {...{ words, ...sides }}
              balance={formatSum(differenceOf(sides), locale)}
              isTotal
            >
              {t("finance:accounts.total")}
              {sides.debits.currency !== "BDT" && ` · ${sides.debits.currency}`}
            </Row>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Readonly<{
  words: Readonly<Record<"debits" | "credits" | "balance", string>>;
  debits: Total["debits"];
  credits: Total["credits"];
  balance: ReactNode;
  isTotal?: boolean;
  children: ReactNode;
}>;

/** An account, or the sum of them all. */
function Row({ words, debits, credits, balance, isTotal = false, children }: RowProps) {
  return (
    <tr className={isTotal ? "font-semibold" : undefined}>
      <th scope="row" className={isTotal ? "text-start" : "text-start font-normal"}>
        {children}
      </th>
      <td className="number" data-label={words.debits}>
        <Taka amount={debits} />
      </td>
      <td className="number" data-label={words.credits}>
        <Taka amount={credits} />
      </td>
      <td className="number font-semibold" data-label={words.balance}>
        {balance}
      </td>
    </tr>
  );
}
