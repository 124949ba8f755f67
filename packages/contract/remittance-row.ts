import { z } from "zod";
import { sheetAs } from "./sheet.ts";
import { CursorField, idField, Instant, MoneyView, page } from "./values.ts";

const outcomes = ["delivered", "partial", "exchange", "returned", "lost"] as const;
/** How a row was held against our parcels. */
export const remittanceMatches = ["exact", "secondary", "suggested", "none", "by_hand"] as const;
/** Where a row stands. */
export const remittanceRowStates = [
  "waiting",
  "disputed",
  "proposed",
  "accepted",
  "posted",
  "dropped",
] as const;
/** What may be wrong with a row (`@haat/statements`). */
export const rowLabels = [
  ...(["SHORT_COLLECTED", "OVER_COLLECTED", "DELIVERED_ZERO_COLLECTED", "PARTIAL_AMOUNT_WRONG"] as const),
  ...(["PREPAID_COLLECTED", "WRONG_COD_FEE", "WRONG_DELIVERY_FEE", "RETURN_OVERCHARGED"] as const),
  ...(["UNCONTRACTED_CHARGE", "ROW_ARITHMETIC", "STATUS_CONFLICT_RETURNED"] as const),
  ...(["STATUS_CONFLICT_DELIVERED", "ID_TYPO", "NO_IDENTIFIER", "UNKNOWN_CONSIGNMENT"] as const),
  ...(["DUPLICATE_IN_STATEMENT", "DUPLICATE_ACROSS_STATEMENTS"] as const),
  ...(["ADJUSTMENT_CREDIT", "ADJUSTMENT_DEBIT", "ADVANCE_UNKNOWN"] as const),
  ...(["UNKNOWN_WORD", "STATED_LOST", "EXCHANGE_UNDER_WAY", "NOT_ENDED", "NOT_OUTSTANDING"] as const),
  "UNREAD_CELL",
] as const;

/** What of a parcel may become known after a statement was matched: its number, a form of its door, what is due of it, how it ended. */
export const rowChanges = ["number", "door", "due", "ended"] as const;

/** How many rows have a parcel of which such a thing is known since: of those that wait, and of posted ones. */
export const changedCounts = {
  toCompare: z.number().int().describe("Rows that wait and are compared anew"),
  changed: z.number().int().describe("Rows that stay as they were posted"),
};

/** A row as it is understood. */
export const RemittancePreviewRow = z
  .object({
    line: z.number().int(),
    consignment: z.string().nullable(),
    reference: z.string().nullable(),
    word: z.string().describe("The courier's own"),
    outcome: z.enum(outcomes).nullable().describe("Null: an adjustment, or a word that we do not know"),
    closedAt: Instant.nullable(),
    isAdjustment: z.boolean(),
    collected: MoneyView.nullable().describe("Null, as the others: what stands there cannot be read"),
    deliveryFee: MoneyView.nullable(),
    codFee: MoneyView.nullable(),
    charges: z.array(z.object({ name: z.string(), amount: MoneyView })),
    advance: MoneyView.describe("Of what the courier paid ahead, what he takes back here: no charge"),
    payout: MoneyView.nullable(),
    unread: z
      .array(z.object({ place: z.number().int(), heading: z.string(), shown: z.string() }))
      .describe(
        "Its cells that could not be read as they came, under the courier's own headings; in a list the first four",
      ),
  })
  .meta({ id: "RemittancePreviewRow" });
export type RemittancePreviewRow = z.infer<typeof RemittancePreviewRow>;

export const RemittanceNotes = z
  .object({
    count: z.number().int(),
    first: z.array(z.object({ line: z.number().int(), text: z.string() })).describe("The first fifty"),
  })
  .describe("What is written among its rows and says nothing of money: it is none of them");

/** What is wrong with a file as a whole. */
export const RemittanceFileFindings = z
  .array(
    z.object({
      label: z.enum(["TOTAL_MISMATCH", "BANK_CREDIT_MISMATCH"]),
      of: z.enum(["payout", "collected"]).describe("Of which of its columns"),
      expected: MoneyView.nullable(),
      stated: MoneyView.nullable(),
    }),
  )
  .describe("What is wrong with the file as a whole");

