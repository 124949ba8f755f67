import type { FileColumn, FileFinding } from "./courier-findings.ts";
import type { CourierItem } from "./courier-line.ts";

/** What a file adds up to. Amounts are poisha. */
export type FileSums = Readonly<{
  /** Rows below the header, without sums. */
  rows: number;
  /** Of them those with a cell that cannot be read, and of these those of which nobody knows what they bring. */
  bad: number;
  unsummed: number;
  /** Of the others those whose day cannot be read. */
  undated: number;
  /** What is written below or between them and says nothing of money. */
  notes: number;
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
  ...{
    rows: 0,
    bad: 0,
    unsummed: 0,
    undated: 0,
    unreadCash: 0,
    parcels: 0,
    notes: 0,
    grossMinor: 0n,
    netMinor: 0n,
  },
  ...{ statedGrossMinor: null, statedNetMinor: null, isSumUnread: false },
};

/** One item more; of several sums the last one is that of the file. */
export function added(sums: FileSums, item: CourierItem): FileSums {
  if (item.kind === "note") return { ...sums, notes: sums.notes + 1 };
  if (item.kind === "sum")
    return {
      ...sums,
      statedGrossMinor: item.collectedMinor ?? sums.statedGrossMinor,
      statedNetMinor: item.isUnread ? null : (item.payoutMinor ?? sums.statedNetMinor),
      isSumUnread: item.isUnread === true || (sums.isSumUnread && item.payoutMinor === null),
    };
  const { unread, undated, isAdjustment } = item;
  const isCashUnread = unread?.cells.some(({ fault, text }) => fault === "collected" && text !== "") ?? false;
  return {
    ...sums,
    rows: sums.rows + 1,
    bad: sums.bad + (unread ? 1 : 0),
    undated: sums.undated + (undated ? 1 : 0),
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
 * Whether the file's sums and what came to our bank under its reference are what its rows come to. `creditMinor` null: nothing
 * came yet. Of rows of which nobody knows what they bring, or what they collected, there is no sum that could be judged.
 */
export function fileFindings(sums: FileSums, creditMinor: bigint | null): readonly FileFinding[] {
  const { netMinor, statedNetMinor, grossMinor, statedGrossMinor, unsummed, bad } = sums;
  const total = (of: FileColumn, expectedMinor: bigint, statedMinor: bigint | null): FileFinding[] =>
    isSame(expectedMinor, statedMinor) ? [] : [{ label: "TOTAL_MISMATCH", of, expectedMinor, statedMinor }];
  const credited: FileFinding[] = isSame(netMinor, creditMinor)
    ? []
    : [{ label: "BANK_CREDIT_MISMATCH", expectedMinor: netMinor, statedMinor: creditMinor }];
  return [
    ...(unsummed > 0 ? [] : total("payout", netMinor, statedNetMinor)),
    ...(bad > 0 ? [] : total("collected", grossMinor, statedGrossMinor)),
    ...(unsummed > 0 ? [] : credited),
  ];
}

/** What is not stated is as it should be. */
const isSame = (expectedMinor: bigint, statedMinor: bigint | null): boolean =>
  statedMinor === null || statedMinor === expectedMinor;
