import type { OverviewView } from "@haat/contract/support";
import { accountWord, isNamedAccount, purposeOf } from "@haat/core/ledger-names";
import { formatSum } from "@haat/i18n/format";
import { BarRow } from "../../components/ui/bar.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { naturalOf } from "./rules.ts";

const kinds = ["A", "L", "R", "E"] as const;
const fills: Readonly<Record<(typeof kinds)[number], string>> = {
  A: "fill-leaf",
  L: "fill-marigold",
  R: "fill-brand",
  E: "fill-brick",
};

const sizeOf = (minor: bigint): bigint => (minor < 0n ? -minor : minor);

/** Every account of the books as a length, so that a wrong one catches the eye before anybody reads; lengths compare within a currency. */
export function Accounts({ accounts }: { accounts: OverviewView["accounts"] }) {
  const { t, locale } = useWords();
  const mostOf = (currency: string): bigint =>
    accounts
      .filter(({ balance }) => balance.currency === currency)
      .map(({ balance }) => sizeOf(BigInt(balance.minor)))
      .reduce((top, size) => (size > top ? size : top), 0n);
  return (
    <Section id="accounts" title={t("support:accounts.title")}>
      {accounts.length === 0 ? (
        <EmptyState icon="book" title={t("support:accounts.none")} />
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          {kinds.map((kind) => {
            const own = accounts.filter(({ account }) => account.startsWith(`${kind}:`));
            if (own.length === 0) return null;
            return (
              <section key={kind} className="sheet grid gap-3" aria-labelledby={`accounts-${kind}`}>
                <h3 id={`accounts-${kind}`} className="text-lg">
                  {t(`support:accounts.kind.${kind}`)}
                </h3>
                <dl className="grid gap-3">
                  {own.map(({ account, balance }) => (
                    <BarRow
                      key={account}
                      name={
                        <>
                          <Purpose account={account} /> <span className="text-xs text-soft">{account}</span>
                        </>
                      }
                      printed={formatSum(
                        { currency: balance.currency, minor: naturalOf(account, BigInt(balance.minor)) },
                        locale,
                      )}
                      value={BigInt(balance.minor)}
                      most={mostOf(balance.currency)}
                      className={fills[kind]}
                    />
                  ))}
                </dl>
              </section>
            );
          })}
        </div>
      )}
      <p className="mt-3 text-sm text-soft">{t("support:accounts.text")}</p>
    </Section>
  );
}

function Purpose({ account }: { account: string }) {
  const { t } = useWords();
  const purpose = purposeOf(account);
  return <>{isNamedAccount(purpose) ? t(`desk:account.${accountWord(purpose)}`) : purpose}</>;
}
