import { dhakaWall } from "../kit/clock.ts";
import { currencyColumn, merchantOf, netOf, type SheetWriter } from "../kit/settlement.ts";

/** Twenty-four hours and a mark behind them, as the bank writes times everywhere. */
const timeOf = (at: number): string => {
  const wall = dhakaWall(at);
  return `${wall.slice(0, 10)} ${wall.slice(11, 19)} ${Number(wall.slice(11, 13)) < 12 ? "AM" : "PM"}`;
};

const kinds = { capture: "Sale", refund: "Refund", reversal: "Reversal" } as const;
const words = { completed: "OK", pending: "PENDING", reversed: "REVERSED" } as const;

/** "Unicode text" of a spreadsheet: sixteen bits a letter, tabs between, amounts in poisha as in the bank's service. */
export const rocketSheet =
  (merchant: string): SheetWriter =>
  (rows, day) => {
    const currency = currencyColumn(rows, "Currency");
    const header = [
      "Trans Date",
      "RRN",
      "Description",
      "Type",
      "Result",
      "Amount",
      "Commission",
      "Net",
      "Merchant ID",
      ...currency.heading,
    ];
    const lines = rows.map((row) => [
      ...[timeOf(row.at), row.trx, row.reference, kinds[row.kind], words[row.state]],
      ...[String(row.minor), String(row.feeMinor), String(netOf(row)), merchantOf(row, merchant)],
      ...currency.cell(row),
    ]);
    const text = `\ufeff${[header, ...lines].map((cells) => cells.join("\t")).join("\r\n")}\r\n`;
    const body = new Uint8Array(text.length * 2);
    const view = new DataView(body.buffer);
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
    return { fileName: `rocket-settlement-${day}.txt`, body };
  };
