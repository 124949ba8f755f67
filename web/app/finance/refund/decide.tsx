import type { EvidenceView, RefundFileView } from "@haat/contract/refund";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { Sending } from "./sending.tsx";

type DecideProps = Readonly<{
  refund: RefundFileView;
  evidence: EvidenceView;
  asked: Readonly<{ verb: string; reason: string }> | null;
}>;

/** The second person looks it up; whoever wrote it may only take it back. */
export function Decide({ refund: { id, may }, evidence, asked }: DecideProps) {
  const { t, locale } = useWords();
  const error = asked?.verb === "unread" ? "reason-error" : undefined;
  const action = `/${locale}/finance/refunds/${id}`;
  return (
    <Section id="decide" title={t("refunds:evidence.open")}>
      <form method="post" action={action} noValidate className="sheet grid gap-4">
        <Sending evidence={evidence} />
        {may.includes("confirm") && (
          <>
            <p>{t("refunds:confirm.lead")}</p>
            <label className="grid gap-1.5">
              <span className="font-semibold">{t("refunds:reason")}</span>
              <input
                name="reason"
                maxLength={300}
                autoComplete="off"
                defaultValue={asked?.reason}
                aria-invalid={error ? true : undefined}
                aria-describedby={error}
                className="input"
              />
            </label>
            {error && (
              <p id={error} role="alert" className="font-semibold text-brick">
                {t("refunds:reason_needed")}
              </p>
            )}
            <div className="flex flex-wrap gap-3">
              <button name="verb" value="agree" className="button max-sm:w-full">
                {t("refunds:confirm.agree")}
              </button>
              <button name="verb" value="refuse" className="button-secondary max-sm:w-full">
                {t("refunds:confirm.refuse")}
              </button>
            </div>
          </>
        )}
        {may.includes("withdraw") && (
          <>
            <p className="text-sm text-soft">{t("refunds:own")}</p>
            <button
              name="verb"
              value="withdraw"
              className="button-secondary justify-self-start max-sm:w-full"
            >
              {t("refunds:withdraw")}
            </button>
          </>
        )}
      </form>
    </Section>
  );
}
