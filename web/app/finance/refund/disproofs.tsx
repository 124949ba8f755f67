import type { DisproofView } from "@haat/contract/disproof";
import type { RefundFileView } from "@haat/contract/refund";
import { formatDateTime } from "@haat/i18n/format";
import { Decision } from "../../components/form/decision.tsx";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Sent = Readonly<{ reason: string; isUnread: boolean }> | null;
type Props = Readonly<{ refund: RefundFileView; sent: Sent }>;

/** What finance has said of the payment itself: that it never came. */
export const Disproofs = ({ refund: { id, disproofs }, sent }: Props) =>
  disproofs.map((disproof) => <Disproof key={disproof.id} refundId={id} disproof={disproof} sent={sent} />);

type OneProps = Readonly<{ refundId: string; disproof: DisproofView; sent: Sent }>;

function Disproof({ refundId, disproof, sent }: OneProps) {
  const { t, locale } = useWords();
  const { id, state, reason, evidence, may, decisionReason } = disproof;
  const when = (at: string | null) => (at === null ? "" : formatDateTime(new Date(at), locale));
  return (
    <Section id={id} title={t(`refunds:disproof.${state}`)}>
      <div className="sheet grid gap-4">
        <div className="grid gap-1">
          <p>
            “<Typed text={reason} />”
          </p>
          <p>
            {t("refunds:disproof.evidence")}: <Typed text={evidence} />
          </p>
          <p className="text-sm text-soft">
            {t("refunds:disproof.by")}: <Typed text={disproof.proposedBy} /> · {when(disproof.proposedAt)}
          </p>
        </div>
        {disproof.decidedBy !== null && (
          <p className="text-sm text-soft">
            {t(`refunds:disproof.decided_by.${state === "disproved" ? "disproved" : "dropped"}`)}:{" "}
            <Typed text={disproof.decidedBy} /> · {when(disproof.decidedAt)}
          </p>
        )}
        {decisionReason !== null && (
          <p>
            <Typed text={decisionReason} />
          </p>
        )}
        {may.includes("decide") && <p className="font-semibold">{t("refunds:disproof.look")}</p>}
        <Decision
          name={id}
          action={`/${locale}/finance/refunds/${refundId}`}
          values={{ disproof: id }}
          may={may}
          sent={sent}
          words={{
            reason: t("refunds:disproof.why_not"),
            needed: t("refunds:reason_needed"),
            agree: t("refunds:disproof.agree"),
            refuse: t("refunds:disproof.refuse"),
            own: t("refunds:own"),
            withdraw: t("refunds:withdraw"),
          }}
        />
      </div>
    </Section>
  );
}
