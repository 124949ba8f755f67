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

/** A movement with what the wallet keeps of it, both never negative. */
export type SheetRow = Movement &
  Readonly<{ feeMinor: bigint; state: "completed" | "pending" | "reversed"; isForeign: boolean }>;
export type Sheet = Readonly<{ fileName: string; body: Uint8Array<ArrayBuffer> }>;
export type SheetWriter = (rows: readonly SheetRow[], day: string) => Sheet;

export type Settlement = Readonly<{ movements: () => readonly Movement[]; write: SheetWriter }>;

/** What did not come to pass brings nothing. */
export function netOf({ kind, minor, feeMinor, state }: SheetRow): bigint {
  if (state !== "completed") return 0n;
  return kind === "capture" ? minor - feeMinor : -minor;
}

/** The merchant as the file names him, or his neighbour. */
export const merchantOf = ({ isForeign }: SheetRow, merchant: string): string =>
  isForeign ? merchant.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) : merchant;

const dayMs = 24 * 3600_000;
/** One of 36 begins with the letter itself. */
const other = (text: string): string => `${text.startsWith("X") ? "Y" : "X"}${text.slice(1)}`;

/** What a file may say otherwise than it was. */
const differences: Readonly<Record<string, (row: SheetRow) => readonly SheetRow[]>> = {
  none: (row) => [row],
  missing: () => [],
  unknown: (row) => [row, { ...row, trx: other(row.trx), reference: other(row.reference) }],
  amount: (row) => [{ ...row, minor: row.minor + 100n }],
  fee: (row) => [{ ...row, feeMinor: row.feeMinor + 100n }],
  duplicate: (row) => [row, row],
  pending: (row) => [{ ...row, state: "pending" }],
  reversed: (row) => [{ ...row, state: "reversed" }],
  "other-merchant": (row) => [{ ...row, isForeign: true }],
  "next-day": (row) => [{ ...row, at: row.at + dayMs }],
};

/** The first difference hits the day's first capture, the second the second. */
function altered(rows: readonly SheetRow[], wished: readonly string[]): readonly SheetRow[] {
  const left = [...wished];
  return rows.flatMap((row) => {
    const next = row.kind === "capture" ? left.shift() : undefined;
    return next === undefined ? [row] : (differences[next]?.(row) ?? [row]);
  });
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/**
 * `GET /_control/settlement?day=2026-11-20`: the file that the merchant's portal would give of a day in Dhaka, with the fee of
 * the contract or that of `&feeBps=150`; with `&differences=none,missing,fee` one that is wrong.
 */
export function settlementRoute(app: SimApp, { movements, write }: Settlement): void {
  app.get("/_control/settlement", (c) => {
    const { day = "", feeBps, differences: text = "" } = c.req.query();
    const wished = text.split(",").filter((name) => name !== "");
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d{1,4}$/.test(feeBps ?? "0"))
      return c.json({ error: "settlement takes ?day=2026-11-20 and &feeBps=150" }, 400);
    if (wished.some((name) => !Object.hasOwn(differences, name)))
      return c.json({ error: `differences are ${Object.keys(differences).join(", ")}` }, 400);
    const rows = movements()
      .filter(({ at }) => dhakaWall(at).startsWith(day))
      .toSorted((a, b) => a.at - b.at)
      .map((each) => ({
        ...each,
        feeMinor:
          each.kind === "capture" ? (each.minor * BigInt(feeBps ?? each.feeBps ?? 0) + 5000n) / 10_000n : 0n,
        ...({ state: "completed", isForeign: false } as const),
      }));
    const { fileName, body } = write(altered(rows, wished), day);
    return c.body(body, 200, { "content-disposition": `attachment; filename="${fileName}"` });
  });
}
