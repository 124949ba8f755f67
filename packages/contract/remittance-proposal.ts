import { couriers } from "@haat/core/couriers";
import { statedMeanings, taughtMeanings } from "@haat/core/courier-words";
import { remittanceRules } from "@haat/core/remittance-rules";
import { z } from "zod";
import { ReadCellView } from "./remittance-case.ts";
import { AloneLimitView } from "./alone-limit.ts";
import { claimEnds, ClaimId } from "./courier-claim.ts";
import { KeyedCreditBody, KeyedOtherwise } from "./courier-credit.ts";
import { proposalHead } from "./proposal.ts";
import { CursorField, idField, Instant, MoneyView, numberText, page, staffText } from "./values.ts";

export const remittanceProposalKinds = [
  "remittance.post",
  "remittance.rows",
  "remittance.unmatch",
  "remittance.credit",
  "remittance.rule",
  "remittance.end",
  "remittance.difference",
  "remittance.advance",
  "remittance.undo",
  "remittance.recall",
  "remittance.claim",
  "remittance.transfer",
  "courier.word",
] as const;

const CourierField = z.enum(couriers);
const RuleField = z.enum(remittanceRules);

/** What of couriers' money waits for a second person. */
export const RemittanceProposalView = z
  .object({
    ...proposalHead,
    kind: z.enum(remittanceProposalKinds),
    courier: CourierField.nullable().describe("Null: whoever agrees is to type who has paid"),
    remittance: z
      .object({ id: idField("remittance"), reference: z.string() })
      .nullable()
      .describe("Null: it is about a courier's rule, a word of his, or what he paid ahead"),
    lines: z
      .array(z.number().int())
      .describe("The first hundred of its rows; none: the statement as a whole"),
    reads: z.array(ReadCellView).describe("What is read in cells of its row that nobody could read"),
    count: z.number().int().describe("Of rows"),
    amount: MoneyView.nullable().describe(
      "What the rows differ by or bring, what the statement brings, or what the bank has credited; null: it is still to be typed",
    ),
    isToKey: z
      .boolean()
      .describe(
        "Whoever agrees types himself what the bank has credited; until then nobody but its maker sees what was typed",
      ),
    otherwise: KeyedOtherwise.nullable().describe(
      "What the second person typed, where it is not the same: it rests until a third has looked at both; null: nobody has typed it otherwise",
    ),
    beyond: AloneLimitView.nullable().describe("Why its proposer may not accept those rows alone"),
    credit: z
      .object({
        ...{ reference: z.string(), day: z.iso.date() },
        isNamed: z
          .boolean()
          .nullable()
          .describe(
            "Whether the bank's words hold the statement's own number; null: it is not a statement's",
          ),
      })
      .nullable(),
    shares: z
      .array(z.object({ id: idField("remittance"), reference: z.string(), amount: MoneyView }))
      .describe("What of a credit pays which statement"),
    rule: RuleField.nullable(),
    word: z
      .object({
        word: z.string(),
        in: z.enum(["parcel", "statement"]).describe("Where he says it"),
        means: z.enum([...taughtMeanings, ...statedMeanings]).nullable(),
      })
      .nullable()
      .describe("What a courier's word is to mean; null: it is to be unknown again"),
    missing: z
      .object({
        act: z.enum(["claimed", "unclaimed"]),
        parcels: z.number().int(),
        claimId: idField("courierClaim").nullable(),
      })
      .nullable()
      .describe("Parcels that stand in no statement are to be claimed, or such a claim let go"),
    end: z
      .object({
        id: ClaimId,
        act: z.enum(claimEnds),
        reference: z.string().nullable(),
        other: ClaimId.nullable(),
      })
      .nullable()
      .describe("How a claim or a case is to end; `other`: what it meets or pays"),
  })
  .meta({ id: "RemittanceProposal" });
export type RemittanceProposalView = z.infer<typeof RemittanceProposalView>;
export const RemittanceProposalPage = page(RemittanceProposalView).meta({ id: "RemittanceProposalPage" });
export type RemittanceProposalPage = z.infer<typeof RemittanceProposalPage>;

