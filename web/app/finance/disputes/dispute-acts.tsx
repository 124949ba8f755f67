import { disputeBearers, disputeOutcomes, type DisputeView } from "@haat/contract/dispute";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ dispute: DisputeView; pressKey: string }>;

/** What whoever looks may do. Agreeing takes two taps: from then on money moves. */
export function DisputeActs({ dispute, pressKey }: Props) {
  const { t, locale } = useWords();
  const { id, amount, outcome, may } = dispute;
  const form = { method: "post", action: `/${locale}/finance/disputes`, "data-enhance": "once" } as const;
  const hidden = <HiddenFields values={{ id, key: `${pressKey}-${id}` }} />;
  if (may.length === 0) return null;
  return (
    <div className="grid gap-3">
      {may.includes("propose") && <Propose dispute={dispute} pressKey={pressKey} />}
      {may.includes("agree") && outcome !== null && (
        <details>
          <summary className="button w-full list-none">{t("finance:disputes.agree")}</summary>
          <form {...form} className="mt-3 grid gap-2">
            {hidden}
            <p>{t(`finance:disputes.agree_sure.${outcome}`, { amount: readMoney(amount) })}</p>
            <button name="verb" value="agree" className="button max-sm:w-full">
              {t("finance:disputes.agree_yes")}
            </button>
          </form>
        </details>
      )}
      {may.includes("withdraw") && (
        <form {...form}>
          {hidden}
          <button name="verb" value="refuse" className="button-secondary max-sm:w-full">
            {t(may.includes("agree") ? "finance:disputes.refuse" : "finance:disputes.withdraw")}
          </button>
        </form>
      )}
    </div>
  );
}

/** How it ended, with the wallet's answer; another of finance must agree. */
function Propose({ dispute: { id }, pressKey }: Props) {
  const { t, locale } = useWords();
  return (
    <details>
      <summary className="button-secondary w-full list-none">{t("finance:disputes.outcome")}</summary>
      <form
        method="post"
        action={`/${locale}/finance/disputes`}
        noValidate
        data-enhance="once"
        className="mt-4 grid gap-4"
      >
        <HiddenFields values={{ id, key: `${pressKey}-${id}` }} />
        <Field name="outcome" among={id} label={t("finance:disputes.outcome")}>
          {(control) => (
            <select {...control}>
              {disputeOutcomes.map((name) => (
                <option key={name} value={name}>
                  {t(`finance:disputes.outcome.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="bearer"
          among={id}
          label={t("finance:disputes.bearer")}
          hint={t("finance:disputes.bearer_hint")}
        >
          {(control) => (
            <select {...control}>
              {disputeBearers.map((name) => (
                <option key={name} value={name}>
                  {t(`finance:disputes.bearer.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="evidence"
          among={id}
          label={t("finance:disputes.evidence")}
          hint={t("finance:disputes.evidence_hint")}
        >
          {(control) => <input {...control} maxLength={300} autoComplete="off" />}
        </Field>
        <button name="verb" value="propose" className="button justify-self-start max-sm:w-full">
          {t("finance:disputes.propose")}
        </button>
      </form>
    </details>
  );
}
