import type { EvidenceView, RefundFileView } from "@haat/contract/refund";
import { Decision } from "../../components/form/decision.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { ShowForm } from "./show-form.tsx";
import { Sending } from "./sending.tsx";

type DecideProps = Readonly<{
  refund: RefundFileView;
  evidence: EvidenceView;
  sent: Readonly<{ reason: string; isUnread: boolean }> | null;
  isFileUnread: boolean;
}>;

/** The second person looks it up; whoever wrote it may only take it back. */
export function Decide({ refund: { id, may }, evidence, sent, isFileUnread }: DecideProps) {
  const { t, locale } = useWords();
  const mayConfirm = may.includes("confirm");
  return (
    <Section id="decide" title={t("refunds:evidence.open")}>
      <div className="sheet grid gap-4">
        <Sending evidence={evidence} refundId={id} />
        {mayConfirm && (
          <p>{t(evidence.wallet === "bank" ? "refunds:confirm.lead.bank" : "refunds:confirm.lead")}</p>
        )}
        <Decision
          name="sending"
          action={`/${locale}/finance/refunds/${id}`}
          values={{}}
          may={mayConfirm ? ["decide"] : may}
          sent={sent}
          words={{
            reason: t("refunds:reason"),
            needed: t("refunds:reason_needed"),
            agree: t("refunds:confirm.agree"),
            refuse: t("refunds:confirm.refuse"),
            own: t("refunds:own"),
            withdraw: t("refunds:withdraw"),
          }}
        />
        {may.includes("show") && <ShowForm id={id} isUnread={isFileUnread} />}
      </div>
    </Section>
  );
}
