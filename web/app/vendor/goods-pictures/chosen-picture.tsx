import type { GoodsView } from "@haat/contract/goods";
import { longestAlt } from "@haat/core/media";
import { Picture } from "../../components/commerce/picture.tsx";
import { Field } from "../../components/form/field.tsx";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { choiceWords } from "../../lib/choice-words.ts";
import { useWords } from "../../lib/words.tsx";
import { BothFields } from "../goods-edit/both-fields.tsx";
import { choiceKey, type GoodsForm } from "../goods-edit/form-of.ts";
import { writtenOf } from "../goods/written-of.ts";

type Props = Readonly<{ goods: GoodsView; at: number; form: GoodsForm; errors: FieldErrors }>;

/** Its place, what it shows in words, and which of the variants, where there are several. */
export function ChosenPicture({ goods, at, form, errors }: Props) {
  const { t } = useWords();
  const stem = form[`stem.${at}`] ?? "";
  const picture = goods.pictures.find((each) => each.stem === stem) ?? null;
  return (
    <li className="border-b border-line pb-6 last:border-0 last:pb-0">
      <fieldset className="grid min-w-0 items-start gap-4 sm:grid-cols-[8rem_1fr]">
        <legend className="mb-2 font-semibold">{t("goods:pictures.one", { number: at + 1 })}</legend>
        <HiddenFields values={{ [`stem.${at}`]: stem }} />
        <div className="w-32">
          <Picture picture={picture} sizes="8rem" loading="lazy" className="rounded-md" isDecoration />
        </div>
        <div className="grid min-w-0 gap-4">
          <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
            <div className="w-28">
              <Field name={`place.${at}`} label={t("goods:edit.place")} errors={errors}>
                {(control) => (
                  <input
                    {...control}
                    inputMode="numeric"
                    autoComplete="off"
                    maxLength={2}
                    defaultValue={form[`place.${at}`]}
                  />
                )}
              </Field>
            </div>
            <label className="tick">
              <input
                type="checkbox"
                name={`keep.${at}`}
                value="yes"
                defaultChecked={form[`keep.${at}`] !== undefined}
              />
              {t("goods:pictures.keep")}
            </label>
          </div>
          <BothFields
            {...{ form, errors }}
            name={`alt.${at}`}
            label={t("goods:pictures.alt")}
            most={longestAlt}
            isOptional
          />
          <Shows {...{ goods, at, form }} />
        </div>
      </fieldset>
    </li>
  );
}

function Shows({ goods, at, form }: Omit<Props, "errors">) {
  const { t, locale } = useWords();
  const content = writtenOf(goods);
  if (content.variants.length < 2) return null;
  return (
    <fieldset>
      <legend className="font-semibold">
        {t("goods:pictures.shows")}{" "}
        <span className="font-normal text-soft">({t("goods:pictures.shows_all")})</span>
      </legend>
      <div className="flex flex-wrap gap-x-5">
        {content.variants.map(({ choice }) => {
          const name = `shows.${at}.${choiceKey(choice)}`;
          return (
            <label key={name} className="tick">
              <input type="checkbox" name={name} value="yes" defaultChecked={form[name] !== undefined} />
              {choiceWords(content, choice, locale)}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
