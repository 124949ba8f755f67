import { bdt, type Money, parseTaka } from "@haat/core/money";
import { DomainError } from "@haat/core/errors";
import { z } from "zod";

/** `gateways.md` 6.2: every answer; errors have no data. */
export const envelope = z.object({
  code: z.string(),
  data: z.unknown().optional(),
});

export const authData = z.object({ token: z.string().min(1) });

export const initData = z.object({
  txn_id: z.string(),
  invoice_id: z.string(),
  gateway_url: z.string(),
  merchant_id: z.string().optional(),
});

/** A number, or a numeric text; both in taka. Null where it is neither to the poisha. */
const takaOf = (value: string | number): Money | null => {
  if (typeof value === "number") {
    const minor = Math.round(value * 100);
    const isExact = Number.isSafeInteger(minor) && Math.abs(minor / 100 - value) < 1e-9;
    return isExact && minor >= 0 ? bdt(BigInt(minor)) : null;
  }
  try {
    return parseTaka(value.trim());
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
};

export const statusData = z
  .object({
    txn_id: z.string(),
    trx_id: z.string().optional(),
    invoice_id: z.string(),
    status: z.string(),
    amount: z.union([z.string(), z.number()]),
    currency: z.string().default("BDT"),
    customer_wallet: z.string().optional(),
    date: z.string().optional(),
  })
  .transform((data) => ({
    txnId: data.txn_id,
    trxId: data.trx_id ?? "",
    invoice: data.invoice_id,
    status: data.status.trim().toLowerCase(),
    amount: takaOf(data.amount),
    currency: data.currency,
    wallet: data.customer_wallet ?? "",
    date: data.date ?? "",
  }));
export type UpayStatus = z.output<typeof statusData>;

const ids = z.array(z.string()).transform((all) => all.map((id) => id.trim()));
const reasons = z.record(z.string(), z.unknown());

/** `failed_list` may be a list of objects or one object, and keys may carry stray spaces; 6.7. */
export const refundData = z
  .object({
    success_list: ids.default([]),
    failed_list: z.union([z.array(reasons), reasons]).default([]),
  })
  .transform(({ success_list: done, failed_list: failed }) => ({
    done,
    failed: (Array.isArray(failed) ? failed : [failed]).flatMap((each) =>
      Object.keys(each).map((id) => id.trim()),
    ),
  }));
