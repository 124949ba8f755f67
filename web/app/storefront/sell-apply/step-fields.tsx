import { Field } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { PayoutFields } from "../../components/form/payout-fields.tsx";
import { useWords } from "../../lib/words.tsx";
import type { AreaOption, DistrictGroup } from "../checkout/areas.server.ts";
import type { Draft, Step } from "./draft.ts";

type StepProps = Readonly<{
  step: Step;
  draft: Draft;
  districts: readonly DistrictGroup[];
  areas: readonly AreaOption[];
  errors: FieldErrors;
}>;

/** What one step asks for. */
export function StepFields({ step, draft, districts, areas, errors }: StepProps) {
  const { t } = useWords();
  switch (step) {
    case "shop":
      return <ShopFields draft={draft} errors={errors} />;
    case "district":
      return (
        <Field name="district" label={t("selling:district")} hint={t("selling:place_hint")} errors={errors}>
          {(control) => (
            <select {...control} defaultValue={draft.district}>
              <option value="">{t("selling:pick_district")}</option>
              {districts.map(({ division, districts: members }) => (
                <optgroup key={division} label={t("selling:division", { name: division })}>
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
      );
    case "area":
      return (
        <Field name="areaId" label={t("selling:area")} errors={errors}>
          {(control) => (
            <select {...control} defaultValue={draft.areaId}>
              <option value="">{t("selling:pick_area")}</option>
              {areas.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      );
    case "owner":
      return <OwnerFields draft={draft} errors={errors} />;
    case "payout":
      return (
        <>
          <PayoutFields typed={draft} errors={errors} />
          <p className="text-sm text-soft">{t("selling:payout_note")}</p>
        </>
      );
    case "review":
      return null;
  }
}

type Fields = Readonly<{ draft: Draft; errors: FieldErrors }>;

function ShopFields({ draft, errors }: Fields) {
  const { t } = useWords();
  const { name, ...others } = errors;
  return (
    <>
      <Field
        name="nameBn"
        label={t("selling:name_bn")}
        hint={t("selling:name_hint")}
        optional={t("common:form.optional")}
        errors={name === undefined ? {} : { nameBn: name }}
      >
        {(control) => (
          <input {...control} lang="bn" autoComplete="off" maxLength={60} defaultValue={draft.nameBn} />
        )}
      </Field>
      <Field name="nameEn" label={t("selling:name_en")} optional={t("common:form.optional")}>
        {(control) => (
          <input {...control} lang="en" autoComplete="off" maxLength={60} defaultValue={draft.nameEn} />
        )}
      </Field>
      <Field name="story" label={t("selling:story")} hint={t("selling:story_hint")} errors={others}>
        {(control) => <textarea {...control} rows={5} maxLength={1000} defaultValue={draft.story} />}
      </Field>
    </>
  );
}

function OwnerFields({ draft, errors }: Fields) {
  const { t } = useWords();
  return (
    <>
      <Field name="ownerName" label={t("selling:owner_name")} hint={t("selling:owner_hint")} errors={errors}>
        {(control) => (
          <input {...control} autoComplete="name" maxLength={80} defaultValue={draft.ownerName} />
        )}
      </Field>
      <Field name="nid" label={t("selling:nid")} hint={t("selling:nid_hint")} errors={errors}>
        {({ className, ...control }) => (
          <input
            {...control}
            className={`${className} text-lg tabular-nums`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={24}
            defaultValue={draft.nid}
          />
        )}
      </Field>
    </>
  );
}
