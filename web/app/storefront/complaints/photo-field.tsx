import { Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";

/** With the script a camera's picture is made smaller before it leaves by a slow line. */
export function PhotoField({ among }: { among: string }) {
  const { t } = useWords();
  return (
    <Field
      {...{ name: "photo", among, label: t("complaints:own.photo"), hint: t("complaints:own.photo_hint") }}
      optional={t("common:form.optional")}
    >
      {(control) => (
        <input {...control} type="file" accept="image/jpeg,image/png,image/webp" data-shrink="1600" />
      )}
    </Field>
  );
}
