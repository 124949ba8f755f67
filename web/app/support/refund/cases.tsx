import type { RefundCaseView } from "@haat/contract/refund-case";
import { formatDateTime } from "@haat/i18n/format";
import { Decision } from "../../components/form/decision.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { CaseFacts } from "../../finance/refund/case-facts.tsx";
import { useWords } from "../../lib/words.tsx";

type CasesProps = Readonly<{ orderId: string; cases: readonly RefundCaseView[] }>;

/** What was asked for of this order and how it ended; whoever asked takes it back while nobody has decided. */
export function Cases({ orderId, cases }: CasesProps) {
  const { t, locale } = useWords();
  if (cases.length === 0) return null;
  return (
    <Section id="cases" title={t("refunds:cases.title")}>
      <ul className="grid gap-3">
        {cases.map((found) => (
          <li key={found.id} className="sheet grid gap-3">
            <p className="font-semibold">{t(`refunds:case.state.${found.state}`)}</p>
            <CaseFacts found={found} />
            {found.decidedAt !== null && (
              <p className="text-sm text-soft">
                {found.checker !== null && <Typed text={`${found.checker} · `} />}
                {formatDateTime(new Date(found.decidedAt), locale)}
              </p>
            )}
            {found.decisionReason !== null && <Typed text={found.decisionReason} />}
            <Decision
              name={found.id}
              action={`/${locale}/support/orders/${orderId}/refund`}
              values={{ case: found.id }}
              // Finance decides at its own desk.
              may={found.may.filter((act) => act === "withdraw")}
              sent={null}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
