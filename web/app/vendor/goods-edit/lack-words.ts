import type { GoodsAttribute } from "@haat/contract/goods-content";
import type { Locale } from "@haat/i18n/locale";
import type { Translate } from "@haat/i18n/translator";
import type { FieldErrors } from "../../components/form/field-errors.ts";

type Of = Readonly<{ attributes: readonly GoodsAttribute[]; t: Translate; locale: Locale }>;
const plain = ["title", "body", "variants", "prices", "pictures", "category"] as const;
const fields = {
  title: "title.bn",
  body: "body.bn",
  variants: "v.0.price",
  prices: "v.0.price",
  pictures: "pictures",
  category: "brand",
};

/** What is missing before it may be sent in, by the field where it is written. */
export function lackErrors(lacks: readonly string[], { attributes, t, locale }: Of): FieldErrors {
  const errors: Record<string, string> = {};
  for (const lack of lacks) {
    const known = plain.find((each) => each === lack);
    const attribute = attributes.find(({ code }) => `attribute.${code}` === lack);
    if (known) errors[fields[known]] ??= t(`goods:lack.${known}`);
    if (attribute)
      errors[`attr.${attribute.code}${attribute.kind === "text" ? ".bn" : ""}`] = t("goods:lack.attribute", {
        name: attribute.name[locale],
      });
  }
  return errors;
}
