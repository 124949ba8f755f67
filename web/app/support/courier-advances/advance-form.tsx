import { couriers } from "@haat/core/couriers";
import { Field } from "../../components/form/field.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { useWords } from "../../lib/words.tsx";

const fields = ["courier", "amount", "day", "reference", "reason"] as const;
export type AdvanceField = (typeof fields)[number];

/** What was sent, and which of it is not understood. */
export type Sent = Readonly<{
  typed: Readonly<Partial<Record<AdvanceField, string>>>;
  faults: readonly AdvanceField[];
}>;

export const faultsIn = (paths: readonly PropertyKey[]): AdvanceField[] =>
  fields.filter((field) => paths.includes(field));

type Props = Readonly<{
  place: string;
  pressKey: string;
  today: string;
  courier: string | undefined;
  sent: Sent | null;
}>;

/** What our bank has credited that no statement tells of yet. */
export function AdvanceForm({ place, pressKey, today, courier, sent }: Props) {
  const { t, locale } = useWords();
  const typed = sent?.typed ?? {};
  const wrong = (name: AdvanceField) =>
    sent?.faults.includes(name) === true
      ? { errors: { [name]: t(`remittances:advance.fault.${name}`) } }
      : {};
  return (
    <OpeningForm
      title={t("remittances:advance.note")}
      action={`/${locale}${place}`}
      values={{ key: pressKey }}
      isOpen={sent !== null}
      press={{ word: t("remittances:credit.go") }}
    >
      <Field name="courier" label={t("remittances:advance.courier")} {...wrong("courier")}>
        {(control) => (
          <select {...control} defaultValue={typed.courier ?? courier}>
            {couriers.map((each) => (
              <option key={each} value={each}>
                {t(`couriers:name.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="amount" label={t("remittances:credit.amount")} {...wrong("amount")}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              maxLength={30}
              autoComplete="off"
              defaultValue={typed.amount}
            />
          )}
        </Field>
        <Field name="day" label={t("remittances:credit.day")} {...wrong("day")}>
          {(control) => <input {...control} type="date" max={today} defaultValue={typed.day ?? today} />}
        </Field>
      </div>
      <Field
        name="reference"
        label={t("remittances:credit.reference")}
        hint={t("remittances:credit.reference_hint")}
        {...wrong("reference")}
      >
        {(control) => (
          <input {...control} maxLength={100} autoComplete="off" defaultValue={typed.reference} />
        )}
      </Field>
      <Field
        name="reason"
        label={t("remittances:advance.reason")}
        hint={t("remittances:advance.reason_hint")}
        {...wrong("reason")}
      >
        {(control) => <input {...control} maxLength={300} autoComplete="off" defaultValue={typed.reason} />}
      </Field>
    </OpeningForm>
  );
}
