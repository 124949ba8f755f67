import { noticeWhys } from "@haat/core/courier-notices";
import { statedMeanings, taughtMeanings } from "@haat/core/courier-words";
import { z } from "zod";
import { CourierField } from "./courier.ts";
import { CursorField, idField, Instant, page, staffText } from "./values.ts";

/** `open`: nobody has put it aside. `words`: of bound messages, the couriers' words that nobody knows. */
export const noticeViews = ["open", "aside", "words"] as const;
export const NoticeFilter = z.object({
  view: z.enum(noticeViews).optional().describe("`open` unless it is named"),
  why: z.enum(noticeWhys).optional(),
  courier: CourierField.optional(),
  cursor: CursorField.optional(),
});

/** Courier and SHA-256 of the body. */
export const NoticeKey = z.string().regex(/^[a-z]{3,20}:[0-9a-f]{64}$/);

export const NoticeRowView = z
  .object({
    key: NoticeKey,
    courier: CourierField,
    why: z
      .enum(noticeWhys)
      .describe(
        "nothing: no parcel of ours; reference, number, cash: ours has another; over: that booking is at its end; unnamed: no number of his",
      ),
    isWaiting: z.boolean().describe("It is tried again by itself, until it is a week old"),
    receivedAt: Instant,
    said: z
      .array(z.object({ word: z.string(), number: z.string().nullable(), reference: z.string().nullable() }))
      .describe("As it was read; empty where nobody could"),
    parcels: z
      .array(z.object({ orderId: idField("order"), number: z.string() }))
      .describe("Ours that bear one of its numbers"),
    raw: z.string().describe("As it came, phones masked, of a long one the beginning"),
    acts: z
      .array(z.object({ act: z.enum(["aside", "back"]), by: z.string(), reason: z.string(), at: Instant }))
      .describe("The newest first"),
  })
  .meta({ id: "CourierNoticeRow" });
export type NoticeRowView = z.infer<typeof NoticeRowView>;

const Meaning = z
  .enum(taughtMeanings)
  .nullable()
  .describe("None of them moves money; null: the word is unknown again");

export const WordRowView = z
  .object({
    courier: CourierField,
    word: z.string().describe("As he spelled it last"),
    times: z.number().int(),
    open: z.number().int().describe("Cases of it that nobody has ended"),
    lastAt: Instant.nullable().describe("Null: not in the last year"),
    orderId: idField("order").nullable().describe("Whose parcel it was said of last"),
    taught: z
      .array(z.object({ means: Meaning, by: z.array(z.string()), at: Instant, reason: z.string() }))
      .describe("What two have said that it means, the newest first; that one counts"),
    proposalId: idField("proposal").nullable().describe("What it is to mean waits for a second person"),
    isTeachable: z.boolean(),
  })
  .meta({ id: "CourierWordRow" });
export type WordRowView = z.infer<typeof WordRowView>;

export const NoticePage = page(NoticeRowView)
  .extend({ words: z.array(WordRowView).describe("Of the last year, the most frequent; only of `words`") })
  .meta({ id: "CourierNoticePage" });
export type NoticePage = z.infer<typeof NoticePage>;

export const noticeActs = ["aside", "back"] as const;
export const NoticeActBody = z
  .object({ act: z.enum(noticeActs), reason: staffText(5, 300) })
  .strict()
  .meta({ id: "CourierNoticeActBody", example: { act: "aside", reason: "অন্য দোকানের পার্সেল, কুরিয়ারকে জানানো" } });
export type NoticeActBody = z.infer<typeof NoticeActBody>;
export const NoticeActed = z.object({ key: NoticeKey }).meta({ id: "CourierNoticeActed" });

const meaningsIn: Readonly<Record<"parcel" | "statement", readonly string[]>> = {
  parcel: taughtMeanings,
  statement: statedMeanings,
};

/** What a word is to mean; another must agree. */
export const CourierWordBody = z
  .object({
    courier: CourierField,
    word: z
      .string()
      .min(1)
      .max(200)
      .describe("As he has said it of a parcel of ours; capitals are no difference"),
    in: z
      .enum(["parcel", "statement"])
      .optional()
      .describe("Where he says it; of a parcel unless it is named. A word of one says nothing of the other"),
    means: z
      .enum([...taughtMeanings, ...statedMeanings])
      .nullable()
      .describe(
        "In a statement how a parcel ended, of a parcel where it is; null: the word is unknown again",
      ),
    reason: staffText(5, 300).describe("How one knows"),
  })
  .strict()
  .refine(({ in: where, means }) => means === null || meaningsIn[where ?? "parcel"].includes(means), {
    path: ["means"],
  })
  .meta({
    id: "CourierWordBody",
    example: {
      ...{ courier: "ecourier", word: "Rider has taken it", means: "out_for_delivery" },
      reason: "কুরিয়ারের সঙ্গে ফোনে কথা হয়েছে",
    },
  });
export type CourierWordBody = z.infer<typeof CourierWordBody>;
export const CourierWordAsked = z
  .object({ proposalId: idField("proposal") })
  .meta({ id: "CourierWordAsked" });
