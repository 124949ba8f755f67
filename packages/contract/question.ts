import { answerers, longestAnswer, longestQuestion, questionStates } from "@haat/core/questions";
import { reportReasons } from "@haat/core/reviews";
import { z } from "zod";
import { idField, Instant, page, SlugField, staffText, typedText } from "./values.ts";

export const AnswerView = z
  .object({
    id: idField("question"),
    by: z.enum(answerers).describe("The shop, or somebody who owns it"),
    text: z.string(),
    name: z.string().nullable().describe("Null: it was not said"),
    at: Instant,
  })
  .meta({ id: "Answer" });
export type AnswerView = z.infer<typeof AnswerView>;

export const QuestionView = z
  .object({
    id: idField("question"),
    text: z.string(),
    name: z.string().nullable(),
    madeAt: Instant,
    answers: z.array(AnswerView).describe("The shop's first"),
  })
  .meta({ id: "Question" });
export type QuestionView = z.infer<typeof QuestionView>;

export const QuestionFilter = z.object({
  cursor: idField("question").optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});
export type QuestionFilter = z.infer<typeof QuestionFilter>;

const product = z.object({ slug: SlugField, title: z.string() });

export const QuestionPage = page(QuestionView).extend({ product }).meta({ id: "QuestionPage" });
export type QuestionPage = z.infer<typeof QuestionPage>;

const shownName = typedText(0, 80).describe("As it is shown; empty: none is");

export const QuestionBody = z
  .object({ text: typedText(2, longestQuestion), name: shownName })
  .strict()
  .meta({ id: "QuestionBody", example: { text: "এই শাড়ির সঙ্গে কি ব্লাউজের কাপড় আছে?", name: "নাসরিন" } });
export type QuestionBody = z.infer<typeof QuestionBody>;

export const AnswerBody = z
  .object({ text: typedText(2, longestAnswer), name: shownName })
  .strict()
  .meta({ id: "AnswerBody", example: { text: "হ্যাঁ, আমারটায় ছিল।", name: "রহিমা" } });
export type AnswerBody = z.infer<typeof AnswerBody>;

export const ShopAnswerBody = z
  .object({ text: staffText(2, longestAnswer) })
  .strict()
  .meta({ id: "ShopAnswerBody", example: { text: "হ্যাঁ, ৮০ সেন্টিমিটার ব্লাউজের কাপড় আছে।" } });
export type ShopAnswerBody = z.infer<typeof ShopAnswerBody>;

/** How what was said stands: `waiting` until somebody of the market has looked. */
export const QuestionSaid = z
  .object({ id: idField("question"), state: z.enum(questionStates) })
  .meta({ id: "QuestionSaid" });
export type QuestionSaid = z.infer<typeof QuestionSaid>;

export const ShopQuestionView = QuestionView.extend({
  product,
  own: z
    .object({ text: z.string(), state: z.enum(questionStates), reason: z.string().nullable() })
    .nullable()
    .describe("The shop's answer, also while nobody can read it"),
}).meta({ id: "ShopQuestion" });
export type ShopQuestionView = z.infer<typeof ShopQuestionView>;

export const ShopQuestionFilter = QuestionFilter.extend({
  which: z.enum(["unanswered", "every"]).optional().describe("What is not answered, unless said otherwise"),
});
export type ShopQuestionFilter = z.infer<typeof ShopQuestionFilter>;
export const ShopQuestionPage = page(ShopQuestionView).meta({ id: "ShopQuestionPage" });
export type ShopQuestionPage = z.infer<typeof ShopQuestionPage>;

export const DeskQuestionView = z
  .object({
    ...{ id: idField("question"), text: z.string(), name: z.string().nullable(), madeAt: Instant },
    saidAs: z.enum(["asker", ...answerers]),
    question: z.string().nullable().describe("What it answers; null: it is a question itself"),
    state: z.enum(questionStates),
    reason: z.string().nullable(),
    product,
    vendor: z.object({ slug: SlugField, name: z.string() }),
    reports: z.array(
      z.object({ reason: z.enum(reportReasons), words: z.string(), byShop: z.boolean(), at: Instant }),
    ),
    isOwn: z.boolean().describe("Whoever looks works for this shop, and decides nothing"),
  })
  .meta({ id: "DeskQuestion" });
export type DeskQuestionView = z.infer<typeof DeskQuestionView>;
export const DeskQuestionList = z
  .object({ items: z.array(DeskQuestionView) })
  .meta({ id: "DeskQuestionList" });
export type DeskQuestionList = z.infer<typeof DeskQuestionList>;