/** What of a file cannot be read. */
export const RemittanceUnread = z.object({
  rows: z.number().int().describe("Rows with a cell that nobody can read"),
  undated: z.number().int().describe("Of the others those whose day could not be read as it came"),
  unsummed: z.number().int().describe("Of them those of which nobody knows what they bring: no sum has them"),
  isSumUnread: z.boolean().describe("What it says itself that they bring cannot be read"),
});

const Parcel = z.object({ id: idField("order"), number: z.string() });

/** So many parcels are shown that a row without a number may mean. */
export const shownCandidates = 100;

/** What a courier says to a dispute: he puts it right in a later statement, or he does not. */
export const courierAnswers = ["no", "yes"] as const;

/** That the courier was asked about a row, and what he answered. */
export const RowDispute = z
  .object({
    since: Instant,
    answer: z
      .object({ said: z.enum(courierAnswers), who: z.string(), day: z.iso.date(), words: z.string() })
      .nullable()
      .describe("Null: nothing yet"),
  })
  .meta({ id: "RowDispute" });
export type RowDispute = z.infer<typeof RowDispute>;

/** A row and what it comes to. */
export const RemittanceRowView = RemittancePreviewRow.extend({
  match: z
    .enum(remittanceMatches)
    .describe("By the courier's number, by ours, or not at all; a suggestion is never more than that"),
  state: z
    .enum(remittanceRowStates)
    .describe("`proposed`: it waits for a second person; `accepted`: it is posted in a moment"),
  difference: MoneyView.describe("By how much it differs, each way counted"),
  dispute: RowDispute.nullable().describe("While it waits: the courier was asked about it"),
  isUnread: z.boolean().describe("Nobody has said yet what stands in the cells that cannot be read"),
  isException: z.boolean().describe("A person must look at it before it counts"),
  order: Parcel.nullable(),
  contradicted: Parcel.nullable().describe("Another order of ours, which its second number names"),
  changed: z
    .enum(rowChanges)
    .nullable()
    .describe(
      "What else is known of its parcel since: one that waits is compared anew, a posted one stays as it was posted",
    ),
  candidates: z
    .number()
    .int()
    .describe(
      "How many parcels may be meant by a row without a number; more than a hundred are not counted further",
    ),
  findings: z.array(
    z.object({
      label: z.enum(rowLabels),
      expected: MoneyView.nullable(),
      stated: MoneyView.nullable(),
      charge: z.string().nullable().describe("The courier's own name of it"),
    }),
  ),
}).meta({ id: "RemittanceRow" });
export type RemittanceRowView = z.infer<typeof RemittanceRowView>;
export const RemittanceRowPage = page(RemittanceRowView).meta({ id: "RemittanceRowPage" });

export const RemittanceCounts = z
  .array(
    z.object({ match: z.enum(remittanceMatches), count: z.number().int(), exceptions: z.number().int() }),
  )
  .describe("Its matched rows, and how many of them a person must look at");

/** As many as a list of them has, for each of the lists that may be shown. */
export const RemittanceLabelCounts = z
  .array(
    z.object({
      label: z.enum(rowLabels),
      ...{ all: z.number().int(), open: z.number().int(), disputed: z.number().int() },
    }),
  )
  .describe("How many of its rows have what against them, the most first; one may have several");

export const RemittanceRowFilter = z.object({
  show: z
    .enum(["all", "open", "disputed", "changed"])
    .optional()
    .describe(
      "`open`: exceptions that no person has ended; `changed`: something else is known of their parcels since; all unless it is named",
    ),
  label: z.enum(rowLabels).optional(),
  cursor: CursorField.optional(),
  /** So many of the longest ones are an answer of less than 100 KB. */
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

export const RemittanceExportFilter = RemittanceRowFilter.pick({ show: true, label: true }).extend(sheetAs);
