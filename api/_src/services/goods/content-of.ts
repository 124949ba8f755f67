import { AttributeValue, GoodsContent, mostPictures } from "@haat/contract/goods-content";
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

type Stored = Readonly<{ pictures: readonly unknown[]; variants: readonly object[] }>;

/** A version is stored beside its words alone, which the database measures. The first ones named their pictures and said nothing of them. */
export function storedContent(content: unknown): GoodsContent {
  const { pictures, variants, ...rest } = content as Stored;
  return GoodsContent.strip().parse({
    ...rest,
    pictures: pictures
      .slice(0, mostPictures)
      .map((each) => (typeof each === "string" ? { stem: each, alt: empty } : each)),
    variants: variants.map((variant) => ({ pictures: [], ...variant })),
  });
}

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
      .map(({ choice, sku, priceMinor, compareAtMinor, weightGrams, pictures }) => ({
        ...{ choice: { ...choice }, sku, priceMinor, compareAtMinor, weightGrams, stock: 0 },
        pictures: pictures.map(({ stem }) => stem),
      })),
    pictures: product.pictures.slice(0, mostPictures).map(({ stem, alt }) => ({ stem, alt: alt ?? empty })),
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
