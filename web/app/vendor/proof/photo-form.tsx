import { Field } from "../../components/form/field.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";

type FormProps = Readonly<{ id: string; pressKey: string; isUnread: boolean }>;

/** On a phone the camera opens at a tap; with the script the picture is made smaller before it is sent. */
export function PhotoForm({ id, pressKey, isUnread }: FormProps) {
  const { t, locale } = useWords();
  const errors = isUnread ? { photo: t("parcels:proof.unread") } : {};
  return (
    <form
      method="post"
      action={`/${locale}/vendor/orders/${id}/proof`}
      encType="multipart/form-data"
      noValidate
      data-enhance="once"
      className="grid gap-3 border-t border-line pt-4"
    >
      <input type="hidden" name="key" value={`${pressKey}-photo`} />
      <Field name="photo" label={t("parcels:proof.add")} hint={t("parcels:proof.hint")} errors={errors}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/jpeg,image/png"
            capture="environment"
            data-shrink="1600"
          />
        )}
      </Field>
      <button className="button-secondary justify-self-start max-sm:w-full">
        <Icon name="check" />
        {t("parcels:proof.keep")}
      </button>
    </form>
  );
}