export const RemittanceProposalFilter = z.object({
  state: z.enum(["open", "decided"]).optional().describe("`open` unless it is named"),
  cursor: CursorField.optional(),
});

/** `withdraw` is its maker's, the others are everybody else's. A refusal says why. */
export const RemittanceDecisionBody = z
  .object({
    verdict: z.enum(["agree", "refuse", "withdraw"]),
    reason: staffText(0, 300),
    keyed: KeyedCreditBody.optional().describe("Where `isToKey` says that whoever agrees types it himself"),
  })
  .strict()
  .meta({ id: "RemittanceDecisionBody", example: { verdict: "agree", reason: "" } });
export type RemittanceDecisionBody = z.infer<typeof RemittanceDecisionBody>;

/** What the bank has credited for a statement, by its own reference. */
export const RemittanceCreditBody = z
  .object({
    amount: z.string().trim().min(1).max(30).describe("Taka as typed, in either digit script"),
    day: z.iso.date().describe("A day in Dhaka"),
    reference: numberText(3, 100).describe("The bank's own words for the transfer; each once"),
    reason: staffText(0, 300).describe(
      "Asked for where it is not what the statement brings, or where the bank does not name the statement",
    ),
  })
  .strict()
  .meta({
    id: "RemittanceCreditBody",
    example: { amount: "334182", day: "2026-10-27", reference: "BEFTN 261026ABCDEFG", reason: "" },
  });
export type RemittanceCreditBody = z.infer<typeof RemittanceCreditBody>;

/** What of a courier's statements is posted without a person's look, and since when. */
export const CourierRuleView = z
  .object({
    courier: CourierField,
    rule: RuleField,
    released: z
      .object({ by: z.array(z.string()), at: Instant })
      .nullable()
      .describe("Null: in shadow, it posts nothing"),
    fell: z
      .object({ at: Instant, rows: z.number().int(), otherwise: z.number().int() })
      .nullable()
      .describe("It went back into shadow by itself: of so many rows people had corrected so many"),
    proposalId: idField("proposal").nullable().describe("Its release, or its end, waits for a second person"),
    shadow: z
      .object({ rows: z.number().int(), payout: MoneyView })
      .describe("What it would post now of what waits"),
    measured: z
      .object({
        looked: z.number().int().describe("Rows that it would have posted and a person looked at one by one"),
        together: z.number().int().describe("Those accepted with others at one press"),
        otherwise: z.number().int().describe("Of which a person said otherwise than the rule"),
        shareBp: z
          .number()
          .int()
          .nullable()
          .describe("Basis points that agree, rounded down; null: nothing yet"),
        leastRows: z.number().int().describe("So many must be looked at before it may be released"),
        leastBp: z.number().int().describe("And so many of ten thousand agree"),
        isProven: z.boolean(),
        others: z
          .array(
            z.object({
              remittance: z.object({ id: idField("remittance"), reference: z.string() }),
              line: z.number().int(),
              payout: MoneyView,
              act: z.enum(["drop", "unmatch", "dispute"]),
              at: Instant,
              by: z.string().nullable(),
              reason: z.string().nullable(),
            }),
          )
          .describe("The newest twenty of them"),
      })
      .describe("How often it agreed with what people decided: of ninety days, anew since it was put back"),
  })
  .meta({ id: "CourierRule" });
export const CourierRuleList = z.object({ items: z.array(CourierRuleView) }).meta({ id: "CourierRules" });
export type CourierRuleList = z.infer<typeof CourierRuleList>;

export const CourierRuleBody = z
  .object({ courier: CourierField, rule: RuleField, release: z.boolean(), reason: staffText(5, 300) })
  .strict()
  .meta({
    id: "CourierRuleBody",
    example: {
      ...{ courier: "pathao", rule: "clean_1", release: true },
      reason: "তিন সপ্তাহ মিলিয়ে দেখেছি, একটাও ভুল হয়নি",
    },
  });
export type CourierRuleBody = z.infer<typeof CourierRuleBody>;
