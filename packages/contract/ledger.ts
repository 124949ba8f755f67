import { wallets } from "@haat/core/payment-methods";
import { z } from "zod";
import { CursorField, idField, Instant, SearchField, SumView } from "./values.ts";

const day = z.iso.date();
const accountForm = /^[ALREX]:[A-Z_]+(?:@[A-Z]{3})?(:[a-z0-9_.-]+)?$/;
/** Kinds and accounts alike: `L:ESCROW`, `L:ESCROW:ord_…`. */
export const AccountField = z.string().max(80).regex(accountForm);
const minor = z.string().regex(/^\d{1,15}$/);

export const trialOrders = ["kind", "account"] as const;

export const TrialFilter = z.object({
  by: z.enum(trialOrders).optional().describe("`kind` unless named: one line for all vendors, all orders"),
  of: AccountField.optional().describe("Only this account, or the accounts of this kind"),
  day: day.optional().describe("As it stood at the end of this day in Dhaka; now, unless named"),
  cursor: CursorField.optional(),
});

export const TrialRow = z
  .object({
    account: z.string(),
    debits: SumView,
    credits: SumView,
    balance: SumView.describe("Debits less credits"),
    lines: z.number().int(),
  })
  .meta({ id: "TrialRow" });
export type TrialRow = z.infer<typeof TrialRow>;

export const TrialView = z
  .object({
    rows: z.array(TrialRow),
    nextCursor: z.string().nullable(),
    totals: z
      .array(z.object({ debits: SumView, credits: SumView }))
      .min(1)
      .describe(
        "Of every account asked for, also of those on other pages, a currency each, taka first; equal when all accounts are",
      ),
  })
  .meta({ id: "TrialBalance" });
export type TrialView = z.infer<typeof TrialView>;

export const JournalFilter = z.object({
  account: AccountField.optional(),
  event: z
    .string()
    .regex(/^[A-Za-z0-9_'./-]{1,20}$/)
    .optional()
    .describe("The posting rule, such as `J3`"),
  order: SearchField.optional().describe("An order's number or id"),
  key: SearchField.optional().describe("What was posted: the id of a payment, a refund, a part"),
  from: day.optional(),
  to: day.optional().describe("The last day in Dhaka, itself included"),
  min: minor.optional().describe("Poisha of one of its lines, at least"),
  max: minor.optional(),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

export const JournalView = z
  .object({
    id: z.string().regex(/^\d+$/),
    at: Instant,
    event: z.string(),
    key: z.string(),
    order: z.object({ id: idField("order"), number: z.string() }).nullable(),
    sum: SumView,
    lines: z.array(z.object({ account: z.string(), side: z.enum(["D", "C"]), amount: SumView })),
  })
  .meta({ id: "Journal" });
export type JournalView = z.infer<typeof JournalView>;
export const JournalPage = z
  .object({ items: z.array(JournalView), nextCursor: z.string().nullable() })
  .meta({ id: "JournalPage" });
export type JournalPage = z.infer<typeof JournalPage>;

export const SeriesFilter = z.object({
  account: AccountField,
  days: z.coerce.number().int().min(2).max(92).optional().describe("30 unless named, today included"),
});
export const SeriesView = z
  .object({ days: z.array(z.object({ day, balance: SumView })) })
  .meta({ id: "BalanceSeries" });
export type SeriesView = z.infer<typeof SeriesView>;

/** Accounts that must empty themselves: what lies there belongs to something that is not over. */
export const ageingAccounts = [
  ...(["X:SUSPENSE", "L:UNALLOC", "L:REFUND_IT"] as const),
  ...wallets.map((wallet) => `A:GW:${wallet}` as const),
] as const;
export const ageBuckets = [
  ...(["today", "young", "old"] as const),
  ...(["days_0_1", "days_2_3", "days_4_7", "days_8_30", "days_31"] as const),
] as const;

export const AgeingFilter = z.object({
  account: z.enum(ageingAccounts).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe("Taka unless named"),
  bucket: z.enum(ageBuckets).optional().describe("Only the items of this age"),
  cursor: CursorField.optional(),
});

export const AgeingView = z
  .object({
    account: z.enum(ageingAccounts),
    balance: SumView.describe("What the account holds, as it grows"),
    others: z
      .array(SumView)
      .describe("The same account in other currencies: taka's, and what holds something"),
    named: SumView.describe("The sum of what is listed: equal to the balance when everything has its name"),
    buckets: z.array(
      z.object({
        bucket: z
          .enum(ageBuckets)
          .describe(
            "`young`: one or two business days; `old`: three or more, which rule L12 tells. What lies with a wallet is told by days since it was paid",
          ),
        count: z.number().int(),
        sum: SumView,
        oldest: Instant.nullable(),
      }),
    ),
    items: z.array(
      z.object({
        id: z.string().describe("Of a difference, a case of a courier's statement, a payment or a refund"),
        since: Instant,
        businessDays: z.number().int(),
        days: z.number().int().describe("Every day in Dhaka counts"),
        amount: SumView,
        what: z
          .string()
          .describe(
            "A difference's class, `courier` of a courier's statement, or a payment's or refund's state",
          ),
        order: z.object({ id: idField("order"), number: z.string() }).nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "Ageing" });
export type AgeingView = z.infer<typeof AgeingView>;
