import type { OverviewView } from "@haat/contract/support";
import type { SecondKind } from "@haat/core/second-person";
import { formatNumber } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";

const places: Readonly<Record<SecondKind, string>> = {
  refund_case: "/finance/refunds?view=to_approve",
  refund_evidence: "/finance/refunds?view=to_confirm",
  disproof: "/finance/refunds?view=to_confirm",
  dispute: "/finance/disputes",
  write_off: "/finance/debts",
  bank_credit: "/finance/statements",
  statement_undo: "/finance/statements",
  difference: "/finance/differences",
  claim: "/finance/claims",
  setting: "/finance/settings",
  order_cancel: "/support/proposals",
  unpaid: "/support/proposals",
  bounce: "/support/proposals",
  parcel_state: "/support/proposals",
  parcel_case: "/support/proposals",
  hand_in: "/support/proposals",
  payout_account: "/finance/payouts",
  remittance: "/support/remittances/proposals",
  courier_contract: "/support/courier-contracts?state=open",
};

/** What a colleague has proposed and somebody else decides, each with its way there. */
export function ForSecond({ second }: Pick<OverviewView, "second">) {
  const { t, locale } = useWords();
  return (
    <Section id="second" title={t("finance:second.title")}>
      {second.length === 0 && <p className="text-soft">{t("finance:second.none")}</p>}
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {second.map(({ kind, count }) => (
          <li key={kind} className="sheet relative flex items-center justify-between gap-4">
            <Link
              to={places[kind]}
              className="inline-flex min-h-12 items-center underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              {t(`finance:second.${kind}`)}
            </Link>
            <b className="text-2xl tabular-nums">{formatNumber(count, locale)}</b>
          </li>
        ))}
      </ul>
    </Section>
  );
}
