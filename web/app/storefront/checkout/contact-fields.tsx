import type { MeView } from "@haat/contract/auth";
import { Field } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import type { Draft } from "./draft.ts";

type ContactProps = Readonly<{ draft: Draft | undefined; me: MeView | null; errors: FieldErrors }>;

export function ContactFields({ draft, me, errors }: ContactProps) {
  const { t, locale } = useWords();
  const shown = (phone: string | null | undefined) => shownDigits(phone ?? "", locale);
  return (
    <fieldset className="sheet grid gap-4">
      <legend className="sr-only">{t("checkout:contact.title")}</legend>
      <Field name="name" label={t("checkout:contact.name")} errors={errors}>
        {(control) => (
          <input {...control} autoComplete="name" maxLength={80} defaultValue={draft?.name || me?.name} />
        )}
      </Field>
      <Field
        name="phone"
        label={t("checkout:contact.phone")}
        hint={t("checkout:contact.phone_hint")}
        errors={errors}
      >
        {(control) => (
          <input
            {...control}
            type="tel"
            inputMode="numeric"
            autoComplete="tel"
            maxLength={30}
            defaultValue={shown(draft?.phone || me?.phone)}
          />
        )}
      </Field>
      <Field
        name="altPhone"
        label={t("checkout:contact.alt_phone")}
        optional={t("common:form.optional")}
        hint={t("checkout:contact.alt_hint")}
        errors={errors}
      >
        {(control) => (
          <input
            {...control}
            type="tel"
            inputMode="numeric"
            autoComplete="off"
            maxLength={30}
            defaultValue={shown(draft?.altPhone)}
          />
        )}
      </Field>
    </fieldset>
  );
}
