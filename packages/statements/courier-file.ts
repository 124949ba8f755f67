import type { FileFinding } from "./courier-findings.ts";
import type { CourierItem } from "./courier-line.ts";

/** What a file adds up to. Amounts are poisha. */
export type FileSums = Readonly<{
  /** Rows below the header, without sums. */
  rows: number;
  /** Of them those with a cell that cannot be read, and of these those of which nobody knows what they bring. */
  bad: number;
  unsummed: number;
  /** Parcels' rows whose cash cannot be read, of so many. */
  unreadCash: number;
  parcels: number;
  /** What was collected, adjustments aside. */
  grossMinor: bigint;
  /** What the rows say that they bring, all of which it can be read. */
  netMinor: bigint;
  /** The courier's own sums; null where it states none. */
  statedGrossMinor: bigint | null;
  statedNetMinor: bigint | null;
  /** It states one that cannot be read. */
  isSumUnread: boolean;
}>;

export const noSums: FileSums = {
  ...{ rows: 0, bad: 0, unsummed: 0, unreadCash: 0, parcels: 0, grossMinor: 0n, netMinor: 0n },
  ...{ statedGrossMinor: null, statedNetMinor: null, isSumUnread: false },
};

/** One item more; of several sums the last one is that of the file. */
export function added(sums: FileSums, item: CourierItem): FileSums {
  if (item.kind === "sum")
    return {
      ...sums,
      statedGrossMinor: item.collectedMinor ?? sums.statedGrossMinor,
      statedNetMinor: item.isUnread ? null : (item.payoutMinor ?? sums.statedNetMinor),
      isSumUnread: item.isUnread === true || (sums.isSumUnread && item.payoutMinor === null),
    };
  const { unread, isAdjustment } = item;
  const isCashUnread = unread?.cells.some(({ fault, text }) => fault === "collected" && text !== "") ?? false;
  return {
    ...sums,
    rows: sums.rows + 1,
    bad: sums.bad + (unread ? 1 : 0),
    unsummed: sums.unsummed + (unread?.isUnsummed ? 1 : 0),
    unreadCash: sums.unreadCash + (isCashUnread ? 1 : 0),
    parcels: sums.parcels + (isAdjustment ? 0 : 1),
    grossMinor: sums.grossMinor + item.collectedMinor,
    netMinor: sums.netMinor + item.payoutMinor,
  };
}

/** Of none of its rows, or of no parcel's cash, anything could be read: it is no statement as it is understood. */
export const isUnreadable = ({ rows, bad, unreadCash, parcels }: FileSums): boolean =>
  rows > 0 && (bad === rows || (unreadCash > 0 && unreadCash === parcels));

/**
 * Whether the file's sum and what came to our bank under its reference are what its rows bring. `creditMinor` null: nothing
 * came yet. A file with a row of which nobody knows what it brings has no sum that could be judged.
 */
export function fileFindings(sums: FileSums, creditMinor: bigint | null): readonly FileFinding[] {
  const { netMinor: expectedMinor, statedNetMinor, unsummed } = sums;
  if (unsummed > 0) return [];
  const unlessSame = (label: FileFinding["label"], statedMinor: bigint | null): FileFinding[] =>
    statedMinor === null || statedMinor === expectedMinor ? [] : [{ label, expectedMinor, statedMinor }];
  return [
    ...unlessSame("TOTAL_MISMATCH", statedNetMinor),
    ...unlessSame("BANK_CREDIT_MISMATCH", creditMinor),
  ];
}
