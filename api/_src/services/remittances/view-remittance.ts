import { remittancePartBytes, type RemittanceView } from "@haat/contract/remittance";
import type { RemittancePreviewRow } from "@haat/contract/remittance-row";
import type { LocaleName } from "@haat/contract/values";
import type { RemittanceRow } from "@haat/db/queries/remittances/list";
import { maskPhonesIn } from "@haat/core/phone";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";

function percentOf({ state, fileBytes, partsRead, rows, matched }: RemittanceRow): number {
  if (state === "matching") return Math.min(99, Math.floor((100 * matched) / Math.max(1, rows)));
  if (state === "read" || state === "refused" || state === "matched" || state === "recalled") return 100;
  const parts = Math.ceil(fileBytes / remittancePartBytes);
  return Math.min(99, Math.floor((100 * partsRead) / Math.max(1, parts)));
}

export function remittanceView(row: RemittanceRow, locale: LocaleName): RemittanceView {
  const { id, courier, reference, fileName, state, rows, matched, open, posted, dropped, madeBy } = row;
  const { exact, suggested, unmatched } = row;
  const money = (minor: string | null) => (minor === null ? null : moneyView(minor, locale));
  return {
    ...{
      id,
      courier,
      reference,
      fileName,
      state,
      rows,
      matched,
      open,
      posted,
      dropped,
      madeBy,
      percent: percentOf(row),
    },
    ...{ exact, suggested, unmatched, left: money(row.left) },
    ...{ gross: money(row.gross), net: money(row.net), stated: money(row.stated) },
    periodEnd: instantView(row.periodEnd),
    madeAt: instantView(row.madeAt),
    readAt: instantOrNull(row.readAt),
    recalled: row.recalled && { ...row.recalled, at: instantView(row.recalled.at) },
  };
}

type UnreadCell = Readonly<{ field: string | null; place: number; heading: string; text: string }>;

/** A row as `read-file.ts` keeps it: amounts as text. */
export type StoredLine = Readonly<{
  line: number;
  consignment: string | null;
  reference: string | null;
  word: string;
  outcome: RemittancePreviewRow["outcome"];
  closedAt: string | null;
  isAdjustment: boolean;
  collectedMinor: string;
  deliveryFeeMinor: string;
  codFeeMinor: string;
  charges: readonly Readonly<{ name: string; amountMinor: string }>[];
  /** Files that were read before it was told apart lack it: there it is one of the charges. */
  advanceMinor?: string;
  payoutMinor: string;
  /** Files that were read before their rows were told apart lack it: all of them could be read. */
  unread?: Readonly<{ cells: readonly UnreadCell[]; isUnsummed: boolean }>;
}>;

export const unreadView = (cells: readonly UnreadCell[]): RemittancePreviewRow["unread"] =>
  cells.map(({ place, heading, text }) => ({ place, heading, shown: maskPhonesIn(text) }));

export function previewRow(row: StoredLine, locale: LocaleName): RemittancePreviewRow {
  const { line, consignment, reference, word, outcome, closedAt, isAdjustment } = row;
  const money = (minor: string) => moneyView(minor, locale);
  const cells = row.unread?.cells ?? [];
  const unless = (fields: readonly string[], minor: string) =>
    cells.some(({ field }) => field !== null && fields.includes(field)) ? null : money(minor);
  return {
    ...{ line, consignment, reference, word, outcome, closedAt, isAdjustment },
    ...{
      collected: unless(["collected"], row.collectedMinor),
      payout: row.unread?.isUnsummed ? null : money(row.payoutMinor),
    },
    deliveryFee: unless(["deliveryFee", "returnFee", "weightFee"], row.deliveryFeeMinor),
    codFee: unless(["codFee", "allFees"], row.codFeeMinor),
    unread: unreadView(cells),
    advance: money(row.advanceMinor ?? "0"),
    charges: row.charges.map(({ name, amountMinor }) => ({ name, amount: money(amountMinor) })),
  };
}
