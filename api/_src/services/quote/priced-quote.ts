import type { PaymentMethodName } from "@haat/contract/values";

type Words = Readonly<{ bn: string; en: string }>;

export type QuotedLine = Readonly<{
  variantId: string;
  productId: string;
  vendorId: string;
  productSlug: string;
  title: Words;
  label: Words;
  picture: Readonly<{ stem: string; widths: readonly number[]; blur?: string }> | null;
  quantity: number;
  available: number;
  unitPriceMinor: bigint;
  weightGrams: number;
  isForSale: boolean;
}>;

export type QuotedGroup = Readonly<{
  vendorId: string;
  vendorSlug: string;
  vendorName: Words;
  district: Words;
  lines: readonly QuotedLine[];
  goodsMinor: bigint;
  deliveryMinor: bigint;
  /** `inside`: the vendor's own city. */
  zone: "inside" | "outside";
  promiseDays: number;
  commissionBp: bigint;
  vatBp: bigint;
}>;

/** A cart with prices, charges and promises for one destination, read in one round trip. */
export type PricedQuote = Readonly<{
  /** Hex SHA-256 over lines, prices, charges, destination, method, advance and the version of the terms. */
  hash: string;
  /** The version of the terms of sale that are agreed to with it. */
  terms: string;
  method: PaymentMethodName;
  area: Readonly<{ id: string; name: Words; district: Words }>;
  /** Groups by vendor slug, lines in cart order. */
  groups: readonly QuotedGroup[];
  goodsMinor: bigint;
  deliveryMinor: bigint;
  totalMinor: bigint;
  /** What may be paid ahead by wallet, the rest in cash at the door; null where that is not offered. */
  advanceMinor: bigint | null;
  /** Cash is taken at the door only for what an advance leaves. */
  needsAdvance: boolean;
  /** What the way back costs is kept of the advance, should the buyer not take what comes in time. */
  bearsReturn: boolean;
  /** Settings in force: how long goods are held, how long a confirmation code lives. */
  holdMinutes: number;
  codeMinutes: number;
}>;
