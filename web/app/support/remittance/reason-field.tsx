import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";

type ReasonProps = Readonly<{
  /** Which form of the page it is in. */
  among: string;
  /** It was sent without one. */
  isLacking: boolean;
  hint?: string;
  typed?: string | undefined;
}>;

/** Why somebody wants it so; the second person reads it, and it is kept. */
export function ReasonField({ among, isLacking, hint, typed }: ReasonProps) {
  const { t } = useWords();
  return (
    <Field
      name="reason"
      among={among}
      label={t("remittances:act.reason")}
      {...(hint !== undefined && { hint })}
      {...(isLacking && { errors: { reason: t("remittances:act.reason_needed") } })}
    >
      {(control) => <input {...control} maxLength={300} autoComplete="off" defaultValue={typed} />}
    </Field>
  );
}
