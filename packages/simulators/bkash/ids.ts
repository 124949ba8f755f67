import { mixed, type Random, upper } from "../kit/random.ts";

/** `TR` + mode + 7 characters + 13 digits of milliseconds. */
export const paymentId = (random: Random, mode: string, at: number): string =>
  `TR${mode}${random.pick(mixed, 7)}${at}`;

/** Ten upper-case alphanumerics, never one that was used. */
export const trxId = (random: Random, isUsed: (trxId: string) => boolean): string =>
  random.unused(() => `D${random.pick(upper, 9)}`, isUsed);
