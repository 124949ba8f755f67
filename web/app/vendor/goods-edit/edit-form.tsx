import type { GoodsView } from "@haat/contract/goods";
import type { ReactNode } from "react";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";
import { AttributeField } from "./attribute-fields.tsx";
import { BothFields } from "./both-fields.tsx";
import { ChosenPictures } from "./chosen-pictures.tsx";
import { choiceKey, type GoodsForm } from "./form-of.ts";
import { VariantFields } from "./variant-fields.tsx";

type Props = Readonly<{ goods: GoodsView; form: GoodsForm; errors: FieldErrors; pressKey: string }>;

const Part = ({ id, title, children }: Readonly<{ id: string; title: string; children: ReactNode }>) => (
  <section aria-labelledby={id} className="sheet grid gap-5">
    <h2 id={id} className="text-xl">
      {title}
    </h2>
    {children}
  </section>
);

/** All that a buyer is to read, on one page and in one form. */
export function EditForm({ goods, form, errors, pressKey }: Props) {
  const { t, locale } = useWords();
  const of = { form, errors };
  const axes = goods.attributes.filter(({ isAxis }) => isAxis);
  // What the variants differ by needs no word of its own.
  const facts = goods.attributes.filter(({ code }) => form["axis.0"] !== code && form["axis.1"] !== code);
  return (
    <form
      method="post"
      action={`/${locale}/vendor/goods/${goods.id}/edit`}
      noValidate
      data-enhance="once"
      className="grid gap-5"
    >
      <HiddenFields values={{ key: pressKey }} />
      <Part id="words" title={t("goods:edit.words")}>
        <BothFields {...of} name="title" label={t("goods:edit.name")} most={120} />
        <BothFields
          {...of}
          name="body"
          label={t("goods:edit.body")}
          hint={t("goods:edit.body_hint")}
          most={3500}
          rows={9}
        />
      </Part>
      <Part id="facts" title={t("goods:edit.facts")}>
        <p className="text-soft">{t("goods:edit.facts_text")}</p>
        {facts.map((attribute) => (
          <AttributeField key={attribute.code} attribute={attribute} {...of} />
        ))}
        <Field name="brand" label={t("goods:edit.brand")} optional={t("goods:edit.optional")} errors={errors}>
          {(control) => <input {...control} maxLength={60} autoComplete="off" defaultValue={form["brand"]} />}
        </Field>
        <BothFields {...of} name="care" label={t("goods:edit.care")} most={500} rows={3} isOptional />
        <BothFields {...of} name="returns" label={t("goods:edit.returns")} most={500} rows={3} isOptional />
      </Part>
      <Part id="variants" title={t("goods:edit.variants")}>
        <VariantFields {...of} axes={axes} priced={goods.variants.map(({ choice }) => choiceKey(choice))} />
      </Part>
      <Part id="pictures" title={t("goods:edit.pictures")}>
        <ChosenPictures goods={goods} errors={errors} />
      </Part>
      <Part id="search" title={t("goods:edit.search")}>
        <p className="text-soft">{t("goods:edit.search_text")}</p>
        <BothFields {...of} name="seoTitle" label={t("goods:edit.seo_title")} most={70} isOptional />
        <BothFields {...of} name="seoText" label={t("goods:edit.seo_text")} most={160} rows={2} isOptional />
      </Part>
      <div className="flex flex-wrap gap-3">
        <button name="intent" value="save" className="button-secondary max-sm:w-full">
          {t("goods:edit.save")}
        </button>
        <button name="intent" value="submit" className="button max-sm:w-full">
          {t("goods:edit.save_submit")}
        </button>
      </div>
    </form>
  );
}
