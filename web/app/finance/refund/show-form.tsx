import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";

type ShowProps = Readonly<{ id: string; isUnread: boolean }>;

/** Whoever has sent it shows the portal's page, so that the second person knows what to look for. */
export function ShowForm({ id, isUnread }: ShowProps) {
  const { t, locale } = useWords();
  const errors = isUnread ? { file: t("refunds:error.file") } : {};
  return (
    <form
      method="post"
      action={`/${locale}/finance/refunds/${id}`}
      encType="multipart/form-data"
      noValidate
      data-enhance="once"
      className="grid gap-3 border-t border-line pt-4"
    >
      <Field name="file" label={t("refunds:show.file")} hint={t("refunds:show.hint")} errors={errors}>
        {(control) => <input {...control} type="file" accept=".jpg,.jpeg,.png,.pdf" />}
      </Field>
      <button name="verb" value="show" className="button-secondary justify-self-start max-sm:w-full">
        {t("refunds:show.go")}
      </button>
    </form>
  );
}
