import { Field } from "../form/field.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  /** Which complaint it belongs to, where a page has several. */
  among?: string;
  label: string;
  hint?: string;
  typed?: string | undefined;
  isUnread?: boolean;
}>;

/** What somebody says to a complaint, in words. */
export function ComplaintWords({ among, label, hint, typed = "", isUnread = false }: Props) {
  const { t } = useWords();
  return (
    <Field
      {...{ name: "said", label }}
      {...(among !== undefined && { among })}
      {...(hint !== undefined && { hint })}
      {...(isUnread && { errors: { said: t("complaints:unread") } })}
    >
      {(control) => <textarea {...control} rows={4} maxLength={2000} defaultValue={typed} />}
    </Field>
  );
}
