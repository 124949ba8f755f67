import { z } from "zod";
import { remittanceRefusals } from "./remittance.ts";
import { CursorField, idField, Instant, MoneyView, page, staffText } from "./values.ts";

/** What a heading of a bank's may be (`@haat/statements`). */
export const bankLineFields = [
  ...(["day", "credit", "debit", "amount", "side", "reference", "narration", "payer"] as const),
] as const;
const faults = ["day", "credit", "debit", "amount", "side"] as const;

/** What an account's statement may weigh, as base64: a megabyte. */
export const bankFileLetters = 1_398_104;

export const BankFileBody = z
  .object({
    bank: staffText(2, 40).describe("What we call it; what is said of its headings is kept under this name"),
    fileName: staffText(1, 200),
    base64: z
      .string()
      .min(4)
      .max(bankFileLetters)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  })
  .strict()
  .meta({
    id: "BankFileBody",
    example: {
      ...{ bank: "City Bank", fileName: "october.csv" },
      base64: "RGF0ZSxEZXNjcmlwdGlvbixDcmVkaXQKMjAyNi0xMC0yNSxCRUZUTiwxMDAuNTAK",
    },
  });
export type BankFileBody = z.infer<typeof BankFileBody>;

export const BankMappingBody = z
  .object({
    mapping: z
      .array(z.object({ heading: staffText(1, 100), field: z.enum([...bankLineFields, "ignored"]) }).strict())
      .max(60)
      .describe("Which field each heading is; it is kept, and tried first on this bank's next file"),
  })
  .strict()
  .meta({ id: "BankMappingBody", example: { mapping: [{ heading: "Money in", field: "credit" }] } });
export type BankMappingBody = z.infer<typeof BankMappingBody>;

export const BankFileView = z
  .object({
    id: idField("bankFile"),
    bank: z.string(),
    fileName: z.string(),
    state: z
      .enum(["read", "refused", "taken"])
      .describe("`read`: nothing of it counts until a person takes it"),
    rows: z.number().int().describe("Credits in it"),
    debits: z.number().int().describe("What left our account, which is not taken"),
    credits: MoneyView.describe("What its credits come to"),
    madeBy: z.string(),
    madeAt: Instant,
  })
  .meta({ id: "BankFile" });
export type BankFileView = z.infer<typeof BankFileView>;
export const BankFilePage = page(BankFileView).meta({ id: "BankFilePage" });
export const BankFileFilter = z.object({ cursor: CursorField.optional() });

export const BankFileReport = z
  .object({
    file: BankFileView,
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
        fields: z.partialRecord(z.enum(bankLineFields), z.string()),
      })
      .nullable(),
    mappingVersion: z.number().int().nullable().describe("By which of the kept mappings it was read"),
    known: z.number().int().describe("Of its credits, those that an earlier file has brought already"),
    preview: z
      .array(
        z.object({
          ...{ line: z.number().int(), day: z.iso.date(), amount: MoneyView },
          ...{ reference: z.string().nullable(), narration: z.string(), payer: z.string().nullable() },
        }),
      )
      .describe("Its first twenty credits"),
  })
  .meta({ id: "BankFileReport" });
export type BankFileReport = z.infer<typeof BankFileReport>;

export const BankFileTaken = z
  .object({ taken: z.number().int(), known: z.number().int(), proposed: z.number().int() })
  .meta({ id: "BankFileTaken" });
export type BankFileTaken = z.infer<typeof BankFileTaken>;
