import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { dateOrders, RemittanceDates, RemittancePeriod } from "./remittance-period.ts";
import {
  changedCounts,
  RemittanceCounts,
  RemittanceFileFindings,
  RemittanceLabelCounts,
  RemittanceNotes,
  RemittancePreviewRow,
  RemittanceUnread,
} from "./remittance-row.ts";
import { RemittanceCredits } from "./courier-credit.ts";
import { CursorField, idField, Instant, MoneyView, numberText, page, staffText } from "./values.ts";

const CourierField = z.enum(couriers);

/** `read`: understood, and nothing of it counts until a person has looked at it; its rows are matched after that. */
export const remittanceStates = [
  ...(["arriving", "waiting", "reading", "read", "refused"] as const),
  ...(["matching", "matched", "recalled"] as const),
] as const;

/** Why nothing of a file is taken. */
export const remittanceRefusals = [
  ...(["header_missing", "bad_rows", "no_rows", "too_large", "unreadable"] as const),
] as const;

/** What a heading may be (`@haat/statements`). */
export const remittanceFields = [
  ...(["consignment", "reference", "tracking", "phone", "word", "at", "time", "collected"] as const),
  ...(["deliveryFee", "returnFee", "weightFee", "codFee", "allFees", "payout"] as const),
  ...(["extra", "vat", "advance", "discount"] as const),
] as const;
/** Why a row is not understood. */
const faults = ["collected", "fee", "charge", "payout", "at", "word"] as const;

/** How long a part may be before it is written in base64. */
export const remittancePartBytes = 189_000;

