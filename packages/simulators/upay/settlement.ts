import { toBengaliDigits } from "@haat/core/digits";
import { dhakaWall } from "../kit/clock.ts";
import { takaOf } from "../kit/money.ts";
import { bytesOf, currencyColumn, merchantOf, netOf, type SheetWriter } from "../kit/settlement.ts";

const timeOf = (at: number): string => {
  const wall = dhakaWall(at);
  return toBengaliDigits(
    `${wall.slice(8, 10)}-${wall.slice(5, 7)}-${wall.slice(0, 4)} ${wall.slice(11, 19)}`,
  );
};
const taka = (minor: bigint): string =>
  minor < 0n ? `(৳${toBengaliDigits(takaOf(-minor))})` : `৳${toBengaliDigits(takaOf(minor))}`;

const kinds = { capture: "পেমেন্ট", refund: "ফেরত", reversal: "রিভার্সাল" } as const;
const words = { completed: "সফল", pending: "অপেক্ষমাণ", reversed: "ফেরানো হয়েছে" } as const;

/** Headings and digits in Bangla, what is taken away in brackets. */
export const upaySheet =
  (merchant: string): SheetWriter =>
  (rows, day) => {
    const currency = currencyColumn(rows, "মুদ্রা");
    const header = [
      "তারিখ ও সময়",
      "ট্রানজেকশন আইডি",
      "ইনভয়েস নম্বর",
      "ধরন",
      "অবস্থা",
      "পরিমাণ",
      "ফি",
      "প্রদেয়",
      "মূল লেনদেন আইডি",
      "মার্চেন্ট নম্বর",
      ...currency.heading,
    ];
    const lines = rows.map((row) => [
      ...[timeOf(row.at), row.trx, row.reference, kinds[row.kind], words[row.state]],
      ...[
        taka(row.minor),
        taka(row.feeMinor),
        taka(netOf(row)),
        row.originalTrx ?? "",
        merchantOf(row, merchant),
      ],
      ...currency.cell(row),
    ]);
    const text = [header, ...lines].map((cells) => cells.join(",")).join("\n");
    return { fileName: `upay-settlement-${day}.csv`, body: bytesOf(`${text}\n`) };
  };
