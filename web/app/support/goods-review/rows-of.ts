import type { GoodsContent } from "@haat/contract/goods-content";
import type { GoodsReview } from "@haat/contract/goods-review";
import { printRichText, type RichText } from "@haat/core/rich-text";
import { factWords } from "@haat/i18n/fact-words";
import { formatNumber, formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import type { Translate } from "@haat/i18n/translator";
import { choiceWords } from "../../lib/choice-words.ts";

/** One field in one language, or one that has no language. */
export type ReviewRow = Readonly<{ name: string; lang: Locale | null; before: string; after: string }>;
type Words = Readonly<{ t: Translate; locale: Locale }>;
type Say = (content: GoodsContent) => string;
const langs = ["bn", "en"] as const;

function variantLines({ t, locale }: Words): Say {
  return ({ options, variants }) =>
    variants
      .map(({ choice, priceMinor, weightGrams }) => {
        const label = choiceWords({ options }, choice, locale);
        return t("goods:review.variant", {
          label: label || t("goods:edit.only"),
          price: priceMinor === null ? "" : formatTaka(BigInt(priceMinor), locale),
          weight: weightGrams ?? 0,
        });
      })
      .join("\n");
}

/** Which of the pictures, by their places, show a variant that does not show them all. */
const shownLines =
  ({ t, locale }: Words): Say =>
  ({ options, variants, pictures }) =>
    variants
      .filter((variant) => variant.pictures.length > 0)
      .map((variant) => {
        const places = variant.pictures.map((stem) => pictures.findIndex((each) => each.stem === stem) + 1);
        const value = places.map((place) => formatNumber(place, locale)).join(", ");
        return t("goods:fact.colon", { name: choiceWords({ options }, variant.choice, locale), value });
      })
      .join("\n");

/** Everything a buyer reads, field by field and in both languages, as it is and as it would be. */
export function rowsOf({ before, after, attributes }: GoodsReview, words: Words): ReviewRow[] {
  const { t, locale } = words;
  const row = (name: string, lang: Locale | null, say: Say): ReviewRow => ({
    ...{ name, lang, before: before === null ? "" : say(before), after: say(after) },
  });
  const inBoth = (name: string, say: (content: GoodsContent, lang: Locale) => string) =>
    langs.map((lang) => row(name, lang, (content) => say(content, lang)));
  const yesNo = { yes: t("common:fact.yes"), no: t("common:fact.no") };
  return [
    ...inBoth(t("goods:edit.name"), ({ title }, lang) => title[lang]),
    ...inBoth(t("goods:edit.body"), ({ body }, lang) => printRichText(body[lang] as RichText)),
    ...attributes.flatMap((attribute) => {
      const say = (content: GoodsContent, lang: Locale) => {
        const value = content.attributes[attribute.code];
        return value === undefined ? "" : factWords(attribute, value, lang, yesNo);
      };
      const name = attribute.name[locale];
      return attribute.kind === "text"
        ? inBoth(name, say)
        : [row(name, null, (content) => say(content, locale))];
    }),
    row(t("goods:edit.brand"), null, ({ brand }) => brand),
    ...inBoth(t("goods:edit.care"), ({ care }, lang) => care[lang]),
    ...inBoth(t("goods:edit.returns"), ({ returns }, lang) => returns[lang]),
    ...inBoth(t("goods:edit.seo_title"), ({ seoTitle }, lang) => seoTitle[lang]),
    ...inBoth(t("goods:edit.seo_text"), ({ seoDescription }, lang) => seoDescription[lang]),
    row(t("goods:review.option"), null, variantLines(words)),
    ...inBoth(t("goods:review.alt"), ({ pictures }, lang) =>
      pictures
        .map(({ alt }) => alt[lang])
        .join("\n")
        .trim(),
    ),
    row(t("goods:review.shown"), null, shownLines(words)),
  ];
}
