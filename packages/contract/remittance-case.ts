import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { AloneLimitView } from "./alone-limit.ts";
import { PartProofView } from "./delivery-proof.ts";
import { ProofLinkView } from "./proof-link.ts";
import { numberEnds, RemittanceNumbers, RemittanceParcel } from "./remittance-parcel.ts";
import { courierAnswers, RemittanceRowView } from "./remittance-row.ts";
import { idField, Instant, MoneyView, staffText } from "./values.ts";

/** What of a parcel's cash a row does not name: claimed from the courier, in suspense, or left for a later row. */
export const shortEnds = ["claim", "suspense", "leave"] as const;
/** A charge other than agreed: right all the same, or in suspense. */
export const oddEnds = ["accept", "suspense"] as const;

export const remittanceActs = [
  "accept",
  "dispute",
  "answered",
  "match",
  "unmatch",
  "drop",
  "claim",
  "take_up",
  "read",
  "seen",
] as const;

const reason = staffText(3, 300);

/** What one of the staff does with one row. Above the limit it waits for a second person. */
export const RemittanceActBody = z
  .discriminatedUnion("act", [
    z
      .object({
        act: z.literal("accept"),
        short: z.enum(shortEnds),
        odd: z.enum(oddEnds),
        number: z
          .enum(numberEnds)
          .optional()
          .describe(
            "Where it states another number than its parcel's; as `numbers` proposes unless it is said",
          ),
        reason,
      })
      .strict()
      .describe("It is posted as it stands"),
    z
      .object({ act: z.literal("dispute"), reason })
      .strict()
      .describe("The courier is asked, also once more after he has answered; nothing is posted"),
    z
      .object({
        act: z.literal("answered"),
        said: z.enum(courierAnswers),
        who: staffText(2, 80).describe("Of the courier's people"),
        day: z.iso.date().describe("No earlier than he was asked, and not to come"),
        reason,
      })
      .strict()
      .describe("What the courier answered to the dispute, in his words; nothing is posted"),
    z
      .object({ act: z.literal("match"), consignmentId: idField("consignment"), reason })
      .strict()
      .describe("It is this parcel's; what differs is found anew, and a person accepts it after that"),
    z
      .object({ act: z.literal("unmatch"), reason })
      .strict()
      .describe("It is not this parcel's: what it posted is posted the other way round"),
    z
      .object({ act: z.enum(["drop", "take_up"]), reason })
      .strict()
      .describe("It never counts, such as one that came twice; or it was left out so, and waits again"),
    z
      .object({
        act: z.literal("seen"),
        changedAt: Instant.describe("Since when something else is known, as whoever looks was shown it"),
        reason,
      })
      .strict()
      .describe("Something else is known of a posted row's parcel, and it still is right as it was posted"),
    z
      .object({ act: z.literal("claim"), claimId: idField("courierClaim"), reason })
      .strict()
      .describe("What an adjustment brings, or a second row of the claim's own parcel, pays this claim"),
    z
      .object({
        act: z.literal("read"),
        cells: z
          .array(z.object({ place: z.number().int(), text: staffText(1, 60) }).strict())
          .min(1)
          .max(60),
        reason,
      })
      .strict()
      .describe("What one reads in each cell that nobody could: the row is compared with that"),
  ])
  .meta({
    id: "RemittanceActBody",
    example: { act: "accept", short: "claim", odd: "suspense", reason: "রাইডারের রসিদে ৳১,২০০ লেখা আছে" },
  });
export type RemittanceActBody = z.infer<typeof RemittanceActBody>;

const ofTwo = ["propose", "agree", "refuse", "withdraw"] as const;
const noted = [
  ...remittanceActs,
  "post",
  "number",
  "compare",
  "teach",
  "void",
  "recall",
  "period",
  ...ofTwo,
] as const;
export const RemittanceHistory = z.object({
  at: Instant,
  by: z.string(),
  act: z.enum(noted),
  reason: z.string().nullable(),
});

/** A cell that nobody could read: what stands there, and what a person reads. */
export const ReadCellView = z.object({ heading: z.string(), shown: z.string(), read: z.string() });

/** A row with both sides, what may be done with it, and what was. */
export const RemittanceCaseView = z
  .object({
    remittance: z.object({
      id: idField("remittance"),
      courier: z.enum(couriers),
      reference: z.string(),
      periodEnd: Instant,
    }),
    row: RemittanceRowView,
    parcel: RemittanceParcel.nullable(),
    numbers: RemittanceNumbers.nullable().describe(
      "The row names our order beside another number than its parcel's; null: it does not",
    ),
    contract: z
      .object({ from: z.string(), deliveryFee: MoneyView.nullable(), codFee: MoneyView.nullable() })
      .nullable()
      .describe("What was agreed for it; null: nothing was"),
    proof: PartProofView.nullable().describe("What is kept of its door"),
    proofLink: ProofLinkView.nullable().describe("By which the courier's office may look at it now"),
    suspense: z
      .object({
        id: idField("remittanceCase"),
        amount: MoneyView,
        state: z.enum(["open", "ended"]),
        isHeld: z
          .boolean()
          .describe(
            "It is what our bank had credited of the row whose match was undone, or without what the row took: its next posting clears it",
          ),
      })
      .nullable()
      .describe("What it left in suspense; below zero the courier named more than he owes"),
    changedAt: Instant.nullable().describe("Since when something else is known of its parcel"),
    holds: MoneyView.nullable().describe(
      "Our bank has credited what the row brought, or without what it took (below zero): undoing its match holds that in suspense; null: it does not",
    ),
    claims: z
      .array(
        z.object({
          id: idField("courierClaim"),
          kind: z.enum(["lost", "short", "missing"]),
          order: z.string(),
          left: MoneyView,
        }),
      )
      .describe("Open claims that it may pay: of its courier, or of the parcel that it names a second time"),
    candidates: z.array(RemittanceParcel),
    /** Ready to copy: the couriers' offices read Bangla. */
    message: z.string().describe("To the courier, in Bangla, with both sides of it"),
    english: z.string().describe("The same in English"),
    proposalId: idField("proposal").nullable().describe("It waits for a second person"),
    teaching: z
      .object({ proposalId: idField("proposal").nullable().describe("It waits for a second person") })
      .nullable()
      .describe("Nobody knows the row's word, and what it means may be asked for; null: it may not"),
    beyond: AloneLimitView.nullable().describe(
      "Why whoever looks may not accept it alone; null: he may, or it is not to be accepted",
    ),
    dropBeyond: AloneLimitView.nullable().describe("The same of leaving it out"),
    unmatchBeyond: AloneLimitView.nullable().describe("The same of undoing its match"),
    may: z.array(z.enum(remittanceActs)),
    reads: z.array(ReadCellView).describe("What was read last in its cells that nobody could read"),
    history: z.array(RemittanceHistory).describe("Newest first"),
  })
  .meta({ id: "RemittanceCase" });
export type RemittanceCaseView = z.infer<typeof RemittanceCaseView>;

/** Above the limit, and where the file's own sum is wrong, it waits for a second person; then a reason is asked for. */
export const PostingBody = z
  .object({ reason: staffText(0, 300) })
  .strict()
  .meta({ id: "RemittancePostingBody", example: { reason: "" } });
export type PostingBody = z.infer<typeof PostingBody>;
