import { takaOf } from "../kit/money.ts";
import { currencyColumn, merchantOf, netOf, type SheetRow, type SheetWriter } from "../kit/settlement.ts";
import { numberCell as number, textCell as text, workbookOf } from "../kit/workbook.ts";

const dhakaOffsetMs = 6 * 3600_000;
/** Days since the end of 1899, as a spreadsheet stores a time. */
const serialOf = (at: number): string => String((at + dhakaOffsetMs) / 86_400_000 + 25_569);

const header = [
  "লেনদেনের তারিখ",
  "লেনদেন আইডি",
  "অর্ডার আইডি",
  "ধরন",
  "অবস্থা",
  "মোট টাকা",
  "চার্জ",
  "নিট টাকা",
  "মূল লেনদেন আইডি",
  "মার্চেন্ট আইডি",
];

const kinds = { capture: "Purchase", refund: "Purchase Cancel", reversal: "Reversal" } as const;
const words = { completed: "সফল", pending: "অপেক্ষমাণ", reversed: "ফেরানো হয়েছে" } as const;

const cellsOf = (row: SheetRow, merchant: string): string =>
  [
    ...[number(serialOf(row.at)), text(row.trx), text(row.reference)],
    ...[text(kinds[row.kind]), text(words[row.state])],
    ...[number(takaOf(row.minor)), number(takaOf(row.feeMinor)), number(takaOf(netOf(row)))],
    ...[text(row.originalTrx ?? ""), text(merchantOf(row, merchant))],
  ].join("");

/** A workbook with headings in Bangla, and times and amounts as numbers. */
export const nagadSheet =
  (merchant: string): SheetWriter =>
  (rows, day) => {
    const currency = currencyColumn(rows, "মুদ্রা");
    const all = [
      text(`নগদ সেটেলমেন্ট ${day}`),
      [...header, ...currency.heading].map(text).join(""),
      ...rows.map((row) => cellsOf(row, merchant) + currency.cell(row).map(text).join("")),
    ];
    return { fileName: `nagad-settlement-${day}.xlsx`, body: workbookOf("Settlement", all) };
  };
