import type { CategoryView } from "@haat/contract/catalog";
import type { HomeSectionItem } from "@haat/contract/home-page";
import type { HomeSectionKind } from "@haat/core/home-sections";
import type { ReactNode } from "react";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { type Control, Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import { fieldsOf, type Lack, type PartField, type TypedPart } from "./read-typed.ts";

type Props = Readonly<{
  kind: HomeSectionKind;
  part: HomeSectionItem | null;
  place: string;
  version: number | null;
  categories: readonly CategoryView[];
  today: string;
  typed: TypedPart | null;
  lacks: Partial<Record<PartField, Lack>>;
}>;

/** What a part of that kind says, in both languages, and from when until when. */
export function PartForm({ kind, part, place, version, categories, today, typed, lacks }: Props) {
  const { t, locale } = useWords();
  const errors = Object.fromEntries(
    Object.entries(lacks).map(([field, lack]) => [field, t(`admin:front.needed.${lack}`)]),
  );
  const before = (field: PartField): string =>
    typed?.[field] ?? (field === "category" ? part?.category?.slug : part?.[field]) ?? "";
  const isNeeded = (field: PartField): boolean =>
    field === "category" || (kind === "words" && /^(?:title|text)/.test(field));
  const control = (field: PartField, given: Control): ReactNode => {
    if (field === "category")
      return (
        <select {...given} defaultValue={before(field)}>
          <option value="">{t("admin:front.choose")}</option>
          {categories.map(({ slug, name, parentSlug }) => (
            <option key={slug} value={slug}>
              {parentSlug === null ? name : `– ${name}`}
            </option>
          ))}
        </select>
      );
    if (field === "textBn" || field === "textEn")
      return (
        <textarea {...given} rows={3} maxLength={400} defaultValue={before(field)} lang={langOf(field)} />
      );
    const isDay = field === "from" || field === "until";
    return (
      <input
        {...given}
        {...(isDay
          ? { type: "date", min: part === null ? today : undefined }
          : { maxLength: field === "leadsTo" ? 300 : 80 })}
        autoComplete="off"
        lang={langOf(field)}
        defaultValue={before(field)}
      />
    );
  };
  return (
    <form
      method="post"
      action={`/${locale}/admin/front-page/${place}${version === null ? `?kind=${kind}` : ""}`}
      noValidate
      data-enhance="once"
      className="sheet grid gap-4"
    >
      <ErrorSummary title={t("admin:front.not_yet")} errors={errors} />
      <input type="hidden" name="kind" value={kind} />
      {version !== null && <input type="hidden" name="seen" value={version} />}
      {fieldsOf(kind).map((field) => (
        <Field
          key={field}
          name={field}
          label={t(`admin:front.field.${field}`)}
          errors={errors}
          {...(!isNeeded(field) && { optional: t("common:form.optional") })}
          {...(field === "leadsTo" && { hint: t("admin:front.leads_hint") })}
        >
          {(given) => control(field, given)}
        </Field>
      ))}
      <button className="button justify-self-start max-sm:w-full">{t("admin:front.keep")}</button>
    </form>
  );
}

const langOf = (field: PartField): "bn" | "en" | undefined =>
  field.endsWith("Bn") ? "bn" : field.endsWith("En") ? "en" : undefined;
