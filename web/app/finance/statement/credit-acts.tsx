import type { BankCreditView } from "@haat/contract/bank-credit";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ credit: BankCreditView; statementId: string; pressKey: string; isUnread: boolean }>;

/** Agreeing takes two taps: from then on it counts. Whoever proposed it may only take it back. */
export function CreditActs({ credit, statementId, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const { id, state, may } = credit;
  const form = {
    ...{ method: "post", action: `/${locale}/finance/statements/${statementId}` },
    "data-enhance": "once",
  } as const;
  const about = state === "undoing" ? "undo" : "note";
  const hidden = <HiddenFields values={{ creditId: id, about, key: pressKey }} />;
  if (may.includes("undo")) return <Undo {...{ credit, statementId, pressKey, isUnread }} />;
  return (
    <>
      {may.includes("agree") && (
        <details>
          <summary className="button w-full list-none">{t(`settlement:credit.agree.${about}`)}</summary>
          <form {...form} className="mt-3 grid gap-2">
            {hidden}
            <p>{t(`settlement:credit.agree_sure.${about}`, { amount: readMoney(credit.amount) })}</p>
            <button name="intent" value="agree" className="button max-sm:w-full">
              {t("settlement:credit.agree_yes")}
            </button>
          </form>
        </details>
      )}
      {may.includes("withdraw") && <p>{t("settlement:clear.wait")}</p>}
      {may.length > 0 && (
        <form {...form}>
          {hidden}
          <button name="intent" value="refuse" className="button-secondary max-sm:w-full">
            {t(may.includes("withdraw") ? "settlement:clear.withdraw" : "settlement:clear.refuse")}
          </button>
        </form>
      )}
    </>
  );
}

/** A noted credit that was wrong: why, and then another must agree. */
function Undo({ credit, statementId, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const errors = isUnread ? { reason: t("settlement:credit.undo.reason_needed") } : {};
  return (
    <details open={isUnread}>
      <summary className="button-secondary w-full list-none">{t("settlement:credit.undo")}</summary>
      <form
        method="post"
        action={`/${locale}/finance/statements/${statementId}`}
        noValidate
        data-enhance="once"
        className="mt-3 grid gap-3"
      >
        <HiddenFields values={{ creditId: credit.id, key: pressKey }} />
        <p>{t("settlement:credit.undo.text")}</p>
        <Field
          name="reason"
          label={t("settlement:credit.undo.reason")}
          hint={t("settlement:credit.undo.reason_hint")}
          errors={errors}
        >
          {(control) => <input {...control} maxLength={300} autoComplete="off" />}
        </Field>
        <button name="intent" value="undo" className="button justify-self-start max-sm:w-full">
          {t("settlement:credit.undo.propose")}
        </button>
      </form>
    </details>
  );
}
