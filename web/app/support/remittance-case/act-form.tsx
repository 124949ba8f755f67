import { oddEnds, type RemittanceCaseView, shortEnds } from "@haat/contract/remittance-case";
import { numberEnds } from "@haat/contract/remittance-parcel";
import type { ReactNode } from "react";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";
import { ReasonField } from "../remittance/reason-field.tsx";
import { type Label, labelQuery } from "../remittance/shown.ts";
import { type Act, type ActFault, hasOddFee, lacksCash, unaskedOdd } from "./read-act.ts";

export type Sent = Readonly<{ act: Act; reason: string; faults: readonly ActFault[] }>;
type Props = Readonly<{
  view: RemittanceCaseView;
  act: Act;
  pressKey: string;
  label: Label | undefined;
  /** It stands open: it was asked for, or came back. */
  isOpen: boolean;
  sent: Sent | null;
  children?: ReactNode;
}>;

const hotKeys: Readonly<Partial<Record<Act, string>>> = { accept: "a", dispute: "d", match: "m", read: "r" };

/** One thing that may be done with a row, and why; it opens at a tap or at its key. */
export function ActForm({ view, act, pressKey, label, isOpen, sent, children }: Props) {
  const { t, locale } = useWords();
  const { remittance, row } = view;
  const key = hotKeys[act];
  return (
    <details className="sheet" open={isOpen} data-key={key} name="act">
      <summary className="flex min-h-12 flex-wrap items-center justify-between gap-3 font-semibold">
        <span>{t(`remittances:act.${act}`)}</span>
        {key !== undefined && (
          <kbd className="badge max-sm:hidden" data-with-script>
            {key}
          </kbd>
        )}
      </summary>
      <form
        method="post"
        action={`/${locale}/support/remittances/${remittance.id}/rows/${row.line}${labelQuery(label, "?")}`}
        noValidate
        data-enhance="once"
        className="mt-3 grid gap-4"
      >
        <HiddenFields values={{ key: `${pressKey}-${act}` }} />
        <p className="text-soft">{t(`remittances:act_text.${act}`)}</p>
        {children}
        <ReasonField
          among={act}
          isLacking={sent?.faults.includes("reason") === true}
          hint={t("remittances:act.reason_hint")}
          typed={sent?.reason}
        />
        <button
          name="act"
          value={act}
          className={`${act === "drop" || act === "unmatch" ? "button-danger" : "button"} justify-self-start max-sm:w-full`}
        >
          {t(`remittances:act_yes.${act}`)}
        </button>
      </form>
    </details>
  );
}

/** What becomes of cash that lacks and of fees that are odd, where there are any. */
export function Ends({ row }: Pick<RemittanceCaseView, "row">) {
  const { t } = useWords();
  return (
    <>
      {lacksCash(row) ? (
        <Field name="short" label={t("remittances:short")}>
          {(control) => (
            <select {...control}>
              {shortEnds.map((end) => (
                <option key={end} value={end}>
                  {t(`remittances:short.${end}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <HiddenFields values={{ short: "claim" }} />
      )}
      {hasOddFee(row) ? (
        <Field name="odd" label={t("remittances:odd")}>
          {(control) => (
            <select {...control} defaultValue="suspense">
              {oddEnds.map((end) => (
                <option key={end} value={end}>
                  {t(`remittances:odd.${end}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <HiddenFields values={{ odd: unaskedOdd(row) }} />
      )}
    </>
  );
}

/** Which of two numbers is the parcel's, where the row states another than the one on record. */
export function Numbers({ numbers }: Pick<RemittanceCaseView, "numbers">) {
  const { t } = useWords();
  if (numbers === null) return null;
  if (numbers.isTaken)
    return (
      <p className="notice">
        {t("remittances:number.stays", { ours: numbers.ours, theirs: numbers.theirs })}
      </p>
    );
  return (
    <Field
      name="number"
      label={t("remittances:number")}
      hint={t(`remittances:number.why.${numbers.proposed}`)}
    >
      {(control) => (
        <select {...control} defaultValue={numbers.proposed}>
          {numberEnds.map((end) => (
            <option key={end} value={end}>
              {t(`remittances:number.${end}`, { number: numbers[end] })}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
