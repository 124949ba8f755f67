import { shopStates } from "@haat/core/roles";
import { payoutProviders } from "@haat/core/payout-account";
import { z } from "zod";
import { idField, Instant, SlugField, typedText } from "./values.ts";

export const PayoutProviderField = z.enum(payoutProviders);

/** `check` is the twelfth digit of a Rocket account, `bank` the name of a bank. */
export const PayoutAccountBody = z
  .object({
    provider: PayoutProviderField,
    number: z.string().min(4).max(40),
    check: z.string().max(4).optional(),
    bank: typedText(2, 80).optional(),
    holder: typedText(2, 80),
  })
  .strict()
  .meta({
    id: "PayoutAccountBody",
    example: { provider: "rocket", number: "01712345678", check: "9", holder: "Rahima Khatun" },
  });
export type PayoutAccountBody = z.infer<typeof PayoutAccountBody>;

const name = z.string().max(240);

/** A name and a story in one language are enough; the other may follow. */
export const ApplicationBody = z
  .object({
    nameBn: name.optional(),
    nameEn: name.optional(),
    story: typedText(20, 1000),
    areaId: z.string().min(1).max(60),
    ownerName: z.string().max(320),
    nid: z.string().min(6).max(40),
    payout: PayoutAccountBody,
    terms: z.literal(true),
  })
  .strict()
  .meta({
    id: "ApplicationBody",
    example: {
      nameBn: "রহিমা তাঁত ঘর",
      nameEn: "Rahima Tant Ghor",
      story: "আমরা তিন বোন মিলে হাতে তাঁতের শাড়ি বুনি।",
      areaId: "upa-tangail-delduar",
      ownerName: "রহিমা খাতুন",
      nid: "1990123456789",
      payout: { provider: "bkash", number: "01712345678", holder: "রহিমা খাতুন" },
      terms: true,
    },
  });
export type ApplicationBody = z.infer<typeof ApplicationBody>;

/** Where an application stands. `reason` is what the applicant is told of a refusal or a stop. */
export const ApplicationView = z
  .object({
    id: idField("vendor"),
    state: z.enum(shopStates),
    name: z.string(),
    slug: SlugField.nullable(),
    appliedAt: Instant,
    nidTail: z.string(),
    payout: z.object({ provider: PayoutProviderField, tail: z.string() }).nullable(),
    reason: z.string().nullable(),
  })
  .meta({
    id: "Application",
    example: {
      id: "ven_01kadrzq7g3m9x5w2c4t8y6n0p",
      state: "applied",
      name: "Rahima Tant Ghor",
      slug: null,
      appliedAt: "2026-11-21T09:30:00.000Z",
      nidTail: "6789",
      payout: { provider: "bkash", tail: "5678" },
      reason: null,
    },
  });
export type ApplicationView = z.infer<typeof ApplicationView>;
export const ApplicationList = z.object({ items: z.array(ApplicationView) }).meta({ id: "ApplicationList" });
export type ApplicationList = z.infer<typeof ApplicationList>;
