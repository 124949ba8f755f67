import { dhakaWall } from "../kit/clock.ts";
import { takaOf } from "../kit/money.ts";
import { bytesOf, currencyColumn, merchantOf, netOf, type SheetWriter } from "../kit/settlement.ts";

/** 12,34,567.00. */
function byLakh(minor: bigint): string {
  const [whole = "", fraction = "00"] = takaOf(minor < 0n ? -minor : minor).split(".");
  const grouped = whole.replace(/(\d)(?=(?:\d\d)*\d{3}$)/g, "$1,");
  return `${minor < 0n ? "-" : ""}${grouped}.${fraction.padEnd(2, "0")}`;
}

const timeOf = (at: number): string => {
  const wall = dhakaWall(at);
  return `${wall.slice(8, 10)}/${wall.slice(5, 7)}/${wall.slice(0, 4)} ${wall.slice(11, 19)}`;
};

const kinds = { capture: "Payment", refund: "Payment Refund", reversal: "Reversal" } as const;
const words = { completed: "Completed", pending: "Pending", reversed: "Reversed" } as const;

/** No layout is published: titles above, quoted amounts by lakh, the day first, a mark of its encoding, a sum at the end. */
export const bkashSheet =
  (merchant: string): SheetWriter =>
  (rows, day) => {
    const currency = currencyColumn(rows, "Currency");
    const header = [
      ...["Transaction ID", "Merchant Invoice Number", "Transaction Type", "Status", "Transaction Date"],
      ...["Amount", "Charge", "Net Amount", "Original Transaction ID", "Merchant Wallet"],
      ...currency.heading,
    ];
    const lines = rows.map((row) => [
      ...[row.trx, row.reference, kinds[row.kind], words[row.state], timeOf(row.at)],
      ...[
        byLakh(row.minor),
        byLakh(row.feeMinor),
        byLakh(netOf(row)),
        row.originalTrx ?? "",
        merchantOf(row, merchant),
      ],
      ...currency.cell(row),
    ]);
    const total = rows.reduce((sum, row) => sum + netOf(row), 0n);
    const table = [["bKash merchant settlement"], [`Settlement date: ${day}`], [], header, ...lines];
    const below = ["", "", ...currency.heading.map(() => "")];
    const all = [...table, ["Total", "", "", "", "", "", "", byLakh(total), ...below]];
    const text = all.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n");
    return { fileName: `bkash-settlement-${day}.csv`, body: bytesOf(`\ufeff${text}\r\n`) };
  };
