import type { AttributeValue, GoodsContent } from "@haat/contract/goods-content";
import { newId } from "@haat/core/ids";
import { plainRichText, type RichText } from "@haat/core/rich-text";
import { slugOf } from "@haat/core/slug";
import { normText } from "@haat/core/text";
import type { AttributeRow } from "@haat/db/queries/goods/categories";
import type { ProductRow, StoredAttribute } from "@haat/db/queries/goods/product";
import { factWords } from "@haat/i18n/fact-words";
import { translators } from "../../translators.ts";
import type { Written } from "./choose-pictures.ts";

type Lang = "bn" | "en";
type Words = Readonly<{ bn: string; en: string }>;
const inBoth = (say: (lang: Lang) => string): Words => ({ bn: say("bn"), en: say("en") });

/** A value as a page says it. */
const attributeWords = (attribute: AttributeRow, value: AttributeValue): Words =>
  inBoth((lang) => {
    const { t } = translators[lang];
    return factWords(attribute, value, lang, { yes: t("common:fact.yes"), no: t("common:fact.no") });
  });

const storedAttributes = (content: GoodsContent, attributes: readonly AttributeRow[]): StoredAttribute[] =>
  attributes.flatMap((attribute) => {
    const typed = content.attributes[attribute.code];
    const { code, kind, name } = attribute;
    return typed === undefined ? [] : [{ code, kind, name, value: attributeWords(attribute, typed), typed }];
  });

type Choice = GoodsContent["variants"][number]["choice"];

/** `লাল, ৩৮`: what tells a variant from the others. */
export const labelOf = ({ options }: Pick<GoodsContent, "options">, choice: Choice, lang: Lang): string =>
  options
    .flatMap(({ code, values }) => values.find((value) => value.code === choice[code])?.name[lang] ?? [])
    .join(", ");

const shortOf = (productId: string): string => productId.slice(-5);

/** What the shop gave no code of its own. */
const ownSku = (variantId: string): string => `H-${variantId.slice(-8)}`.toUpperCase();

const sameChoice = (one: Choice, other: Readonly<Record<string, string>>): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([option, value]) => other[option] === value);

function searchTextOf({ title }: GoodsContent, { vendor, category }: ProductRow): string {
  const parts = [title, vendor, category.name].flatMap(({ bn, en }) => [bn, en]);
  return normText([...parts, slugOf(title.bn).replaceAll("-", " ")].join(" "));
}

/** What `publish_version` puts on the shelf. */
export function liveOf(product: ProductRow, { content, shown }: Written, now: Date): unknown {
  const body = content.body as Readonly<Record<Lang, RichText>>;
  const saying = (lang: Lang) => ({
    ...{ body: body[lang], care: content.care[lang], returns: content.returns[lang] },
    ...{ seoTitle: content.seoTitle[lang], seoDescription: content.seoDescription[lang] },
  });
  const readable = slugOf(content.title.en) || slugOf(content.title.bn) || "ponno";
  return {
    title: content.title,
    text: inBoth((lang) => plainRichText(body[lang])),
    attributes: storedAttributes(content, product.attributes),
    options: content.options,
    pictures: shown,
    brand: content.brand || null,
    said: { bn: saying("bn"), en: saying("en") },
    searchText: searchTextOf(content, product),
    slug: `${readable}-${shortOf(product.id)}`,
    variants: content.variants.map(({ choice, sku, pictures, ...rest }) => {
      const id = newId("variant", now);
      const known = product.variants.find((each) => sameChoice(choice, each.choice));
      return {
        ...{ id, choice, ...rest },
        sku: sku || (known?.sku ?? ownSku(id)),
        pictures: shown.filter(({ stem }) => pictures.includes(stem)),
        ...{ labelBn: labelOf(content, choice, "bn"), labelEn: labelOf(content, choice, "en") },
      };
    }),
  };
}
