import { Field } from "../../components/form/field.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ errors: Readonly<Record<string, string>>; takesCash: boolean }>;

/** The code that the receiver reads out. */
export function TypeCode({ errors, takesCash }: Props) {
  const { t } = useWords();
  return (
    <>
      <Field name="code" label={t("vendor:deliver.code")} hint={t("vendor:deliver.hint")} errors={errors}>
        {({ className, ...control }) => (
          <input
            {...control}
            className={`${className} text-center text-3xl tabular-nums`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
          />
        )}
      </Field>
      <button className="button min-h-16 text-xl">
        <Icon name="check" className="size-7" />
        {takesCash ? t("vendor:deliver.go_cash") : t("vendor:deliver.go")}
      </button>
    </>
  );
}
