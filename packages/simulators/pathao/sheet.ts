import {
  byLakh,
  csvOf,
  inBangla,
  type Outcome,
  partsOf,
  type SheetWriter,
  type StatementRow,
} from "../kit/parcels/sheet.ts";
import { bytesOf } from "../kit/settlement.ts";
import { numberCell, textCell, workbookOf } from "../kit/workbook.ts";
import { takaOf } from "../kit/money.ts";

const types = {
  delivered: ["delivery", "Delivered"],
  partial: ["partial_delivery", "Partial Delivery"],
  exchanged: ["exchange", "Exchange"],
  returned: ["return", "Return"],
  adjustment: ["adjustment", ""],
} as const satisfies Readonly<Record<Outcome, readonly [string, string]>>;

const header = [
  ...["Consignment ID", "Merchant Order ID", "Invoice Type", "Order Status", "Collectable Amount"],
  ...["Collected Amount", "Delivery Fee", "COD Fee", "Additional Charge", "Final Fee", "Payout", "Closed At"],
];

/** `02/10/2026 05:06 PM`. */
function timeOf(at: number): string {
  const { day, month, year, hour, minute } = partsOf(at);
  const of12 = Number(hour) % 12 || 12;
  return `${day}/${month}/${year} ${String(of12).padStart(2, "0")}:${minute} ${Number(hour) < 12 ? "AM" : "PM"}`;
}

type Cell = Readonly<{ text: string; minor?: bigint }>;
const text = (value: string): Cell => ({ text: value });
const sum = (minor: bigint): Cell => ({ text: byLakh(minor), minor });

function cellsOf(row: StatementRow): readonly Cell[] {
  const [type, word] = types[row.outcome];
  if (row.outcome === "adjustment")
    return [
      text(""),
      text(""),
      text(type),
      text(row.label),
      ...Array.from({ length: 6 }, () => text("")),
      sum(row.payout),
      text(""),
    ];
  return [
    ...[text(row.consignment || "NA"), text(row.reference || "N/A"), text(type), text(word)],
    ...[row.collectable, row.collected, row.delivery, row.cod, row.extra].map(sum),
    ...[sum(row.delivery + row.cod + row.extra), sum(row.payout), text(timeOf(row.at))],
  ];
}

/** No layout is published; this is that of public samples: four lines above, sums by lakh, a total below. */
export const pathaoSheet: SheetWriter = ({ rows, total, invoice, to, format }) => {
  const [year = "", month = "", day = ""] = to.split("-");
  const number = invoice || `${day}${month}${year.slice(2)}HAATHAA`;
  const wide = (cells: readonly Cell[]): readonly Cell[] =>
    Array.from({ length: header.length }, (_, at) => cells[at] ?? text(""));
  const lines = [
    wide([text("Payment invoice")]),
    wide([text("Invoice"), text(number)]),
    wide([text("Payment date"), text(`${day}/${month}/${year}`)]),
    wide([]),
    header.map(text),
    ...rows.map(cellsOf),
    wide([
      text(""),
      text(""),
      text(""),
      text("Total"),
      text(""),
      sum(total.collected),
      ...Array.from({ length: 4 }, () => text("")),
      sum(total.payout),
    ]),
  ];
  const fileName = `pathao-${number}.${format === "xlsx" ? "xlsx" : "csv"}`;
  if (format === "xlsx") {
    const cell = ({ text: shown, minor }: Cell): string =>
      minor === undefined ? textCell(shown) : numberCell(takaOf(minor));
    return {
      fileName,
      body: workbookOf(
        "Invoice",
        lines.map((cells) => cells.map(cell).join("")),
      ),
    };
  }
  const shown = lines.map((cells) =>
    cells.map(({ text: value, minor }) => (minor === undefined ? value : inBangla(format, value))),
  );
  return { fileName, body: bytesOf(csvOf(shown)) };
};
