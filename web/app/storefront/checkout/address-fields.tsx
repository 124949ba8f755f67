import { Field } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { useWords } from "../../lib/words.tsx";
import type { AreaOption, DistrictGroup } from "./areas.server.ts";
import type { Draft } from "./draft.ts";

type AddressProps = Readonly<{
  draft: Draft | undefined;
  districts: readonly DistrictGroup[];
  areas: readonly AreaOption[];
  errors: FieldErrors;
  /** Whether a word to the shop may be left; in the address book there is none. */
  hasNote?: boolean;
}>;

/** District first; the button fetches its upazilas where no script does. An area below them is typed: a script offers those it knows. */
export function AddressFields({ draft, districts, areas, errors, hasNote = true }: AddressProps) {
  const { t } = useWords();
  return (
    <fieldset className="sheet grid gap-4">
      <legend className="sr-only">{t("checkout:address.title")}</legend>
      <Field name="district" label={t("checkout:address.district")} errors={errors}>
        {(control) => (
          <select {...control} autoComplete="address-level1" defaultValue={draft?.district ?? ""}>
            <option value="">{t("checkout:address.pick_district")}</option>
            {districts.map(({ division, districts: members }) => (
              <optgroup key={division} label={t("checkout:address.division", { name: division })}>
                {members.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <p data-without-script>
        <button name="intent" value="areas" className="button-secondary w-full">
          {t("checkout:address.show_areas")}
        </button>
      </p>
      <Field name="areaId" label={t("checkout:address.area")} errors={errors}>
        {(control) => (
          <select
            {...control}
            data-pick={t("checkout:address.pick_area")}
            defaultValue={draft?.areaId ?? ""}
            autoFocus={areas.length > 0 && !draft?.areaId}
          >
            <option value="">
              {areas.length === 0 ? t("checkout:address.district_first") : t("checkout:address.pick_area")}
            </option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="locality"
        label={t("checkout:address.locality")}
        optional={t("common:form.optional")}
        hint={t("checkout:address.locality_hint")}
      >
        {(control) => (
          <>
            <input
              {...control}
              list="localities"
              autoComplete="address-level3"
              maxLength={80}
              defaultValue={draft?.locality}
            />
            <datalist id="localities" aria-label={t("checkout:address.locality")} />
          </>
        )}
      </Field>
      <Field
        name="details"
        label={t("checkout:address.details")}
        hint={t("checkout:address.details_hint")}
        errors={errors}
      >
        {(control) => (
          <textarea
            {...control}
            rows={2}
            autoComplete="street-address"
            maxLength={300}
            defaultValue={draft?.details}
          />
        )}
      </Field>
      <Field
        name="landmark"
        label={t("checkout:address.landmark")}
        optional={t("common:form.optional")}
        hint={t("checkout:address.landmark_hint")}
      >
        {(control) => (
          <input {...control} autoComplete="off" maxLength={120} defaultValue={draft?.landmark} />
        )}
      </Field>
      {hasNote && (
        <Field name="note" label={t("checkout:address.note")} optional={t("common:form.optional")}>
          {(control) => <input {...control} autoComplete="off" maxLength={300} defaultValue={draft?.note} />}
        </Field>
      )}
    </fieldset>
  );
}
