import type { GoodsContent } from "@haat/contract/goods-content";
import type { Locale } from "@haat/i18n/locale";

/** `লাল, ৩৮`: what tells a variant from the others; empty where there is one only. */
export const choiceWords = (
  { options }: Pick<GoodsContent, "options">,
  choice: Readonly<Record<string, string>>,
  locale: Locale,
): string =>
  options
    .flatMap(({ code, values }) => values.find((each) => each.code === choice[code])?.name[locale] ?? [])
    .join(", ");
