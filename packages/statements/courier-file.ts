import type { FileFinding } from "./courier-findings.ts";
import type { CourierItem } from "./courier-line.ts";

/** What a file adds up to. Amounts are poisha. */
export type FileSums = Readonly<{
  /** Rows below the header, without sums; bad ones among them. */
  rows: number;
  bad: number;
  /** What was collected, adjustments aside. */
  grossMinor: bigint;
  /** What the rows say that they bring, all of them. */
  netMinor: bigint;
  /** The courier's own sums; null where it states none. */
  statedGrossMinor: bigint | null;
  statedNetMinor: bigint | null;
}>;

export const noSums: FileSums = {
  ...{ rows: 0, bad: 0, grossMinor: 0n, netMinor: 0n, statedGrossMinor: null, statedNetMinor: null },
};

/** One item more; of several sums the last one is that of the file. */
export function added(sums: FileSums, item: CourierItem): FileSums {
  if (item.kind === "bad") return { ...sums, rows: sums.rows + 1, bad: sums.bad + 1 };
  if (item.kind === "sum")
    return {
      ...sums,
      statedGrossMinor: item.collectedMinor ?? sums.statedGrossMinor,
      statedNetMinor: item.payoutMinor ?? sums.statedNetMinor,
    };
  return {
    ...sums,
    rows: sums.rows + 1,
    grossMinor: sums.grossMinor + item.collectedMinor,
    netMinor: sums.netMinor + item.payoutMinor,
  };
}

/**
 * Whether the file's sum and what came to our bank under its reference are what its rows bring. `creditMinor` null: nothing
 * came yet. A file with a bad row has no sum that could be judged.
 */
export function fileFindings(sums: FileSums, creditMinor: bigint | null): readonly FileFinding[] {
  const { netMinor: expectedMinor, statedNetMinor, bad } = sums;
  if (bad > 0) return [];
  const unlessSame = (label: FileFinding["label"], statedMinor: bigint | null): FileFinding[] =>
    statedMinor === null || statedMinor === expectedMinor ? [] : [{ label, expectedMinor, statedMinor }];
  return [
    ...unlessSame("TOTAL_MISMATCH", statedNetMinor),
    ...unlessSame("BANK_CREDIT_MISMATCH", creditMinor),
  ];
}
