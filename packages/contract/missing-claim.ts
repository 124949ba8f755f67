import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { AloneLimitView } from "./alone-limit.ts";
import { idField, Instant, MoneyView, staffText } from "./values.ts";

const CourierField = z.enum(couriers);
/** So many parcels are claimed at one press. */
export const mostClaimed = 100;

export const ClaimedOfMissing = z
  .object({ parcels: z.number().int(), amount: MoneyView, oldest: Instant })
  .nullable()
  .describe("Of what stands in no statement, what is claimed, and since when");
export const ClaimOfMissing = z
  .object({ id: idField("courierClaim"), since: Instant, amount: MoneyView })
  .nullable()
  .describe("What of its cash is claimed, because it stands in no statement");

/** Parcels of the open list that are to be claimed; their ids, a comma between them. */
export const MissingClaimFilter = z.object({
  courier: CourierField,
  parcels: z
    .string()
    .max(mostClaimed * 40)
    .transform((ids) => ids.split(","))
    .pipe(z.array(idField("consignment")).min(1).max(mostClaimed)),
});
export type MissingClaimFilter = z.infer<typeof MissingClaimFilter>;

/** What a claim of them would be: each parcel that no row names, with what its courier still holds of it. */
export const MissingClaimPreview = z
  .object({
    courier: CourierField,
    parcels: z.array(
      z.object({ consignmentId: idField("consignment"), number: z.string(), amount: MoneyView }),
    ),
    amount: MoneyView.describe("In all"),
    left: z
      .number()
      .int()
      .describe(
        "Of those asked for, what cannot be claimed: a row names it, it was claimed, or nothing of it is held",
      ),
    own: z.number().int().describe("Of those asked for, parcels of a shop that whoever looks works for"),
    beyond: AloneLimitView.nullable().describe(
      "Why a second person is asked; null: whoever looks may claim alone",
    ),
    journals: z.array(z.object({ event: z.string(), rows: z.number().int() })),
    posts: z.array(z.object({ account: z.string(), side: z.enum(["D", "C"]), amount: MoneyView })),
  })
  .meta({ id: "MissingClaimPreview" });
export type MissingClaimPreview = z.infer<typeof MissingClaimPreview>;

/** Exactly what the preview showed, or nothing. */
export const MissingClaimBody = z
  .object({
    courier: CourierField,
    parcels: z.array(idField("consignment")).min(1).max(mostClaimed),
    amountMinor: z
      .string()
      .regex(/^\d{1,18}$/)
      .describe("In all, as the preview said; refused where it is no longer so"),
    reason: staffText(3, 300),
  })
  .strict()
  .meta({
    id: "MissingClaimBody",
    example: {
      ...{ courier: "pathao", parcels: ["cns_01jcvz0000e5c8v5q2m4q8d7kx"], amountMinor: "126500" },
      reason: "দুই স্টেটমেন্ট পেরিয়ে গেছে, কোনোটাতে নেই",
    },
  });
export type MissingClaimBody = z.infer<typeof MissingClaimBody>;

/** What came of it: claimed at once, or asked of a second person. */
export const MissingClaimed = z
  .object({ parcels: z.number().int(), amount: MoneyView, isProposed: z.boolean() })
  .meta({ id: "MissingClaimed" });
export type MissingClaimed = z.infer<typeof MissingClaimed>;
