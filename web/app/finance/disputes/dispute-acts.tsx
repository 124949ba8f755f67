import { disputeBearers, disputeOutcomes, type DisputeView } from "@haat/contract/dispute";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { SecondLook } from "../../components/form/second-look.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ dispute: DisputeView; pressKey: string }>;

/** What whoever looks may do. */
export function DisputeActs({ dispute, pressKey }: Props) {
  const { t, locale } = useWords();
  const { id, amount, outcome, may } = dispute;
  if (may.length === 0) return null;
  return (
    <div className="grid gap-3">
      {may.includes("propose") && <Propose dispute={dispute} pressKey={pressKey} />}
      {outcome !== null && (
        <SecondLook
          action={`/${locale}/finance/disputes`}
          values={{ id, key: `${pressKey}-${id}` }}
          may={may}
          words={{
            agree: t("finance:disputes.agree"),
            yes: t("finance:disputes.agree_yes"),
            refuse: t("finance:disputes.refuse"),
            withdraw: t("finance:disputes.withdraw"),
          }}
          sure={<p>{t(`finance:disputes.agree_sure.${outcome}`, { amount: readMoney(amount) })}</p>}
        />
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
