import type { EvidenceView } from "@haat/contract/refund";
import { formatDateTime } from "@haat/i18n/format";
import { Section } from "../../components/ui/section.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { Sending } from "./sending.tsx";

const looks = {
  open: "badge badge-warm",
  confirmed: "badge badge-good",
  refused: "badge badge-bad",
  withdrawn: "badge",
  unmade: "badge badge-bad",
};

type ListProps = Readonly<{ refundId: string; evidence: readonly EvidenceView[] }>;

/** What was said of the sending before, and how a second person found it. */
export function EvidenceList({ refundId, evidence }: ListProps) {
  const { t, locale } = useWords();
  const decided = evidence.filter(({ state }) => state !== "open");
  if (decided.length === 0) return null;
  return (
    <Section id="evidence" title={t("refunds:evidence")}>
      <ul className="grid gap-3">
        {decided.map((each) => (
          <li key={each.id} className="sheet grid gap-2">
            <p>
              <span className={looks[each.state]}>
                {t(each.bounced === null ? `refunds:evidence.${each.state}` : "refunds:evidence.bounced")}
              </span>
            </p>
            <Sending evidence={each} refundId={refundId} />
            {each.bounced !== null && (
              <div className="grid gap-1">
                <p className="font-semibold">
                  {t("refunds:evidence.bounced_by", {
                    trx: each.bounced.trx,
                    when: formatDateTime(new Date(each.bounced.creditedAt), locale),
                  })}
                </p>
                {each.bounced.fee.minor !== "0" && (
                  <p>{t("refunds:bounce.kept", { fee: readMoney(each.bounced.fee) })}</p>
                )}
                <p>
                  “<Typed text={each.bounced.reason} />”
                </p>
              </div>
            )}
            {each.checker !== null && each.decidedAt !== null && (
              <p className="text-sm text-soft">
                <Typed text={each.checker} /> · {formatDateTime(new Date(each.decidedAt), locale)}
              </p>
            )}
            {each.decisionReason !== null && (
              <p>
                <Typed text={each.decisionReason} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
