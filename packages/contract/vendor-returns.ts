import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { idField, Instant, MoneyView, page } from "./values.ts";

/** The way back of a parcel that nobody took, which its shop bears by the rule of `ruledAt`. */
const VendorReturnLine = z
  .object({
    order: z.object({ id: idField("subOrder"), number: z.string() }),
    courier: z.enum(couriers),
    number: z.string(),
    chargedAt: Instant,
    fee: MoneyView.describe("What the way back cost"),
    vat: MoneyView.describe("On it"),
    charge: MoneyView.describe("`fee` and `vat`"),
    back: z
      .object({ amount: MoneyView, at: Instant })
      .nullable()
      .describe("Given back with VAT: the statement's row that charged it was not this parcel's"),
    ruledAt: Instant.describe("Its courier was asked for it, or given it: the rule of then binds it"),
  })
  .meta({ id: "VendorReturnLine" });
export type VendorReturnLine = z.infer<typeof VendorReturnLine>;
export const VendorReturns = page(VendorReturnLine)
  .extend({ parcels: z.number().int(), charge: MoneyView })
  .describe(
    "What the way back of parcels that nobody took has cost the shop, with VAT and less what was given back; the last charged first",
  );
