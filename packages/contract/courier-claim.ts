import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { ageBuckets } from "./courier-cash.ts";
import { ProofLinkView } from "./proof-link.ts";
import { CursorField, idField, Instant, MoneyView, numberText, page, staffText } from "./values.ts";

/** A parcel he lost, cash he named too little of, or in no statement; what a row left unexplained, what the bank credited otherwise. */
export const claimOrigins = ["lost", "short", "missing", "row", "bank"] as const;

/** A claim on a courier, or a case of money that is not explained yet. */
export const ClaimId = z.union([idField("courierClaim"), idField("remittanceCase")]);

/** What one person does alone, and what another of finance must agree to. */
export const claimNotes = ["ask", "refused"] as const;
export const claimEnds = [
  ...(["charge", "bank", "cost", "write_off", "offset", "parcel", "claim", "buyer"] as const),
] as const;
export const claimActs = [...claimNotes, "unclaim", ...claimEnds] as const;

const CourierField = z.enum(couriers);
const reason = staffText(3, 300);
const amount = z
  .string()
  .trim()
  .max(30)
  .describe("Taka as typed, in either digit script; empty: all that is left");

export const ClaimActBody = z
  .discriminatedUnion("act", [
    z
      .object({ act: z.literal("ask"), reason })
      .strict()
      .describe("The courier was written to; nothing moves"),
    z
      .object({ act: z.literal("refused"), reason })
      .strict()
      .describe("He does not want to pay, and says why"),
    z
      .object({ act: z.literal("unclaim"), reason })
      .strict()
      .describe("It is claimed no more: what stood in no statement is cash of the courier's list again"),
    z
      .object({
        act: z.literal("bank"),
        amount,
        reference: numberText(3, 100).describe("The bank's own words for the transfer"),
        day: z.iso.date().describe("A day in Dhaka"),
        reason,
      })
      .strict()
      .describe("He has paid it into our bank; what was too much, we have given back from there"),
    z
      .object({ act: z.literal("charge"), reason })
      .strict()
      .describe(
        "It is what carrying its parcel costs by the contract, taken before that was owed; as far as that goes",
      ),
    z
      .object({ act: z.literal("cost"), amount, reason })
      .strict()
      .describe("It is right all the same: it counts among what couriers cost"),
    z
      .object({ act: z.literal("write_off"), amount, reason })
      .strict()
      .describe("It is given up, as a loss of the market's"),
    z
      .object({ act: z.literal("offset"), otherId: idField("remittanceCase"), reason })
      .strict()
      .describe("What lacks here is too much there: the two explain each other, as far as the smaller goes"),
    z
      .object({ act: z.literal("parcel"), number: numberText(3, 60), reason })
      .strict()
      .describe("It is the cash of this parcel, by its number or its order's, as far as that goes"),
    z
      .object({ act: z.literal("claim"), claimId: idField("courierClaim").nullable(), reason })
      .strict()
      .describe("It pays this claim; what lacks (null) is claimed from the courier"),
    z
      .object({ act: z.literal("buyer"), amount, reason })
      .strict()
      .describe("It was taken at the door beyond what was due: its buyer has it back within 72 hours"),
  ])
  .meta({ id: "ClaimActBody", example: { act: "ask", reason: "রসিদের ছবিসহ ইমেইল করেছি" } });
export type ClaimActBody = z.infer<typeof ClaimActBody>;

export const CourierClaimView = z
  .object({
    id: ClaimId,
    of: z.enum(claimOrigins),
    courier: CourierField,
    state: z.enum(["open", "ended"]),
    madeAt: Instant,
    days: z.number().int(),
    bucket: z.enum(ageBuckets),
    amount: MoneyView.describe("As it began; below zero he brought more than we know of"),
    left: MoneyView,
    parcel: z.string().nullable().describe("By the courier's number"),
    order: z.object({ id: idField("order"), number: z.string() }).nullable(),
    shop: z.string().nullable(),
    remittance: z
      .object({ id: idField("remittance"), reference: z.string(), line: z.number().int().nullable() })
      .nullable()
      .describe("Of a case: the statement, and its row"),
    askedAt: Instant.nullable(),
    refusedAt: Instant.nullable(),
    proposalId: idField("proposal").nullable().describe("Its end waits for a second person"),
  })
  .meta({ id: "CourierClaim" });
export type CourierClaimView = z.infer<typeof CourierClaimView>;

export const CourierClaimFilter = z.object({
  courier: CourierField.optional(),
  bucket: z.enum(ageBuckets).optional(),
  of: z.enum(["claim", "case"]).optional(),
  state: z.enum(["open", "ended"]).optional().describe("`open` unless it is named"),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
export type CourierClaimFilter = z.infer<typeof CourierClaimFilter>;

export const CourierClaimPage = page(CourierClaimView)
  .extend({
    sums: z
      .array(
        z.object({
          courier: CourierField,
          of: z.enum(["claim", "case"]),
          bucket: z.enum(ageBuckets),
          count: z.number().int(),
          amount: MoneyView.describe("What lacks and what is too much, each counted"),
        }),
      )
      .describe("All that is open, by courier and age"),
  })
  .meta({ id: "CourierClaimPage" });
export type CourierClaimPage = z.infer<typeof CourierClaimPage>;

const history = z.object({
  at: Instant,
  by: z.string().describe("Empty: a row of a statement"),
  act: z.enum([
    ...claimNotes,
    ...claimEnds,
    "claimed",
    "unclaimed",
    "named",
    "propose",
    "refuse",
    "withdraw",
    "statement",
    "undo",
    "unpaid",
    "found",
  ]),
  reason: z.string().nullable(),
  amount: MoneyView.nullable(),
  reference: z.string().nullable(),
  payment: z
    .object({
      id: idField("courierClaimAct"),
      isUndone: z.boolean(),
      undoProposalId: idField("proposal").nullable().describe("That waits for a second person"),
    })
    .nullable()
    .describe("Of what our bank was said to have been paid, or a buyer is owed: two others may undo it"),
});

/** One of them with what to write, what may be done and what was. */
export const CourierClaimDetail = z
  .object({
    claim: CourierClaimView,
    message: z.string().describe("To the courier, in Bangla, with what shows it"),
    english: z.string().describe("The same in English"),
    hasProof: z.boolean().describe("Something is kept of what became of its parcel"),
    proofLink: ProofLinkView.nullable().describe("By which its office looks at that; null: it has none"),
    beside: z
      .array(CourierClaimView)
      .describe("What of the same courier's may meet it: open claims, and cases the other way"),
    may: z.array(z.enum(claimActs)),
    isHeld: z
      .boolean()
      .describe(
        "It is what a row had brought, or taken, whose match was undone: the row clears it, or is left out first",
      ),
    ofBuyer: MoneyView.nullable().describe(
      "What of it was taken at the door beyond what was due; null: nothing",
    ),
    history: z.array(history).describe("Newest first"),
  })
  .meta({ id: "CourierClaimDetail" });
export type CourierClaimDetail = z.infer<typeof CourierClaimDetail>;

/** What a statement brings and the bank will not credit any more. */
export const BankDifferenceBody = z
  .object({ reason })
  .strict()
  .meta({ id: "BankDifferenceBody", example: { reason: "কুরিয়ার বলছে ট্রান্সফারের চার্জ কেটেছে" } });
export type BankDifferenceBody = z.infer<typeof BankDifferenceBody>;
