import {
  byLakh,
  csvOf,
  inBangla,
  partsOf,
  type SheetWriter,
  type StatementRow,
} from "../kit/parcels/sheet.ts";
import { takaOf } from "../kit/money.ts";
import { bytesOf } from "../kit/settlement.ts";
import { numberCell, textCell, workbookOf } from "../kit/workbook.ts";

const header = [
  "Merchant Order Reference",
  "Tracking Number",
  "Delivery Date",
  "Status",
  "Received Amount",
  "Delivery Charge",
  "COD Charge",
  "Other Charge",
  "Net Payable",
];
const words = {
  delivered: "Delivered",
  partial: "Partial",
  exchanged: "Exchange",
  returned: "Returned",
} as const;
const firstAmount = 4;

const dayOf = (at: number): string => {
  const { year, month, day } = partsOf(at);
  return `${year}-${month}-${day}`;
};

function lineOf(row: StatementRow, taka: (minor: bigint) => string): readonly string[] {
  if (row.outcome === "adjustment")
    return ["", "", dayOf(row.at), row.label, "", "", "", "", taka(row.payout)];
  const amounts = [row.collected, row.delivery, row.cod, row.extra, row.payout];
  return [row.reference, row.consignment, dayOf(row.at), words[row.outcome], ...amounts.map(taka)];
}

/** The layout is invented from the names of its API: nobody has published one. */
export const paperflySheet: SheetWriter = ({ rows, total, invoice, from, to, format }) => {
  const taka = (minor: bigint): string =>
    format === "xlsx" ? takaOf(minor) : inBangla(format, byLakh(minor));
  const lines = rows.map((row) => lineOf(row, taka));
  const last = ["Total", "", "", "", taka(total.collected), "", "", "", taka(total.payout)];
  const title = [["Paperfly", invoice], ["Period", `${from} to ${to}`], []];
  if (format === "xlsx") {
    const cells = [header, ...lines, last].map((line, at) =>
      line.map((cell, place) =>
        (at > 0 && place >= firstAmount && cell !== "" ? numberCell : textCell)(cell),
      ),
    );
    return {
      fileName: `paperfly-${to}.xlsx`,
      body: workbookOf(
        "Invoice",
        cells.map((line) => line.join("")),
      ),
    };
  }
  return { fileName: `paperfly-${to}.csv`, body: bytesOf(csvOf([...title, header, ...lines, last])) };
};
