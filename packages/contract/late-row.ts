import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { rowChanges, RowDispute, rowLabels } from "./remittance-row.ts";
import { CursorField, idField, Instant, MoneyView, page } from "./values.ts";

export const LateRowFilter = z.object({ cursor: CursorField.optional() });

/** A row of a courier's statement that waits for too long, whatever it would pay. */
export const LateRowView = z
  .object({
    remittance: z.object({
      id: idField("remittance"),
      courier: z.enum(couriers),
      reference: z.string(),
    }),
    line: z.number().int(),
    consignment: z.string().nullable(),
    order: z.object({ id: idField("order"), number: z.string() }).nullable(),
    since: Instant.describe("That its courier is asked, or has answered; else that it was handed in"),
    days: z.number().int(),
    payout: MoneyView,
    difference: MoneyView,
    isUnread: z.boolean(),
    labels: z.array(z.enum(rowLabels)),
    dispute: RowDispute.nullable(),
    changed: z
      .enum(rowChanges)
      .nullable()
      .describe("What else is known of the parcel of a row that is posted; null: it waits"),
  })
  .meta({ id: "LateRow" });
export type LateRowView = z.infer<typeof LateRowView>;
export const LateRowPage = page(LateRowView).meta({ id: "LateRowPage" });
export type LateRowPage = z.infer<typeof LateRowPage>;
