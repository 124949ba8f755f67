import { dhakaWall } from "./clock.ts";
import type { SimApp } from "./listen.ts";

/** One movement of the merchant's money, as a statement tells of it. */
export type Movement = Readonly<{
  kind: "capture" | "refund";
  trx: string;
  reference: string;
  /** Of a refund: what it gives back. */
  originalTrx: string | null;
  at: number;
  minor: bigint;
  /** Of a capture: what the wallet keeps of it by contract, in hundredths of a per cent. */
  feeBps?: number;
}>;

/** A movement with what the wallet keeps of it, both never negative; in another currency where the file says one. */
export type SheetRow = Omit<Movement, "kind"> &
  Readonly<{
    kind: Movement["kind"] | "reversal";
    feeMinor: bigint;
    state: "completed" | "pending" | "reversed";
    isForeign: boolean;
    currency: "BDT" | "USD";
  }>;
export type Sheet = Readonly<{ fileName: string; body: Uint8Array<ArrayBuffer> }>;
export type SheetWriter = (rows: readonly SheetRow[], day: string) => Sheet;

export type Settlement = Readonly<{ movements: () => readonly Movement[]; write: SheetWriter }>;

/** What did not come to pass brings nothing. */
export function netOf({ kind, minor, feeMinor, state }: SheetRow): bigint {
  if (state !== "completed") return 0n;
  return kind === "capture" ? minor - feeMinor : -minor;
}

/** A column that the file has only where something in it is not in taka. */
export function currencyColumn(
  rows: readonly SheetRow[],
  heading: string,
): Readonly<{ heading: readonly string[]; cell: (row: SheetRow) => readonly string[] }> {
  const isTold = rows.some(({ currency }) => currency !== "BDT");
  return { heading: isTold ? [heading] : [], cell: ({ currency }) => (isTold ? [currency] : []) };
}

/** The merchant as the file names him, or his neighbour. */
export const merchantOf = ({ isForeign }: SheetRow, merchant: string): string =>
  isForeign ? merchant.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) : merchant;

const dayMs = 24 * 3600_000;
/** One of 36 begins with the letter itself. */
const other = (text: string): string => `${text.startsWith("X") ? "Y" : "X"}${text.slice(1)}`;

type Change = (row: SheetRow) => readonly SheetRow[];
/** What a file may say otherwise than it was, of a capture or of a refund. */
const ofEither: Readonly<Record<string, Change>> = {
  none: (row) => [row],
  missing: () => [],
  unknown: (row) => [row, { ...row, trx: other(row.trx), reference: other(row.reference) }],
  amount: (row) => [{ ...row, minor: row.minor + 100n }],
  duplicate: (row) => [row, row],
  pending: (row) => [{ ...row, state: "pending" }],
  "other-merchant": (row) => [{ ...row, isForeign: true }],
  currency: (row) => [{ ...row, currency: "USD" }],
  "next-day": (row) => [{ ...row, at: row.at + dayMs }],
};
const ofCapture: Readonly<Record<string, Change>> = {
  ...ofEither,
  fee: (row) => [{ ...row, feeMinor: row.feeMinor + 100n }],
  reversed: (row) => [{ ...row, state: "reversed" }],
};
/** `refund:missing` is of the day's refunds, `missing` of its captures. */
const differences: Readonly<Record<string, Change>> = {
  ...ofCapture,
  ...Object.fromEntries(Object.entries(ofEither).map(([name, change]) => [`refund:${name}`, change])),
};
const isOfRefund = (name: string): boolean => name.startsWith("refund:");

/** The first difference hits the day's first capture, the second the second; those of refunds likewise. */
function altered(rows: readonly SheetRow[], wished: readonly string[]): readonly SheetRow[] {
  const left: Readonly<Record<SheetRow["kind"], string[]>> = {
    capture: wished.filter((name) => !isOfRefund(name)),
    refund: wished.filter(isOfRefund),
    reversal: [],
  };
  return rows.flatMap((row) => {
    const next = left[row.kind].shift();
    return next === undefined ? [row] : (differences[next]?.(row) ?? [row]);
  });
}

const inDay =
  (day: string) =>
  ({ at }: Readonly<{ at: number }>): boolean =>
    dhakaWall(at).startsWith(day);
const plain = { state: "completed", isForeign: false, currency: "BDT" } as const;

/** The payer's bank took a payment back, of whatever day: the file of `day` has a line of it, at its noon. */
const chargedBack = (captures: readonly Movement[], day: string): SheetRow[] =>
  captures.map((each) => ({
    ...each,
    ...plain,
    kind: "reversal",
    originalTrx: each.trx,
    at: Date.parse(`${day}T12:00:00+06:00`),
    feeMinor: 0n,
  }));

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/**
 * `GET /_control/settlement?day=2026-11-20`: the file that the merchant's portal would give of a day in Dhaka, with the fee of
 * the contract or that of `&feeBps=150`; with `&differences=none,missing,refund:amount` one that is wrong, and with
 * `&chargedBack=TRX1,TRX2` also those payments, of whatever day, as taken back on this one.
 */
export function settlementRoute(app: SimApp, { movements, write }: Settlement): void {
  app.get("/_control/settlement", (c) => {
    const { day = "", feeBps, differences: text = "", chargedBack: back = "" } = c.req.query();
    const wished = text.split(",").filter((name) => name !== "");
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d{1,4}$/.test(feeBps ?? "0"))
      return c.json({ error: "settlement takes ?day=2026-11-20 and &feeBps=150" }, 400);
    if (wished.some((name) => !Object.hasOwn(differences, name)))
      return c.json({ error: `differences are ${Object.keys(differences).join(", ")}` }, 400);
    const all = movements().toSorted((a, b) => a.at - b.at);
    const named = new Set(back.split(",").filter((trx) => trx !== ""));
    const taken = all.filter(({ kind, trx }) => kind === "capture" && named.has(trx));
    if (taken.length < named.size)
      return c.json({ error: "chargedBack names payments that were taken" }, 400);
    const rows = all.filter(inDay(day)).map((each) => ({
      ...each,
      ...plain,
      feeMinor:
        each.kind === "capture" ? (each.minor * BigInt(feeBps ?? each.feeBps ?? 0) + 5000n) / 10_000n : 0n,
    }));
    const { fileName, body } = write([...altered(rows, wished), ...chargedBack(taken, day)], day);
    return c.body(body, 200, { "content-disposition": `attachment; filename="${fileName}"` });
  });
}
