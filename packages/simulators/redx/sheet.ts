import { toBengaliDigits } from "@haat/core/digits";
import {
  byLakh,
  csvOf,
  maskedPhone,
  partsOf,
  type SheetWriter,
  type StatementRow,
} from "../kit/parcels/sheet.ts";
import { bytesOf } from "../kit/settlement.ts";
import { textCell, workbookOf } from "../kit/workbook.ts";

const header = [
  "ট্র্যাকিং আইডি",
  "Merchant Invoice ID",
  "Customer Phone",
  "Status",
  "Cash Collection (৳)",
  "Delivery Charge (৳)",
  "COD Charge (৳)",
  "Other (৳)",
  "Net Payable (৳)",
  "তারিখ",
];
const words = {
  delivered: "delivered",
  partial: "partial delivered",
  exchanged: "exchange delivered",
  returned: "returned",
} as const;

/** Every ninth line is in Bangla digits behind a ৳; elsewhere what is taken away stands in brackets. */
function moneyOf(isBangla: boolean): (minor: bigint) => string {
  if (isBangla)
    return (minor) => `৳${minor < 0n ? "-" : ""}${toBengaliDigits(byLakh(minor < 0n ? -minor : minor))}`;
  return (minor) => (minor < 0n ? `(${byLakh(-minor)})` : byLakh(minor));
}

const dayOf = (at: number): string => {
  const { day, month, year } = partsOf(at);
  return `${day}-${month}-${year}`;
};

function lineOf(row: StatementRow, isBangla: boolean): readonly string[] {
  const money = moneyOf(isBangla);
  const day = isBangla ? toBengaliDigits(dayOf(row.at)) : dayOf(row.at);
  if (row.outcome === "adjustment") return ["-", "-", "", row.label, "", "", "", "", money(row.payout), day];
  return [
    row.consignment || "-",
    row.reference || "-",
    maskedPhone(row.phone),
    words[row.outcome],
    ...[row.collected, row.delivery, row.cod, row.extra, row.payout].map(money),
    day,
  ];
}

/** The layout is invented from the names of its API: nobody has published one. */
export const redxSheet: SheetWriter = ({ rows, total, to, format }) => {
  const lines = rows.map((row, at) => lineOf(row, format === "bangla" || at % 9 === 8));
  const money = moneyOf(format === "bangla");
  const last = ["মোট", "", "", "", money(total.collected), "", "", "", money(total.payout), ""];
  const all = [header, ...lines, last];
  if (format === "xlsx") {
    const cells = all.map((line) => line.map(textCell).join(""));
    return { fileName: `redx-${to}.xlsx`, body: workbookOf("RedX", cells) };
  }
  return { fileName: `redx-${to}.csv`, body: bytesOf(`\ufeff${csvOf(all, "\r\n")}`) };
};
