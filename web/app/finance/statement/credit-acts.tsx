import type { BankCreditView } from "@haat/contract/bank-credit";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { SecondLook } from "../../components/form/second-look.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ credit: BankCreditView; statementId: string; pressKey: string; isUnread: boolean }>;

/** What whoever looks may do. */
export function CreditActs({ credit, statementId, pressKey, isUnread }: Props) {
  const { t, locale } = useWords();
  const { id, amount, state, may } = credit;
  const about = state === "undoing" ? "undo" : "note";
  if (may.includes("undo")) return <Undo {...{ credit, statementId, pressKey, isUnread }} />;
  return (
    <SecondLook
      action={`/${locale}/finance/statements/${statementId}`}
      values={{ creditId: id, about, key: pressKey }}
      may={may}
      press={{ name: "intent", agree: "agree", refuse: "refuse" }}
      words={{
        agree: t(`settlement:credit.agree.${about}`),
        yes: t("settlement:credit.agree_yes"),
        refuse: t("settlement:clear.refuse"),
        withdraw: t("settlement:clear.withdraw"),
      }}
      sure={<p>{t(`settlement:credit.agree_sure.${about}`, { amount: readMoney(amount) })}</p>}
      wait={t("settlement:clear.wait")}
    />
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
