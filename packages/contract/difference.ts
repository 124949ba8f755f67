import { refundStates } from "@haat/core/states";
import { z } from "zod";
import { StatementSourceField } from "./statement-source.ts";
import { CursorField, idField, Instant, MoneyView, page, staffText, SumView } from "./values.ts";

const Day = z.iso.date().describe("A day in Dhaka");

export const differenceClasses = [
  ...(["missing_ours", "missing_theirs", "amount", "fee", "status", "duplicate"] as const),
  ...(["day_shift", "reversed", "wrong_merchant", "late", "bank", "currency"] as const),
] as const;
export type DifferenceClass = (typeof differenceClasses)[number];
export const differenceStates = ["open", "proposed", "cleared", "noted", "undone"] as const;

export const DifferenceView = z
  .object({
    id: idField("difference"),
    source: StatementSourceField,
    statementId: idField("statement"),
    line: z.number().int().nullable(),
    class: z.enum(differenceClasses),
    day: Day,
    state: z.enum(differenceStates),
    trx: z.string().nullable(),
    reference: z.string().nullable(),
    order: z.object({ id: idField("order"), number: z.string() }).nullable(),
    ours: SumView.nullable(),
    theirs: SumView.nullable(),
    suspense: MoneyView,
    businessDays: z.number().int().describe("How long it has waited, without Fridays and Saturdays"),
    waited: z
      .number()
      .int()
      .describe("How many later statements did not bring it, though two let it wait for them"),
    madeAt: Instant,
  })
  .meta({ id: "Difference" });
export type DifferenceView = z.infer<typeof DifferenceView>;
export const DifferencePage = page(DifferenceView).meta({ id: "DifferencePage" });

export const DifferenceFilter = z.object({
  statement: idField("statement").optional(),
  source: StatementSourceField.optional(),
  class: z.enum(differenceClasses).optional(),
  waiting: z.enum(["yes", "no"]).optional(),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

/** Where money in suspense may go; `next_statement` waits for what was missing, back with the wallet; `dispute` opens one; `claimed` moves what the wallet never settled into suspense, `untaken` a refund that it never took off what it paid; `unmade`: that refund was never made, and is owed again; `netted`: the wallet set a payment off against all of its refunds, and states none of them. */
export const clearingTargets = [
  ...(["bank", "gateway_fee", "written_off", "next_statement", "dispute", "claimed"] as const),
  ...(["untaken", "unmade", "netted"] as const),
] as const;

/** Where money lies that was claimed of a wallet; `wallet`: with it again. */
export const claimPlaces = ["suspense", "bank", "written_off", "wallet"] as const;

/** Where the money of a refund lies that its wallet has not taken; `taken`: off the bank, as if nobody had doubted it. */
export const untakenPlaces = ["suspense", "gateway_fee", "taken"] as const;

export const ClearingBody = z
  .object({
    to: z.enum(clearingTargets),
    reference: z
      .string()
      .trim()
      .min(3)
      .max(100)
      .describe("What proves it: the wallet's letter, a bank's line"),
    note: staffText(0, 300),
  })
  .strict()
  .meta({ id: "ClearingBody", example: { to: "gateway_fee", reference: "bKash ticket 88213", note: "" } });
export type ClearingBody = z.infer<typeof ClearingBody>;

export const ClearingDecisionBody = z
  .object({ verdict: z.enum(["agree", "refuse"]) })
  .strict()
  .meta({ id: "ClearingDecisionBody", example: { verdict: "agree" } });
export type ClearingDecisionBody = z.infer<typeof ClearingDecisionBody>;

/** What two said of money that no statement names. */
const said = {
  amount: MoneyView,
  reference: z.string(),
  note: z.string(),
  proposedBy: z.string().nullable(),
  agreedBy: z.string().nullable(),
  at: Instant,
  returnedAt: Instant.nullable(),
};

export const DifferenceDetail = z
  .object({
    difference: DifferenceView,
    isRefund: z.boolean().describe("It is a refund that differs, not the payment"),
    stated: z
      .object({
        kind: z.string(),
        status: z.string(),
        at: Instant,
        merchant: z.string().nullable(),
        amount: SumView,
        fee: SumView,
        feeDue: SumView.nullable(),
        net: SumView,
      })
      .nullable(),
    clearing: z
      .object({
        to: z.enum([...clearingTargets, "found"]),
        reference: z.string(),
        note: z.string(),
        proposedBy: z.string().nullable(),
        proposedAt: Instant.nullable(),
        isMine: z.boolean(),
        decidedBy: z.string().nullable(),
        decidedAt: Instant.nullable(),
      })
      .nullable(),
    claims: z
      .array(z.object({ ...said, lies: z.enum(claimPlaces) }))
      .describe("How often it was claimed of the wallet, the last first, and what became of it"),
    refund: z
      .object({ id: idField("refund"), state: z.enum(refundStates) })
      .nullable()
      .describe("Where the refund stands that differs"),
    untaken: z
      .array(z.object({ ...said, lies: z.enum(untakenPlaces) }))
      .describe(
        "How often two said that its wallet has not taken it, the last first, and what became of that",
      ),
    targets: z.array(z.enum(clearingTargets)).describe("What may be proposed now"),
  })
  .meta({ id: "DifferenceDetail" });
export type DifferenceDetail = z.infer<typeof DifferenceDetail>;
