import type { HomeSectionView } from "@haat/contract/home-page";
import type { Translate } from "@haat/i18n/translator";

/** What stands over a part: its own words, the name of its category, or what the market calls such a part. */
export const titleOf = (
  { kind, title, category }: Pick<HomeSectionView, "kind" | "title" | "category">,
  t: Translate,
): string => title ?? category?.name ?? t(`storefront:home.kind.${kind}`);
