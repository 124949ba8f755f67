import { AttributeValue, GoodsContent } from "@haat/contract/goods-content";
import { RichText } from "@haat/contract/rich-text";
import { readRichText } from "@haat/core/rich-text";
import type { ProductRow } from "@haat/db/queries/goods/product";

type Lang = "bn" | "en";
const empty = { bn: "", en: "" };

export const emptyContent: GoodsContent = {
  ...{ title: empty, body: { bn: [], en: [] }, attributes: {}, brand: "" },
  ...{ care: empty, returns: empty, seoTitle: empty, seoDescription: empty },
  ...{ options: [], variants: [], pictures: [] },
};

/** A version is stored beside its words alone, which the database measures. */
export const storedContent = (content: unknown): GoodsContent => GoodsContent.strip().parse(content);

/** What is for sale, as it would have been written; older goods have plain words, which become paragraphs. Null: it never was. */
export function contentOf(product: ProductRow): GoodsContent | null {
  if (product.state === "draft" || product.state === "dropped") return null;
  const { said, text } = product;
  const body = (lang: Lang) => RichText.parse(said?.[lang].body ?? readRichText(text[lang]));
  const saying = (name: "care" | "returns" | "seoTitle" | "seoDescription") => ({
    bn: said?.bn[name] ?? "",
    en: said?.en[name] ?? "",
  });
  return {
    title: product.title,
    body: { bn: body("bn"), en: body("en") },
    attributes: attributesOf(product),
    brand: product.brand ?? "",
    ...{ care: saying("care"), returns: saying("returns") },
    ...{ seoTitle: saying("seoTitle"), seoDescription: saying("seoDescription") },
    options: product.options.map(({ code, name, values }) => ({
      ...{ code, name },
      values: values.map((value) => ({ code: value.code, name: value.name })),
    })),
    variants: product.variants
      .filter(({ isSold }) => isSold)
      .map(({ choice, sku, priceMinor, compareAtMinor, weightGrams }) => ({
        ...{ choice: { ...choice }, sku, priceMinor, compareAtMinor, weightGrams, stock: 0 },
      })),
    pictures: product.pictures.map(({ stem }) => stem),
  };
}

/** Of goods that came before there were kinds, whatever its category still asks for. */
function attributesOf({ stored, attributes }: ProductRow): Record<string, AttributeValue> {
  const known = new Set(attributes.map(({ code }) => code));
  return Object.fromEntries(
    stored.flatMap(({ code, typed }) => {
      const value = known.has(code) ? AttributeValue.safeParse(typed) : null;
      return value?.success ? [[code, value.data]] : [];
    }),
  );
}
