import type { DebtView } from "@haat/contract/debt";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { DebtActs } from "./debt-acts.tsx";

type Props = Readonly<{ debt: DebtView; pressKey: string }>;

/** What one shop owes, and what two of finance say of it. */
export function DebtCard({ debt, pressKey }: Props) {
  const { t, locale } = useWords();
  const { vendor, owed, grewAt, writeOff } = debt;
  const when = (at: string) => formatDateTime(new Date(at), locale);
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">
          <Typed text={vendor.name} />
        </h2>
        <Link
          to={`/finance/journals?account=${encodeURIComponent(`A:VENDOR_RECV:${vendor.id}`)}`}
          className="inline-flex min-h-12 items-center underline"
        >
          {t("finance:debts.how")}
        </Link>
      </div>
      {writeOff && <p className="font-semibold">{t(`finance:debts.state.${writeOff.state}`)}</p>}
      <Definitions
        rows={[
          { name: t("finance:debts.owed"), value: <Taka amount={owed} />, isStrong: true },
          ...(grewAt === null ? [] : [{ name: t("finance:debts.grew"), value: when(grewAt) }]),
          ...(writeOff
            ? [
                { name: t("finance:debts.amount"), value: <Taka amount={writeOff.amount} /> },
                { name: t("finance:debts.reason"), value: <Typed text={writeOff.reason} /> },
                {
                  name: `${t("finance:disputes.proposed")} · ${when(writeOff.proposedAt)}`,
                  value: <Typed text={writeOff.proposedBy} />,
                },
              ]
            : []),
          ...(writeOff?.decidedBy && writeOff.decidedAt
            ? [
                {
                  name: `${t("finance:disputes.decided")} · ${when(writeOff.decidedAt)}`,
                  value: <Typed text={writeOff.decidedBy} />,
                },
              ]
            : []),
        ]}
      />
      <DebtActs debt={debt} pressKey={pressKey} />
    </li>
  );
}
