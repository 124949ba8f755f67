import { bankCreditStates } from "@haat/core/bank-credit-states";
import { z } from "zod";
import { BankCreditView } from "./bank-credit.ts";
import { differenceClasses } from "./difference.ts";
import { StatementSourceField } from "./statement-source.ts";
import { StatementUndoView, undoWaits } from "./statement-undo.ts";
import { CursorField, idField, Instant, MoneyView, page, SumView } from "./values.ts";

const Day = z.iso.date().describe("A day in Dhaka");

export const statementStates = [
  ...(["arriving", "waiting", "reading", "posting", "done", "refused"] as const),
  ...(["undoing", "undone"] as const),
] as const;
/** How long a part may be before it is written in base64. */
export const statementPartBytes = 189_000;

export const StatementBody = z
  .object({
    source: StatementSourceField,
    fileName: z.string().trim().min(1).max(200),
    fileHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of the whole file: the same file is taken once"),
    fileBytes: z.number().int().min(1).max(20_971_520),
    fromDay: Day,
    toDay: Day,
    reference: z.string().trim().min(1).max(100).nullable().describe("What the wallet calls this settlement"),
  })
  .strict()
  .meta({
    id: "StatementBody",
    example: {
      ...{ source: "bkash", fileName: "settlement-2026-11-20.csv", fileBytes: 20_480 },
      fileHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      ...{ fromDay: "2026-11-20", toDay: "2026-11-20", reference: "BK-20261120" },
    },
  });
export type StatementBody = z.infer<typeof StatementBody>;

export const StatementPartBody = z
  .object({
    base64: z
      .string()
      .min(4)
      .max(252_000)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  })
  .strict()
  .meta({ id: "StatementPartBody", example: { base64: "VHJ4SUQsRGF0ZSxBbW91bnQK" } });

export const StatementView = z
  .object({
    id: idField("statement"),
    source: StatementSourceField,
    fileName: z.string(),
    reference: z.string().nullable(),
    fromDay: Day,
    toDay: Day,
    state: z.enum(statementStates),
    percent: z.number().int().min(0).max(100),
    rows: z.number().int(),
    posted: z.number().int(),
    undone: z.number().int().describe("Rows whose posting was reversed"),
    open: z.number().int().describe("Differences that wait for a decision"),
    credit: z
      .enum(bankCreditStates)
      .nullable()
      .describe("How what the bank paid stands; null: nobody has said it"),
    isUndoProposed: z.boolean().describe("Somebody wants it undone, and another must decide"),
    madeBy: z.string(),
    madeAt: Instant,
    doneAt: Instant.nullable(),
  })
  .meta({ id: "Statement" });
export type StatementView = z.infer<typeof StatementView>;
export const StatementPage = page(StatementView).meta({ id: "StatementPage" });

export const StatementFilter = z.object({
  source: StatementSourceField.optional(),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

export const AnnouncedStatement = z
  .object({
    statement: StatementView,
    isKnown: z.boolean().describe("This very file was here already: nothing is booked a second time"),
    partBytes: z.number().int(),
  })
  .meta({ id: "AnnouncedStatement" });
export type AnnouncedStatement = z.infer<typeof AnnouncedStatement>;

export const StatementReport = z
  .object({
    statement: StatementView,
    refusal: z
      .object({
        code: z.string(),
        detail: z.string().nullable(),
        problems: z.array(z.object({ line: z.number().int(), fault: z.string(), shown: z.string() })),
      })
      .nullable(),
    stated: z.object({
      captured: MoneyView,
      refunded: MoneyView,
      fees: MoneyView,
      other: MoneyView,
      net: MoneyView,
    }),
    credits: z
      .array(BankCreditView)
      .describe("What the bank has paid for it, the last first: at most one is neither dropped nor undone"),
    undos: z.array(StatementUndoView).describe("That the file was wrong, the last first"),
    booked: z
      .array(
        z.object({
          line: z.number().int(),
          kind: z.enum(["capture", "refund"]),
          order: z.object({ id: idField("order"), number: z.string() }),
          amount: SumView,
        }),
      )
      .describe("What was booked because a line said so, and nobody else: at most a hundred"),
    undoWaitsFor: z.enum(undoWaits).nullable().describe("Why it cannot be undone; null: it can"),
    suspense: MoneyView.describe("What of it is not explained; above zero is lacking"),
    matched: z.number().int(),
    classes: z.array(
      z.object({
        class: z.enum(differenceClasses),
        count: z.number().int(),
        open: z.number().int(),
        suspense: MoneyView,
      }),
    ),
  })
  .meta({ id: "StatementReport" });
export type StatementReport = z.infer<typeof StatementReport>;
