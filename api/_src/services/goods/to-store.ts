import type { GoodsContent } from "@haat/contract/goods-content";
import { plainRichText, type RichText } from "@haat/core/rich-text";

/** With its words beside it, so that the database can tell whether anything was said. */
export const toStore = (content: GoodsContent): unknown => ({
  ...content,
  text: {
    bn: plainRichText(content.body.bn as RichText),
    en: plainRichText(content.body.en as RichText),
  },
});
