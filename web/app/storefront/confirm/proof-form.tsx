import type { FactorsView } from "@haat/contract/factors";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { OtherProofs } from "./other-proofs.tsx";
import { ProofField } from "./proof-field.tsx";
import type { ConfirmStep } from "./steps.server.ts";

type ProofFormProps = Readonly<{
  back: string;
  /** A code to the phone was not enough. */
  isMore: boolean;
  factors: FactorsView;
  step: ConfirmStep | null;
}>;

/** One way to confirm at a time, the best one first; what was typed elsewhere stays in hidden fields. */
export function ProofForm({ back, isMore, factors, step }: ProofFormProps) {
  const { t, locale } = useWords();
  const by = step?.by && factors.proofs.includes(step.by) ? step.by : factors.proofs[0];
  const action = `/${locale}/account/confirm?back=${encodeURIComponent(back)}${isMore ? "&more=yes" : ""}`;
  const held = step?.held ?? [];
  if (by === undefined)
    return (
      <div className="sheet grid gap-4">
        <p>{t(isMore ? "factors:confirm.none_more" : "factors:confirm.none")}</p>
        {!isMore && (
          <a
            href={`/${locale}/sign-in?back=${encodeURIComponent(back)}`}
            className="button justify-self-start"
          >
            {t("factors:confirm.again")}
          </a>
        )}
        {isMore && (
          <a href={`/${locale}/reset`} className="button justify-self-start">
            {t("access:to_reset")}
          </a>
        )}
      </div>
    );
  const kept = (
    <>
      {held.map(([name, value], at) => (
        <input key={`${at}:${name}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="confirm_held" value={step?.isForm ? "yes" : "no"} />
      {step?.flow != null && <input type="hidden" name="confirm_flow" value={step.flow} />}
    </>
  );
  return (
    <>
      <RefusalNotice refusal={step?.refusal} />
      <form method="post" action={action} noValidate data-enhance="once" className="sheet grid gap-4">
        {kept}
        <input type="hidden" name="confirm_by" value={by} />
        <ProofField by={by} factors={factors} flow={step?.flow ?? null} />
        {held.length > 0 && <p className="text-sm text-soft">{t("factors:confirm.kept")}</p>}
      </form>
      <OtherProofs action={action} by={by} factors={factors}>
        {kept}
      </OtherProofs>
    </>
  );
}
