import type { RefundFileView } from "@haat/contract/refund";
import { Decision } from "../../components/form/decision.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { CaseFacts } from "./case-facts.tsx";

type SectionProps = Readonly<{
  refund: RefundFileView;
  sent: Readonly<{ reason: string; isUnread: boolean }> | null;
}>;

/** What support decided, or asks finance to decide. */
export function CaseSection({ refund, sent }: SectionProps) {
  const { t, locale } = useWords();
  const found = refund.case;
  if (found === null) return null;
  return (
    <Section id="case" title={t(`refunds:case.state.${found.state}`)}>
      <div className="sheet grid gap-4">
        <CaseFacts found={found} />
        <Decision
          name="case"
          action={`/${locale}/finance/refunds/${refund.id}`}
          values={{ case: found.id }}
          // Whoever asked takes it back where he asked.
          may={found.may.filter((act) => act === "decide")}
          sent={sent}
        />
      </div>
    </Section>
  );
}
