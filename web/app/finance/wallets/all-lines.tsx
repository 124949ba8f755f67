import type { WalletFigures } from "@haat/contract/wallet-report";
import { formatDay, formatTaka } from "@haat/i18n/format";
import { Lines } from "../../components/ui/lines.tsx";
import { useWords } from "../../lib/words.tsx";
import { looks } from "./looks.ts";

/** What came in by every wallet on each day, one line each. */
export function AllLines({ wallets }: { wallets: readonly WalletFigures[] }) {
  const { t, locale } = useWords();
  return (
    <section className="sheet grid gap-4" aria-labelledby="all-wallets">
      <h2 id="all-wallets" className="text-lg">
        {t("finance:wallets.captured_by_day")}
      </h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {wallets.map(({ wallet, captured }) => (
          <li key={wallet} className="flex items-center gap-2">
            <svg viewBox="0 0 28 6" aria-hidden="true" className="h-1.5 w-7">
              <line
                x2="28"
                y1="3"
                y2="3"
                strokeWidth="3"
                className={looks[wallet].stroke}
                strokeDasharray={looks[wallet].dashes}
              />
            </svg>
            {t(`common:method.${wallet}`)} <b className="tabular-nums">{captured.display}</b>
          </li>
        ))}
      </ul>
      <Lines
        lines={wallets.map(({ wallet, days }) => ({
          key: wallet,
          values: days.map(({ captured }) => Number(captured.minor)),
          ...looks[wallet],
        }))}
        labels={(wallets[0]?.days ?? []).map(({ day }) => formatDay(day, locale))}
        printed={(top) => formatTaka(BigInt(top), locale)}
      />
    </section>
  );
}
