import { printTaka, bdt } from "@haat/core/money";
import type { Taken } from "./settling.ts";

/** One row of a statement file, as a wallet would write it; what a test wants otherwise it says. */
export type Stated = Readonly<{
  trx: string;
  invoice: string;
  type?: string;
  status?: string;
  at: Date;
  minor: bigint;
  feeMinor?: bigint;
  original?: string;
  merchant?: string;
  currency?: string;
}>;

export const statedOf = ({ trx, invoice, minor, at }: Taken, changed: Partial<Stated> = {}): Stated => ({
  ...{ trx, invoice, minor, at },
  ...changed,
});

const two = (value: number): string => String(value).padStart(2, "0");
const wall = (at: Date): string => {
  const there = new Date(at.getTime() + 6 * 3_600_000);
  const day = `${two(there.getUTCDate())}/${two(there.getUTCMonth() + 1)}/${there.getUTCFullYear()}`;
  return `${day} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}:${two(there.getUTCSeconds())}`;
};

export const feeOf = (minor: bigint, bp: number): bigint => (minor * BigInt(bp) + 5000n) / 10_000n;

const header = [
  ...["Transaction ID", "Invoice Number", "Transaction Type", "Status", "Transaction Date"],
  ...["Amount", "Charge", "Original Trx ID", "Merchant ID", "Currency"],
];

/** Above two lines of titles, as portals do, so that the first row stands on line 4. */
export function statementOf(rows: readonly Stated[], bp: number, merchant = ""): string {
  const lines = rows.map((row) => {
    const { type = "Payment", status = "Completed", minor } = row;
    const fee = row.feeMinor ?? (type === "Payment" ? feeOf(minor, bp) : 0n);
    return [
      ...[row.trx, row.invoice, type, status, wall(row.at), printTaka(bdt(minor)), printTaka(bdt(fee))],
      ...[row.original ?? "", row.merchant ?? merchant, row.currency ?? ""],
    ].join(",");
  });
  return ["Merchant settlement", "", header.join(","), ...lines, ""].join("\n");
}
