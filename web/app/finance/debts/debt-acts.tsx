import type { DebtView } from "@haat/contract/debt";
import { printTaka } from "@haat/core/money";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { SecondLook } from "../../components/form/second-look.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ debt: DebtView; pressKey: string }>;

/** What whoever looks may do: of a debt that is written off nobody asks for the money any more. */
export function DebtActs({ debt, pressKey }: Props) {
  const { t, locale } = useWords();
  const { vendor, writeOff, may } = debt;
  if (may.length === 0) return null;
  return (
    <div className="grid gap-3">
      {may.includes("propose") && <Propose debt={debt} />}
      {writeOff !== null && (
        <SecondLook
          action={`/${locale}/finance/debts`}
          values={{ id: writeOff.id, key: `${pressKey}-${writeOff.id}` }}
          may={may}
          words={{
            agree: t("finance:debts.agree"),
            yes: t("finance:debts.agree_yes"),
            refuse: t("finance:debts.refuse"),
            withdraw: t("finance:debts.withdraw"),
          }}
          sure={
            <p>{t("finance:debts.agree_sure", { amount: readMoney(writeOff.amount), shop: vendor.name })}</p>
          }
        />
      )}
    </div>
  );
}

/** How much, the whole debt unless it is changed, and why; another of finance must agree. */
function Propose({ debt: { vendor, owed } }: Pick<Props, "debt">) {
  const { t, locale } = useWords();
  return (
    <details>
      <summary className="button-secondary w-full list-none">{t("finance:debts.write_off")}</summary>
      <form
        method="post"
        action={`/${locale}/finance/debts`}
        noValidate
        data-enhance="once"
        className="mt-4 grid gap-4"
      >
        <HiddenFields values={{ vendorId: vendor.id }} />
        <Field name="amount" among={vendor.id} label={t("finance:debts.taka")}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={printTaka(readMoney(owed))}
            />
          )}
        </Field>
        <Field
          name="reason"
          among={vendor.id}
          label={t("finance:debts.reason")}
          hint={t("finance:debts.reason_hint")}
        >
          {(control) => <textarea {...control} rows={2} maxLength={300} />}
        </Field>
        <button name="verb" value="propose" className="button justify-self-start max-sm:w-full">
          {t("finance:debts.propose")}
        </button>
      </form>
    </details>
  );
}
