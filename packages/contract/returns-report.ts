import { z } from "zod";
import { sheetAs } from "./sheet.ts";
import { MoneyView } from "./values.ts";

export const returnsSpans = [7, 30, 90] as const;
export const ReturnsFilter = z.object({ days: z.coerce.number().int().min(1).max(365).optional() });
export const ReturnsSheetFilter = ReturnsFilter.extend(sheetAs);

const counted = {
  ended: z
    .number()
    .int()
    .describe(
      "Parcels that ended in these days: they arrived, turned back or were lost, each on its own day",
    ),
  back: z.number().int().describe("Of these, how many came back or are on their way back"),
  partial: z.number().int().describe("How many stayed at the door only in part, or were swapped there"),
  lost: z.number().int(),
  unbooked: z
    .object({
      unpriced: z
        .number()
        .int()
        .describe("Without a contract, and no statement has said yet what it costs: not known"),
      coming: z.number().int().describe("Charged by contract once the shop has it back"),
      own: z.number().int().describe("Carried by the shop itself: no courier charges for it"),
    })
    .describe("Of those that came back, how many no charge is booked for, and why"),
  charged: MoneyView.describe(
    "What couriers charge for the ways back of these parcels, as far as it is booked",
  ),
  borne: z
    .object({ market: MoneyView, shop: MoneyView, buyer: MoneyView })
    .describe(
      "Who bears that charge: Haat, the shops (without their VAT), buyers out of what they paid ahead",
    ),
};
const ReturnsRow = z
  .object({
    name: z.string().nullable().describe("Null: all that the list has no room for, together"),
    groups: z.number().int().describe("How many shops, thanas or couriers the row counts"),
    ...counted,
  })
  .meta({ id: "ReturnsRow" });
/** How many of the parcels that ended in some days came back, by where they went, who carried them and whose they were. Nothing of it names a buyer. */
export const ReturnsView = z
  .object({
    fromDay: z.string(),
    toDay: z.string(),
    ...counted,
    byShop: z.array(ReturnsRow).describe("The 50 with the most returns first, and all others in one row"),
    byArea: z.array(ReturnsRow).describe("Thanas, each named with its district, likewise"),
    byCourier: z.array(ReturnsRow),
  })
  .meta({ id: "Returns" });
export type ReturnsView = z.infer<typeof ReturnsView>;

type Counted = Pick<ReturnsView, "charged" | "unbooked">;
/** Nothing is booked, and something will be: what the ways back cost is not nothing. */
export const isUncharged = ({ charged, unbooked: { unpriced, coming } }: Counted): boolean =>
  BigInt(charged.minor) === 0n && unpriced + coming > 0;
