import type { GoodsView } from "@haat/contract/goods";
import type { GoodsContent } from "@haat/contract/goods-content";
import type { RichText as Document } from "@haat/core/rich-text";
import { factWords } from "@haat/i18n/fact-words";
import { Picture } from "../../components/commerce/picture.tsx";
import { RichText } from "../../components/ui/rich-text.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ content: GoodsContent; goods: Pick<GoodsView, "attributes" | "pictures"> }>;

/** What a buyer will read, in the language of the page. */
export function Preview({ content, goods: { attributes, pictures } }: Props) {
  const { t, locale } = useWords();
  const shown = content.pictures.flatMap(({ stem }) => pictures.find((each) => each.stem === stem) ?? []);
  const yesNo = { yes: t("common:fact.yes"), no: t("common:fact.no") };
  const facts = attributes.flatMap((attribute) => {
    const value = content.attributes[attribute.code];
    if (value === undefined) return [];
    return [{ name: attribute.name[locale], value: factWords(attribute, value, locale, yesNo) }];
  });
  const sayings = [
    { name: t("goods:page.care"), value: content.care[locale] },
    { name: t("goods:page.returns"), value: content.returns[locale] },
  ].filter(({ value }) => value !== "");
  return (
    <div className="grid gap-5 md:grid-cols-[14rem_1fr]">
      <ul className="flex flex-wrap content-start gap-2">
        {shown.map((picture) => (
          <li key={picture.stem} className="w-24 first:w-full">
            <Picture picture={picture} sizes="14rem" loading="lazy" className="rounded-md" />
          </li>
        ))}
      </ul>
      <div className="grid content-start gap-4">
        <p className="text-xl font-semibold" lang={locale}>
          {content.title[locale] || t("goods:untitled")}
        </p>
        {content.brand !== "" && (
          <p className="text-soft">
            {t("goods:fact.colon", { name: t("goods:edit.brand"), value: content.brand })}
          </p>
        )}
        <RichText document={content.body[locale] as Document} />
        <dl className="grid gap-2">
          {[...facts, ...sayings].map(({ name, value }) => (
            <div key={name} className="grid grid-cols-[2fr_3fr] gap-3 border-b border-line pb-2">
              <dt className="text-soft">{name}</dt>
              <dd className="whitespace-pre-line">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
