import { z } from "zod";
import { CursorField, idField, Instant, MoneyView, page, staffText } from "./values.ts";

export const debtViews = ["owing", "ended"] as const;

export const DebtView = z
  .object({
    vendor: z.object({ id: idField("vendor"), name: z.string() }),
    owed: MoneyView.describe("What the shop owes now"),
    grewAt: Instant.nullable().describe("When that last grew"),
    writeOff: z
      .object({
        id: idField("writeOff"),
        amount: MoneyView,
        reason: z.string(),
        state: z.enum(["proposed", "written_off", "dropped"]),
        proposedBy: z.string(),
        proposedAt: Instant,
        decidedBy: z.string().nullable(),
        decidedAt: Instant.nullable(),
      })
      .nullable(),
    may: z.array(z.enum(["propose", "agree", "withdraw"])),
  })
  .meta({ id: "VendorDebt" });
export type DebtView = z.infer<typeof DebtView>;
export const DebtPage = page(DebtView).meta({ id: "VendorDebtPage" });
export type DebtPage = z.infer<typeof DebtPage>;

export const DebtFilter = z.object({
  view: z.enum(debtViews).default("owing"),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

export const WriteOffBody = z
  .object({
    vendorId: idField("vendor"),
    amount: z.string().trim().min(1).max(30).describe("Taka as typed, in either digit script"),
    reason: staffText(3, 300).describe("Why it will not come any more"),
  })
  .strict()
  .meta({
    id: "WriteOffBody",
    example: {
      vendorId: "ven_01kadrzq7g3m9x5w2c4t8y6n0p",
      amount: "333.09",
      reason: "The shop has closed and cannot be reached",
    },
  });
export type WriteOffBody = z.infer<typeof WriteOffBody>;

export const WriteOffDecisionBody = z
  .object({ verdict: z.enum(["agree", "refuse"]) })
  .strict()
  .meta({ id: "WriteOffDecisionBody", example: { verdict: "agree" } });
export type WriteOffDecisionBody = z.infer<typeof WriteOffDecisionBody>;
