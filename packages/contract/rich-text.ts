import { ownAddress, plainRichText, type RichText as Document } from "@haat/core/rich-text";
import { z } from "zod";
import { typedText } from "./values.ts";

const Span = z
  .object({
    text: z.string().min(1).max(3500),
    bold: z.literal(true).optional(),
    italic: z.literal(true).optional(),
    href: z.string().max(130).regex(ownAddress).optional(),
  })
  .strict();
const spans = z.array(Span).min(1).max(200);
const Block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), spans }).strict(),
  z.object({ kind: z.literal("heading"), spans }).strict(),
  z
    .object({ kind: z.literal("list"), isNumbered: z.boolean(), items: z.array(spans).min(1).max(60) })
    .strict(),
]);

/** The most letters a document holds, marks not counted. */
export const richTextMost = 3500;

/** A document of `@haat/core/rich-text`: whatever is none is refused, before it is stored and before it is shown. */
export const RichText = z
  .array(Block)
  .max(120)
  .refine((document) => plainRichText(document as Document).length <= richTextMost)
  .meta({
    id: "RichText",
    description: "Paragraphs, headings and lists; links lead to pages of this market only",
  });
export type RichText = z.infer<typeof RichText>;

/** One text in both languages; neither need be there while it is being written. */
export const both = (most: number) => z.object({ bn: typedText(0, most), en: typedText(0, most) }).strict();