export const RemittanceBody = z
  .object({
    courier: CourierField,
    reference: numberText(1, 100).describe("What the courier calls this statement"),
    periodEnd: z.iso
      .datetime({ offset: true })
      .describe("Until when it tells of parcels, with its offset: those that ended later are not yet due"),
    fileName: staffText(1, 200),
    fileHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of the whole file: the same file is taken once"),
    fileBytes: z.number().int().min(1).max(20_971_520),
  })
  .strict()
  .meta({
    id: "RemittanceBody",
    example: {
      ...{ courier: "pathao", reference: "241026SYNTHAA", periodEnd: "2026-10-24T23:59:59+06:00" },
      ...{ fileName: "pathao-24-october.csv", fileBytes: 20_480 },
      fileHash: "4f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    },
  });
export type RemittanceBody = z.infer<typeof RemittanceBody>;

export const RemittancePartBody = z
  .object({
    base64: z
      .string()
      .min(4)
      .max(252_000)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  })
  .strict()
  .meta({ id: "RemittancePartBody", example: { base64: "Q29uc2lnbm1lbnQgSUQsUGF5b3V0Cg==" } });

export const RemittanceMappingBody = z
  .object({
    mapping: z
      .array(
        z.object({ heading: staffText(1, 100), field: z.enum([...remittanceFields, "ignored"]) }).strict(),
      )
      .max(60)
      .describe("Which field each heading is; it is kept, and tried first on this courier's next file"),
    dates: z.enum(dateOrders).optional().describe("Whether he writes the day or the month first"),
  })
  .strict()
  .meta({
    id: "RemittanceMappingBody",
    example: { mapping: [{ heading: "Amount in hand", field: "payout" }] },
  });
export type RemittanceMappingBody = z.infer<typeof RemittanceMappingBody>;

export const RemittanceView = z
  .object({
    id: idField("remittance"),
    courier: CourierField,
    reference: z.string(),
    periodEnd: Instant,
    fileName: z.string(),
    state: z.enum(remittanceStates),
    percent: z.number().int().min(0).max(100),
    rows: z.number().int().describe("Rows below the header, without sums and notes"),
    matched: z.number().int().describe("Rows that have been held against our parcels"),
    open: z.number().int().describe("Exceptions that no person has ended; 0 before its rows are matched"),
    posted: z.number().int().describe("Rows in the books"),
    dropped: z.number().int().describe("Rows that a person left out: they never count"),
    exact: z.number().int().describe("Rows that a number, or a person, has matched with a parcel"),
    suggested: z.number().int().describe("Rows without a number, of which parcels may be meant"),
    unmatched: z.number().int().describe("Rows that none of our parcels fits"),
    left: MoneyView.nullable().describe("What the bank has yet to credit; null: no row is in the books"),
    gross: MoneyView.nullable().describe("Collected by its rows; null: not read"),
    net: MoneyView.nullable().describe("What its rows bring"),
    stated: MoneyView.nullable().describe("What it says itself that they bring; null: it says nothing"),
    madeBy: z.string(),
    madeAt: Instant,
    readAt: Instant.nullable(),
    recalled: z
      .object({ by: z.string(), at: Instant, reason: z.string() })
      .nullable()
      .describe("It was not the right one: it is kept, and nothing of it counts"),
  })
  .meta({ id: "Remittance" });
export type RemittanceView = z.infer<typeof RemittanceView>;
export const RemittancePage = page(RemittanceView).meta({ id: "RemittancePage" });

export const RemittanceFilter = z.object({
  unpaid: z.enum(["true"]).optional().describe("Only those whose money has not come to the poisha"),
  courier: CourierField.optional(),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

export const AnnouncedRemittance = z
  .object({ remittance: RemittanceView, partBytes: z.number().int() })
  .meta({ id: "AnnouncedRemittance" });
export type AnnouncedRemittance = z.infer<typeof AnnouncedRemittance>;

/** `none`: nobody has asked for it. */
export const remittancePostings = ["none", "shadow", "proposed", "posting", "posted"] as const;
const Rows = z.object({ count: z.number().int(), payout: MoneyView });
export const RemittanceReport = z
  .object({
    remittance: RemittanceView,
    refusal: z
      .object({
        code: z.enum(remittanceRefusals),
        detail: z.string().nullable(),
        problems: z.array(z.object({ line: z.number().int(), fault: z.enum(faults), shown: z.string() })),
      })
      .nullable(),
    header: z
      .object({
        line: z.number().int(),
        names: z.array(z.string()),
        fields: z
          .partialRecord(z.enum(remittanceFields), z.string())
          .describe("The heading by which each field was found"),
        deductions: z.array(z.string()).describe("Read as taken from us, under the courier's own name"),
        unread: z.array(z.string()).describe("Headings of which nothing is read"),
        sheet: z.string().optional().describe("Of a workbook with several sheets: the one that is read"),
        alike: z
          .array(z.string())
          .optional()
          .describe("Its other sheets whose headings are a statement's too: nothing of them is read"),
      })
      .nullable(),
    dates: RemittanceDates.nullable().describe("Null: none of its rows says a day"),
    notes: RemittanceNotes,
    unread: RemittanceUnread.describe("What of it cannot be read yet"),
    mappingVersion: z.number().int().nullable().describe("By which of the kept mappings it was read"),
    counts: RemittanceCounts,
    labels: RemittanceLabelCounts,
    findings: RemittanceFileFindings,
    period: RemittancePeriod.nullable().describe("Null until its rows are matched"),
    preview: z
      .array(RemittancePreviewRow)
      .describe("Its first twenty rows in which something cannot be read, and the first twenty others"),
    posting: z
      .object({
        state: z
          .enum(remittancePostings)
          .describe("`shadow`: clean rows wait until two have released the rule for this courier"),
        isOrdered: z
          .boolean()
          .describe("A person has said that it be posted; in shadow it then waits for the rule"),
        posted: Rows,
        ready: Rows.describe("Clean and waiting: what posting would post now"),
        open: z.number().int().describe("Exceptions that no person has ended"),
        difference: MoneyView.describe("By how much the open ones differ"),
        ...changedCounts,
        proposalId: idField("proposal").nullable().describe("It waits for a second person"),
        ...{ needsSecond: z.boolean(), isSaidAlone: z.boolean().describe("One alone has said its headings") },
      })
      .nullable()
      .describe("Null until its rows are matched"),
    credit: RemittanceCredits.nullable(),
  })
  .meta({ id: "RemittanceReport" });
export type RemittanceReport = z.infer<typeof RemittanceReport>;
