import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { CursorField, idField, Instant, MoneyView, page, SlugField, staffText, typedText } from "./values.ts";

const CourierField = z.enum(couriers);
export const priceZones = ["inside", "sub", "outside"] as const;
export const ZoneField = z
  .enum(priceZones)
  .describe("The shop's own city, the suburbs of Dhaka for a shop there, or the rest of the country");
export const codRoundings = ["poisha", "taka_half_up", "taka_floor"] as const;

/** What a courier may charge, as it was agreed. */
export const CourierTermsView = z
  .object({
    zones: z.array(
      z.object({
        zone: ZoneField,
        tiers: z.array(z.object({ mostGrams: z.number().int(), fee: MoneyView })),
        extraPerKg: MoneyView.describe("For each kilogram begun above the last tier"),
        codBps: z.number().int().describe("Of the cash, in hundredths of a percent"),
      }),
    ),
    rounding: z.enum(codRoundings),
    returnPercent: z.number().int().describe("Of the delivery fee, as the next two"),
    partialPercent: z.number().int(),
    exchangePercent: z.number().int(),
    tolerance: MoneyView.describe("How far a fee may be off before anybody is asked"),
    charges: z.array(z.object({ name: z.string(), most: MoneyView.nullable() })),
    payoutDays: z.number().int(),
  })
  .meta({ id: "CourierTerms" });
export type CourierTermsView = z.infer<typeof CourierTermsView>;

export const contractStates = ["open", "agreed", "refused", "withdrawn"] as const;

export const CourierContractView = z
  .object({
    id: idField("courierContract"),
    courier: CourierField,
    shop: z
      .object({ slug: z.string(), name: z.string() })
      .nullable()
      .describe("Null: for every shop that has none of its own"),
    from: z.iso.date().describe("A day of Dhaka"),
    until: z.iso
      .date()
      .nullable()
      .describe("The first day on which it no longer holds: said, or the next one's"),
    state: z.enum(contractStates),
    isNow: z.boolean().describe("It holds today"),
    terms: CourierTermsView,
    reason: z.string(),
    maker: z.string(),
    madeAt: Instant,
    checker: z.string().nullable(),
    decidedAt: Instant.nullable(),
    refusal: z.string().nullable(),
    may: z.array(z.enum(["decide", "withdraw"])).describe("What whoever asks may do with it now"),
  })
  .meta({ id: "CourierContract" });
export type CourierContractView = z.infer<typeof CourierContractView>;
export const CourierContractPage = page(CourierContractView).meta({ id: "CourierContractPage" });
export type CourierContractPage = z.infer<typeof CourierContractPage>;

export const CourierContractFilter = z.object({
  courier: CourierField.optional(),
  shop: SlugField.optional(),
  state: z.enum(["open", "agreed", "ended"]).optional().describe("All unless one is named"),
  cursor: CursorField.optional(),
});
export type CourierContractFilter = z.infer<typeof CourierContractFilter>;

const typed = z.string().trim().min(1).max(20).describe("As typed, in either digit script");
const zones = { inside: typed, sub: typed, outside: typed };

/** Taka, percent and grams as people type them. */
export const CourierContractBody = z
  .object({
    courier: CourierField,
    shop: SlugField.nullable().describe("Null: for every shop that has none of its own"),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    tiers: z
      .array(z.object({ grams: typed, ...zones }))
      .min(1)
      .max(6),
    extraPerKg: z.object(zones),
    codPercent: z.object(zones),
    rounding: z.enum(codRoundings),
    ...{ returnPercent: typed, partialPercent: typed, exchangePercent: typed, tolerance: typed },
    charges: z
      .array(
        z.object({
          name: typedText(2, 60),
          most: z.string().trim().max(20).describe("Empty: whatever it is"),
        }),
      )
      .max(5),
    payoutDays: typed,
    reason: staffText(5, 300),
  })
  .strict()
  .meta({
    id: "CourierContractBody",
    example: {
      ...{ courier: "redx", shop: null, from: "2030-01-01", until: null },
      tiers: [{ grams: "1000", inside: "70", sub: "100", outside: "১৩০" }],
      extraPerKg: { inside: "15", sub: "20", outside: "25" },
      codPercent: { inside: "0", sub: "1", outside: "১" },
      ...{ rounding: "poisha", returnPercent: "50", partialPercent: "100", exchangePercent: "150" },
      ...{ tolerance: "1", charges: [], payoutDays: "3", reason: "চুক্তিপত্র ১২, ২০২৯" },
    },
  });
export type CourierContractBody = z.infer<typeof CourierContractBody>;

/** `withdraw` is its maker's, the others are everybody else's. A refusal says why. */
export const CourierContractDecisionBody = z
  .object({ verdict: z.enum(["agree", "refuse", "withdraw"]), reason: staffText(0, 300) })
  .strict()
  .meta({ id: "CourierContractDecisionBody", example: { verdict: "agree", reason: "" } });
export type CourierContractDecisionBody = z.infer<typeof CourierContractDecisionBody>;
