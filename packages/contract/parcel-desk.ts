import { caseEnds, parcelCaseKinds } from "@haat/core/parcel-reports";
import { missedCallOutcomes, tryAnswers, tryAskers, tryWishes } from "@haat/core/tries";
import { shipmentStates } from "@haat/core/shipments";
import { z } from "zod";
import { CourierField } from "./courier.ts";
import { CursorField, idField, Instant, MoneyView, page, staffText } from "./values.ts";

/** `cases`: a person has to look. `attempts`: nobody was met or its courier holds it, a new try may be asked for; whose buyer nobody has reached stands first, by the time that is left. `late`: past the promised day, or silent for three days. `returning`: on the way back, and not in the shop. `ended`: cases that somebody ended. */
export const parcelViews = ["cases", "attempts", "late", "returning", "ended"] as const;
export const ParcelFilter = z.object({
  view: z.enum(parcelViews).optional().describe("`cases` unless it is named"),
  cursor: CursorField.optional(),
});

/** What was said of a parcel beside what our books have. */
export const ContestView = z
  .object({
    kind: z.enum(parcelCaseKinds),
    madeAt: Instant,
    ours: MoneyView.nullable().describe("What was to be collected"),
    theirs: MoneyView.nullable().describe("What the courier names"),
    word: z.string().nullable().describe("The courier's own word"),
    note: z.string().nullable(),
    unread: z.string().nullable().describe("What stood where cash should and could not be read, as it came"),
  })
  .meta({ id: "ParcelContest" });
export type ContestView = z.infer<typeof ContestView>;

export const ParcelCaseView = z.object({
  id: idField("parcelCase"),
  ...ContestView.shape,
  endedBy: z.string().nullable(),
  endedAt: Instant.nullable(),
  reason: z.string().nullable(),
  held: MoneyView.nullable().describe(
    "What its shop is not paid until somebody has said whether the delivery stays; null: nothing is kept by it",
  ),
  asksTwo: z.boolean().describe("That is more than whoever asks lets go alone within a day"),
  asked: z
    .object({ by: z.string(), reason: z.string(), expiresAt: Instant })
    .nullable()
    .describe("What waits for a second person: that the delivery stays"),
  endedAs: z
    .enum([...caseEnds, "undone"])
    .nullable()
    .describe("`stays`: its shop is paid for the delivery; `undone`: two have taken it back"),
  proposedBy: z.string().nullable().describe("Who had asked the second person that ended it"),
  another: z
    .object({
      wish: z.enum(tryWishes),
      asker: z.enum(tryAskers),
      by: z.string().nullable().describe("Who of the staff asked for the buyer; null: none of them did"),
      answer: z.enum(tryAnswers).nullable(),
      how: z.enum(["portal", "phone"]).describe("Where its courier is asked to come again"),
    })
    .nullable()
    .describe("Of `another_try`: what is asked for"),
  goes: z
    .object({ courier: CourierField, number: z.string() })
    .nullable()
    .describe("Of `void_carried`: with whom, and under which number, the part goes now"),
});
export const ParcelRowView = z
  .object({
    partId: idField("subOrder"),
    orderId: idField("order"),
    number: z.string(),
    shop: z.string(),
    courier: CourierField.nullable().describe("Null: its shop carries it itself"),
    consignment: z.string().nullable(),
    state: z
      .enum(shipmentStates)
      .nullable()
      .describe("Of a shop's own delivery null, unless a part of it was kept"),
    stateAt: Instant.nullable().describe(
      "By the courier; null: he has said nothing yet. Without one: when its shop last tried, or took it",
    ),
    deadline: Instant.nullable().describe("Until when a new try may be asked for, or the promised day"),
    missed: z
      .object({
        outcome: z.enum(missedCallOutcomes).nullable().describe("What our last call came to; null: none yet"),
        isAsked: z.boolean().describe("The rider is asked to come again"),
        isReminded: z.boolean().describe("Its buyer was told that the time is nearly over"),
      })
      .nullable()
      .describe("Of `attempts`: what was done since nobody was met"),
    case: ParcelCaseView.nullable(),
  })
  .meta({ id: "ParcelRow" });
export type ParcelRowView = z.infer<typeof ParcelRowView>;
export const ParcelPage = page(ParcelRowView).meta({ id: "ParcelPage" });
export type ParcelPage = z.infer<typeof ParcelPage>;

export const ParcelCaseEndBody = z
  .object({
    reason: staffText(5, 300),
    stays: z
      .literal(true)
      .optional()
      .describe("Of what keeps its shop's money: our delivery is right, and its shop is paid for it"),
    answer: z
      .enum(["told", "refused"])
      .optional()
      .describe("Of `another_try`, and of nothing else: whether the courier comes again; its buyer is told"),
  })
  .strict()
  .meta({ id: "ParcelCaseEndBody", example: { reason: "রাইডারের সঙ্গে কথা হয়েছে, টাকা পুরোটাই নেওয়া" } });
export type ParcelCaseEndBody = z.infer<typeof ParcelCaseEndBody>;

export const ParcelCaseEnded = z
  .object({
    id: idField("parcelCase"),
    isProposed: z.boolean().describe("It waits for a second person, and is open until then"),
  })
  .meta({ id: "ParcelCaseEnded" });
export type ParcelCaseEnded = z.infer<typeof ParcelCaseEnded>;

/** Where the staff may say that a parcel is. */
export const saidStates = [
  ...(["picked_up", "in_transit", "out_for_delivery", "attempt_failed", "on_hold"] as const),
  ...(["delivered", "partly_delivered", "exchanged"] as const),
  ...(["rto_initiated", "rto_in_transit", "rto_received", "lost", "damaged"] as const),
] as const;
export const ParcelStateBody = z
  .object({ state: z.enum(saidStates), reason: staffText(5, 300) })
  .strict()
  .meta({ id: "ParcelStateBody", example: { state: "in_transit", reason: "কুরিয়ারের পোর্টালে দেখা গেছে" } });
export type ParcelStateBody = z.infer<typeof ParcelStateBody>;
