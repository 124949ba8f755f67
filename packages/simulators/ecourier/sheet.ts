import { takaOf } from "../kit/money.ts";
import { csvOf, inBangla, partsOf, type SheetWriter, type StatementRow } from "../kit/parcels/sheet.ts";
import { bytesOf } from "../kit/settlement.ts";
import { numberCell, textCell, workbookOf } from "../kit/workbook.ts";

const header = [
  "ECR Number",
  "Product ID",
  "Date",
  "Status",
  "Collected Amount",
  "Delivery Charge",
  "COD Charge",
  "Other Charge",
  "Net Payable",
];
const words = {
  delivered: "Delivered",
  partial: "Partial Delivered",
  exchanged: "Exchange",
  returned: "Returned",
} as const;
const firstAmount = 4;

const dayOf = (at: number): string => {
  const { year, month, day } = partsOf(at);
  return `${day}/${month}/${year}`;
};

function lineOf(row: StatementRow, taka: (minor: bigint) => string): readonly string[] {
  if (row.outcome === "adjustment")
    return ["", "", dayOf(row.at), row.label, "", "", "", "", taka(row.payout)];
  const amounts = [row.collected, row.delivery, row.cod, row.extra, row.payout];
  return [row.consignment, row.reference, dayOf(row.at), words[row.outcome], ...amounts.map(taka)];
}

/** The layout is invented: nobody has published one, nor its words. */
export const ecourierSheet: SheetWriter = ({ rows, to, format }) => {
  const taka = (minor: bigint): string => inBangla(format, takaOf(minor));
  const all = [header, ...rows.map((row) => lineOf(row, taka))];
  if (format === "xlsx") {
    const cells = all.map((line, at) =>
      line
        .map((cell, place) => (at > 0 && place >= firstAmount && cell !== "" ? numberCell : textCell)(cell))
        .join(""),
    );
    return { fileName: `ecourier-${to}.xlsx`, body: workbookOf("Payment", cells) };
  }
  return { fileName: `ecourier-${to}.csv`, body: bytesOf(csvOf(all)) };
};
