import { plainRichText, type RichText } from "@haat/core/rich-text";
import type { Written } from "./choose-pictures.ts";

/** With its words beside it, so that the database can tell whether anything was said, and its pictures as they are kept. */
export const toStore = ({ content, shown }: Written): unknown => ({
  ...content,
  shown,
  text: {
    bn: plainRichText(content.body.bn as RichText),
    en: plainRichText(content.body.en as RichText),
  },
});
