import type { RefundFileView } from "@haat/contract/refund";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { CaseFacts } from "./case-facts.tsx";

type SectionProps = Readonly<{
  refund: RefundFileView;
  asked: Readonly<{ verb: string; reason: string }> | null;
}>;

/** What support decided, or asks finance to decide. */
export function CaseSection({ refund, asked }: SectionProps) {
  const { t, locale } = useWords();
  const found = refund.case;
  if (found === null) return null;
  const error = asked?.verb === "unread" ? "case-error" : undefined;
  return (
    <Section id="case" title={t(`refunds:case.state.${found.state}`)}>
      <form
        method="post"
        action={`/${locale}/finance/refunds/${refund.id}`}
        noValidate
        className="sheet grid gap-4"
      >
        <CaseFacts found={found} />
        {found.may.includes("decide") && (
          <>
            <input type="hidden" name="case" value={found.id} />
            <label className="grid gap-1.5">
              <span className="font-semibold">{t("people:proposal.reason")}</span>
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
                {t("people:proposal.reason_needed")}
              </p>
            )}
            <div className="flex flex-wrap gap-3">
              <button name="verb" value="grant" className="button max-sm:w-full">
                {t("people:proposal.agree")}
              </button>
              <button name="verb" value="deny" className="button-secondary max-sm:w-full">
                {t("people:proposal.refuse")}
              </button>
            </div>
          </>
        )}
      </form>
    </Section>
  );
}
