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
}>;

/** A movement with what the wallet keeps of it, both never negative. */
export type SheetRow = Movement & Readonly<{ feeMinor: bigint }>;
export type Sheet = Readonly<{ fileName: string; body: Uint8Array<ArrayBuffer> }>;
export type SheetWriter = (rows: readonly SheetRow[], day: string) => Sheet;

export type Settlement = Readonly<{ movements: () => readonly Movement[]; write: SheetWriter }>;

export const netOf = ({ kind, minor, feeMinor }: SheetRow): bigint =>
  kind === "capture" ? minor - feeMinor : -minor;

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** `GET /_control/settlement?day=2026-11-20&feeBps=150`: the file that the merchant's portal would give of a day in Dhaka. */
export function settlementRoute(app: SimApp, { movements, write }: Settlement): void {
  app.get("/_control/settlement", (c) => {
    const { day = "", feeBps = "0" } = c.req.query();
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d{1,4}$/.test(feeBps))
      return c.json({ error: "settlement takes ?day=2026-11-20 and &feeBps=150" }, 400);
    const rows = movements()
      .filter(({ at }) => dhakaWall(at).startsWith(day))
      .toSorted((a, b) => a.at - b.at)
      .map((each) => ({
        ...each,
        feeMinor: each.kind === "capture" ? (each.minor * BigInt(feeBps) + 5000n) / 10_000n : 0n,
      }));
    const { fileName, body } = write(rows, day);
    return c.body(body, 200, { "content-disposition": `attachment; filename="${fileName}"` });
  });
}
