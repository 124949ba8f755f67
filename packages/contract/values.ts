import { paymentMethods } from "@haat/core/payment-methods";
import { idPattern, type IdKind } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import { storedText } from "@haat/core/text";
import { z } from "zod";

export const locales = ["bn", "en"] as const;
export const LocaleField = z.enum(locales);
export type LocaleName = z.infer<typeof LocaleField>;

/** Integer poisha as a digit string, and the same amount in words of the asked language. */
export const MoneyView = z
  .object({
    currency: z.literal("BDT"),
    minor: z.string().regex(/^-?\d{1,18}$/),
    display: z.string(),
  })
  .meta({ id: "Money", example: { currency: "BDT", minor: "150050", display: "৳1,500.50" } });
export type MoneyView = z.infer<typeof MoneyView>;

/** The same of what a wallet may have taken in another currency: hundredths of that currency, never added to another's. */
export const SumView = MoneyView.extend({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe("ISO 4217; `XXX`: the wallet named none"),
}).meta({ id: "Sum", example: { currency: "USD", minor: "50000", display: "USD 500.00" } });
export type SumView = z.infer<typeof SumView>;

export const idField = (kind: IdKind) => z.string().regex(idPattern(kind));

/** Text typed by a person: NFC, no control characters, bounded in characters. */
export const typedText = (min: number, max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(storedText)
    .pipe(z.string().min(min).max(max));

/**
 * By what somebody else calls a payment, a statement or a parcel. It is kept as it is typed, for a bank's may look like a mobile's and two
 * of them may end alike; a letter or a figure is in it, and nothing that nobody sees.
 */
export const numberText = (min: number, max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) => storedText(text.replaceAll(/[\u00ad\u200b-\u200d\u2060]/g, "")))
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((text) => /[\p{L}\p{N}]/u.test(text)),
    );

/** An area below a thana as people type it, in any spelling: one that is known is found, another is kept as it is. */
export const LocalityField = typedText(0, 80)
  .optional()
  .describe("A neighbourhood of the thana, or a union of the upazila, in any spelling");

/** Free text of the staff, which is kept for years and in the audit: a phone in it is masked before anybody reads it. */
export const staffText = (min: number, max: number) =>
  typedText(min, max).transform((text) => maskPhonesIn(text));

/** Any local spelling, either digit script; the server normalises it. */
export const PhoneField = z.string().min(6).max(30).meta({ example: "01712345678" });

export const SlugField = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

export const Instant = z.iso.datetime().meta({ example: "2026-11-21T09:30:00.000Z" });

export const TermsField = z.iso
  .date()
  .describe("The version of the terms of sale that are agreed to: the day from which they stood");

/** What is searched for: no control characters, NUL among them. */
export const SearchField = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}]*$/u);

export const CursorField = z.string().min(1).max(300);

export const PictureView = z
  .object({
    alt: z.string(),
    stem: z.string(),
    widths: z.array(z.number().int()),
    blur: z
      .string()
      .optional()
      .describe("A few pixels of it as a data address, to stand there until it comes"),
  })
  .meta({
    id: "Picture",
    description: "Shown square. Each width is at `<stem>-<width>.avif` and at `<stem>-<width>.webp`.",
  });
export type PictureView = z.infer<typeof PictureView>;

export const pictureAddress = (
  { stem }: Pick<PictureView, "stem">,
  width: number,
  format: "avif" | "webp",
): string => `${stem}-${width}.${format}`;

export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const PaymentMethodField = z.enum(paymentMethods);
export type PaymentMethodName = z.infer<typeof PaymentMethodField>;

/** A wallet's number for a transaction, as its portal shows it; small letters and capitals are the same. */
export const TrxField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{4,50}$/);
