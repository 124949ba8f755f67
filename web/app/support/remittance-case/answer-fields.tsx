import { courierAnswers } from "@haat/contract/remittance-row";
import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import type { Sent } from "./act-form.tsx";

/** What the courier says, who of his people, and on which day. */
export function AnswerFields({ sent }: Readonly<{ sent: Sent | null }>) {
  const { t } = useWords();
  const wrong = (name: "who" | "day") =>
    sent?.act === "answered" && sent.faults.includes(name)
      ? { errors: { [name]: t(`remittances:answer.${name}_needed`) } }
      : {};
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field name="said" label={t("remittances:answer.said")}>
        {(control) => (
          <select {...control}>
            {courierAnswers.map((said) => (
              <option key={said} value={said}>
                {t(`remittances:answer.${said}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="who" label={t("remittances:answer.who")} {...wrong("who")}>
        {(control) => <input {...control} maxLength={80} autoComplete="off" />}
      </Field>
      <Field name="day" label={t("remittances:answer.day")} {...wrong("day")}>
        {(control) => <input {...control} type="date" />}
      </Field>
    </div>
  );
}
