import { staffRoles } from "@haat/core/roles";
import { z } from "zod";
import { BookedDeliveryView } from "./booked-delivery.ts";
import { BouncedView } from "./bounce.ts";
import { GivenBackView } from "./given-back.ts";
import { ContestView } from "./parcel-desk.ts";
import { CursorField, idField, Instant, MoneyView, page, staffText } from "./values.ts";

export const proposalStates = ["open", "agreed", "refused", "withdrawn", "expired"] as const;
export const roleProposalKinds = ["role.grant", "role.revoke", "factor.reset"] as const;
export type RoleProposalKind = (typeof roleProposalKinds)[number];

export const ProposalFilter = z.object({
  state: z.enum(["open", "decided"]).optional().describe("`open` unless it is named"),
  cursor: CursorField.optional(),
});

/** What every proposal tells. */
export const proposalHead = {
  id: idField("proposal"),
  state: z.enum(proposalStates),
  reason: z.string(),
  maker: z.string(),
  madeAt: Instant,
  expiresAt: Instant,
  checker: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
  may: z.array(z.enum(["decide", "withdraw"])).describe("What whoever asks may do with it now"),
};

export const RoleProposalView = z
  .object({
    ...proposalHead,
    kind: z.enum(roleProposalKinds),
    role: z.enum(staffRoles).nullable(),
    person: z.object({ id: idField("user"), name: z.string() }),
  })
  .meta({ id: "RoleProposal" });
export type RoleProposalView = z.infer<typeof RoleProposalView>;
export const RoleProposalPage = page(RoleProposalView).meta({ id: "RoleProposalPage" });
export type RoleProposalPage = z.infer<typeof RoleProposalPage>;

/** The cancelling of an order that owes more back than support may give on its own, the end of a payment that no wallet answers for, how a parcel ended, a refund that came back, or cash that a shop has handed in. */
export const MoneyProposalView = z
  .object({
    ...proposalHead,
    kind: z.enum([
      ...(["order.cancel", "payment.unpaid", "payment.given_back", "parcel.state"] as const),
      ...(["parcel.case", "refund.bounced", "hand_in.receive", "hand_in.undo"] as const),
    ]),
    order: z
      .object({ id: idField("order"), number: z.string() })
      .nullable()
      .describe("Null: it is of none"),
    handIn: z
      .object({
        ...{ id: idField("handIn"), vendor: z.string(), reference: z.string() },
        beyond: z
          .object({ sum: MoneyView, limit: MoneyView })
          .nullable()
          .describe("What its proposer would have received within a day, and how much of that he may alone"),
      })
      .nullable()
      .describe("Cash that a shop has handed in, to be received, or received and not come"),
    paymentId: idField("attempt")
      .nullable()
      .describe("Which payment is said to be unpaid, or given back by its wallet"),
    refundId: idField("refund").nullable().describe("Which refund our bank has again"),
    bounced: BouncedView.nullable().describe("What our bank shows of a refund that came back"),
    parcelState: z
      .enum(["delivered", "partly_delivered", "lost", "damaged", "rto_received", "rto_in_transit"])
      .nullable()
      .describe("Where a parcel is said to be; `rto_in_transit`: not delivered after all"),
    kept: z
      .object({
        collected: MoneyView.describe("What was taken at the door"),
        note: z.string().nullable().describe("Of an exchange: what was given back for it"),
        lines: z.array(
          z.object({
            title: z.string(),
            label: z.string(),
            stayed: z.number().int(),
            sent: z.number().int(),
          }),
        ),
      })
      .nullable()
      .describe("Of what nobody told the code of, nor its courier's cash bears out: which pieces stayed"),
    contest: ContestView.nullable().describe("What contradicts a delivery that is said to stay"),
    undone: BookedDeliveryView.nullable().describe("What is taken back, of a delivery that was none"),
    evidence: z.string().nullable().describe("Where in the wallet's own records one sees it"),
    givenBack: GivenBackView.nullable().describe("What the wallet's records show of a payment it gave back"),
    amount: MoneyView.describe(
      "What goes back to the buyer as it stood when this was proposed, what was to be paid, what the wallet took and gave back, what its shop is paid because a delivery stays, or what came back to our bank",
    ),
  })
  .meta({ id: "MoneyProposal" });
export type MoneyProposalView = z.infer<typeof MoneyProposalView>;
export const MoneyProposalPage = page(MoneyProposalView).meta({ id: "MoneyProposalPage" });
export type MoneyProposalPage = z.infer<typeof MoneyProposalPage>;

const why = staffText(5, 300);
export const RoleProposalBody = z
  .discriminatedUnion("kind", [
    z
      .object({
        kind: z.enum(["role.grant", "role.revoke"]),
        personId: idField("user"),
        role: z.enum(staffRoles),
        reason: why,
      })
      .strict(),
    z.object({ kind: z.literal("factor.reset"), personId: idField("user"), reason: why }).strict(),
  ])
  .meta({
    id: "RoleProposalBody",
    example: {
      kind: "role.grant",
      personId: "usr_01jd0000000000000000000000",
      role: "support_1",
      reason: "১ তারিখ থেকে সাপোর্টে যোগ দিচ্ছেন",
    },
  });
export type RoleProposalBody = z.infer<typeof RoleProposalBody>;

/** A refusal says why; the maker reads it. */
export const ProposalDecisionBody = z
  .object({ verdict: z.enum(["agree", "refuse"]), reason: staffText(0, 300) })
  .strict()
  .meta({ id: "ProposalDecisionBody", example: { verdict: "agree", reason: "" } });
export type ProposalDecisionBody = z.infer<typeof ProposalDecisionBody>;
