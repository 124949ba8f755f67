import {
  complaintKinds,
  complaintOutcomes,
  complaintStates,
  mostComplaintPhotos,
  sentOnBy,
} from "@haat/core/complaint-states";
import { z } from "zod";
import { PictureText } from "./media.ts";
import { ReturnableView, ReturnBody, ReturnView, Thing } from "./return.ts";
import { idField, Instant, SlugField, typedText } from "./values.ts";

const ShopField = z
  .object({
    slug: SlugField,
    name: z.string(),
    owner: z.string(),
    dbid: z.string().nullable().describe("Its Digital Business ID, once the market has checked it"),
  })
  .describe("Who sold it, as a complaint to the authorities names him");

/** What a buyer complains of, and what became of it; the same for him, his shop and support. */
export const ComplaintView = z
  .object({
    id: idField("complaint"),
    number: z.string().meta({ example: "H7K2M9QX-C1" }),
    order: z.object({ id: idField("order"), number: z.string() }),
    part: z.object({ id: idField("subOrder"), number: z.string() }),
    line: Thing.nullable().describe("Null: it is of the whole parcel"),
    shop: ShopField,
    kind: z.enum(complaintKinds),
    back: ReturnView.nullable().describe("What its buyer wants to give back, and for what"),
    said: z.string(),
    photos: z.array(
      z.object({
        place: z.int(),
        at: Instant,
        isGone: z.boolean().describe("No longer kept: its buyer was erased"),
      }),
    ),
    state: z
      .enum(complaintStates)
      .describe("`open`: its shop is to answer; `answered`: its buyer is; `at_support`: Haat is"),
    madeAt: Instant,
    clock: z.object({
      shopBy: Instant.describe("Until when its shop answers"),
      dueAt: Instant.describe("Until when by law a first step is taken"),
      isShopLate: z.boolean(),
      isOverdue: z.boolean().describe("The law's time is over, and nobody has taken one"),
      wasOverdue: z.boolean().describe("The same, also of what was answered after it"),
    }),
    answer: z
      .object({ said: z.string(), offer: z.enum(complaintOutcomes), at: Instant })
      .nullable()
      .describe("What its shop says, and what it would do about it"),
    sentOn: z
      .object({
        by: z
          .enum(sentOnBy)
          .describe("`offer`: its buyer takes what the shop offers; `clock`: the shop was silent"),
        said: z.string().nullable(),
        at: Instant,
      })
      .nullable(),
    decision: z.object({ outcome: z.enum(complaintOutcomes), said: z.string(), at: Instant }).nullable(),
    settled: z
      .object({ by: z.enum(["buyer", "silence"]), at: Instant })
      .nullable()
      .describe("`silence`: its buyer said nothing to the answer for a week"),
    mayGoOn: z
      .boolean()
      .describe(
        "It has ended, or the law's time is over: the directorate's portal asks whether the shop was asked first",
      ),
  })
  .meta({ id: "Complaint" });
export type ComplaintView = z.infer<typeof ComplaintView>;

export const OwnComplaintsView = z
  .object({
    parts: z
      .array(
        z.object({
          id: idField("subOrder"),
          number: z.string(),
          shop: z.string(),
          isOpen: z.boolean().describe("Whether one of the whole parcel may be made"),
          lines: z.array(Thing).describe("Of which one may be made"),
          returns: ReturnableView.nullable().describe(
            "What of it may go back; null: it is not with its buyer, or is complained of already",
          ),
        }),
      )
      .describe("What may be complained of now"),
    items: z.array(ComplaintView).describe("Newest first"),
  })
  .meta({ id: "OwnComplaints" });
export type OwnComplaintsView = z.infer<typeof OwnComplaintsView>;

export const ComplaintsView = z.object({ items: z.array(ComplaintView) }).meta({ id: "Complaints" });
export type ComplaintsView = z.infer<typeof ComplaintsView>;

export const complaintViews = ["ours", "shops", "ended"] as const;
export const ComplaintFilter = z.object({
  view: z
    .enum(complaintViews)
    .optional()
    .describe(
      "`ours`, unless it is said: what waits for support; whose time is over, or is soonest, comes first",
    ),
});
export type ComplaintFilter = z.infer<typeof ComplaintFilter>;

const said = typedText(1, 2000);
const complaint = idField("complaint");
const [complaintExample, wordsExample] = ["cmp_01k0h3m8p2c4v6x8z0abcdefgh", "কাপটা ভাঙা এসেছে"];

export const ComplaintBody = z
  .object({
    part: idField("subOrder"),
    line: idField("line").optional().describe("Left out: of the whole parcel"),
    kind: z.enum(complaintKinds),
    said,
    back: ReturnBody.optional().describe("Something is to go back; then it is of no single `line`"),
  })
  .strict()
  .meta({
    id: "ComplaintBody",
    example: { part: "sub_01k0h3m8p2c4v6x8z0abcdefgh", kind: "broken", said: wordsExample },
  });
export type ComplaintBody = z.infer<typeof ComplaintBody>;

export const ComplaintSaidBody = z
  .discriminatedUnion("act", [
    z.object({ complaint, act: z.literal("settle") }).strict(),
    z.object({ complaint, act: z.literal("take_offer") }).strict(),
    z.object({ complaint, act: z.literal("insist"), said }).strict(),
  ])
  .meta({ id: "ComplaintSaidBody", example: { complaint: complaintExample, act: "settle" } });
export type ComplaintSaidBody = z.infer<typeof ComplaintSaidBody>;

export const ComplaintPhotoBody = z
  .object({ complaint, base64: PictureText })
  .strict()
  .meta({
    id: "ComplaintPhotoBody",
    example: { complaint: complaintExample, base64: "/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==" },
  });

export const ComplaintAnswerBody = z
  .object({ complaint, said, offer: z.enum(complaintOutcomes) })
  .strict()
  .meta({
    id: "ComplaintAnswerBody",
    example: { complaint: complaintExample, said: "দুঃখিত, কাপটা বদলে দিচ্ছি", offer: "exchange" },
  });
export type ComplaintAnswerBody = z.infer<typeof ComplaintAnswerBody>;

export const ComplaintDecisionBody = z
  .object({ complaint, said, outcome: z.enum(complaintOutcomes) })
  .strict()
  .meta({
    id: "ComplaintDecisionBody",
    example: { complaint: complaintExample, said: "ছবিতে ভাঙা দেখা যাচ্ছে", outcome: "refund" },
  });
export type ComplaintDecisionBody = z.infer<typeof ComplaintDecisionBody>;

export const ComplaintPhotoPlace = z.coerce.number().int().min(1).max(mostComplaintPhotos);
export const ComplaintPhotoView = z
  .object({ kind: z.literal("webp"), base64: z.string() })
  .meta({ id: "ComplaintPhoto" });
export type ComplaintPhotoView = z.infer<typeof ComplaintPhotoView>;
