import { DomainError } from "@haat/core/errors";
import { bdt, type Money, parseTaka } from "@haat/core/money";
import { z } from "zod";

/** `gateways.md` 4.4: what stands in the sealed answer to initialize. */
export const opened = z.object({
  paymentReferenceId: z.string().min(1).max(300),
  challenge: z.string().min(1).max(100),
  acceptDateTime: z.string().optional().catch(undefined),
});

export const completed = z.object({ callBackUrl: z.string(), status: z.string() });

/** Text, or a number by a careless server; null where it is no taka to the poisha. */
export function readTaka(value: string | number | null | undefined): Money | null {
  if (typeof value === "number") {
    const minor = Math.round(value * 100);
    const isExact = Number.isSafeInteger(minor) && Math.abs(minor / 100 - value) < 1e-9;
    return isExact && minor >= 0 ? bdt(BigInt(minor)) : null;
  }
  try {
    return value ? parseTaka(value.trim()) : null;
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "");
const amount = z.union([z.string(), z.number()]).nullish().transform(readTaka);

export const verified = z
  .object({
    merchantId: text,
    orderId: text,
    paymentRefId: text,
    amount,
    clientMobileNo: text,
    orderDateTime: text,
    issuerPaymentDateTime: text,
    issuerPaymentRefNo: text,
    status: z.string(),
    cancelIssuerDateTime: text,
    cancelIssuerRefNo: text,
  })
  .transform((data) => ({ ...data, status: data.status.trim().toLowerCase() }));
export type Verified = z.output<typeof verified>;

/** `gateways.md` 4.6; which fields come with the status is not published, so only that one is needed. */
export const cancelled = z.object({
  status: z.string().transform((word) => word.trim().toLowerCase()),
  cancelAmount: amount,
  cancelTrxId: text,
});

/** In lower case. `cancelled` is a full cancel only where a cancel is named: else the payer turned back. */
export const givenBackWords = {
  whole: ["cancelled", "refunded"],
  part: ["partialcancelled", "partialrefunded"],
} as const;
