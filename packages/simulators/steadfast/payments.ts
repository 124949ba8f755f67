import { jsonWire, type Wire } from "../kit/laid.ts";
import { takaOf } from "../kit/money.ts";
import { csvOf, inBangla, rowOf, type SheetWriter, type StatementRow } from "../kit/parcels/sheet.ts";
import { bytesOf } from "../kit/settlement.ts";
import { numberCell, textCell, workbookOf } from "../kit/workbook.ts";
import { wrong } from "./orders.ts";
import { type SteadfastParcel, type SteadfastWorld, timeOf } from "./world.ts";

type Payment = Readonly<{ id: string; parcels: readonly SteadfastParcel[] }>;

function paymentsOf({ depot }: SteadfastWorld): readonly Payment[] {
  const byId = new Map<string, SteadfastParcel[]>();
  for (const parcel of depot.store.parcels())
    if (parcel.invoice !== null) byId.set(parcel.invoice, [...(byId.get(parcel.invoice) ?? []), parcel]);
  return [...byId].map(([id, parcels]) => ({ id, parcels }));
}

const words = {
  delivered: "delivered",
  exchanged: "delivered",
  partial: "partial_delivered",
  returned: "cancelled",
  adjustment: "adjustment",
} as const;

const rowsOf = ({ settings }: SteadfastWorld, { parcels }: Payment): readonly StatementRow[] =>
  parcels.flatMap((parcel) => rowOf(parcel, settings().tariff) ?? []);

function headOf(world: SteadfastWorld, payment: Payment) {
  const net = rowsOf(world, payment).reduce((sum, { payout }) => sum + payout, 0n);
  const at = Math.max(...payment.parcels.map(({ closedAt, createdAt }) => closedAt ?? createdAt));
  const isPaid = payment.parcels.every(({ paidAt }) => paidAt !== null);
  return { id: payment.id, amount: takaOf(net), status: isPaid ? "paid" : "pending", created_at: timeOf(at) };
}

export function paymentList(world: SteadfastWorld, page: number): Wire {
  const all = paymentsOf(world)
    .toReversed()
    .map((payment) => headOf(world, payment));
  if (world.settings().payments === "payments") return jsonWire(200, { status: 200, payments: all });
  const perPage = 10;
  const data = all.slice((page - 1) * perPage, page * perPage);
  const last_page = Math.max(1, Math.ceil(all.length / perPage));
  return jsonWire(200, { data: { current_page: page, last_page, per_page: perPage, data } });
}

/** What it calls `cod_amount` here is what was taken; in its messages it is not. */
export function paymentOf(world: SteadfastWorld, id: string): Wire {
  const payment = paymentsOf(world).find((each) => each.id === id);
  if (!payment) return wrong(world, 404, "Payment not found");
  const consignments = rowsOf(world, payment).map((row, at) => ({
    ...{
      id: at + 1,
      consignment_id: Number(row.consignment),
      invoice: row.reference,
      tracking_code: row.tracking,
    },
    ...{
      cod_amount: takaOf(row.collected),
      delivery_charge: takaOf(row.delivery),
      cod_charge: takaOf(row.cod),
    },
    status: words[row.outcome],
  }));
  return jsonWire(200, { ...headOf(world, payment), consignments });
}

const header = [
  ...["payment_id", "consignment_id", "invoice", "tracking_code", "status", "cod_amount", "delivery_charge"],
  ...["cod_charge", "other_charge", "net", "updated_at"],
];

/** No layout is published; this is that of its API's names: plain sums with two places, no total. */
export const steadfastSheet: SheetWriter = ({ rows, invoice, to, format }) => {
  const id = invoice || `SFC-${to.replaceAll("-", "")}`;
  const cells = (row: StatementRow): readonly string[] => {
    if (row.outcome === "adjustment")
      return [id, "", "", "", `adjustment: ${row.label}`, "", "", "", "", takaOf(row.payout), ""];
    const sums = [row.collected, row.delivery, row.cod, row.extra, row.payout].map(takaOf);
    return [id, row.consignment, row.reference, row.tracking, words[row.outcome], ...sums, timeOf(row.at)];
  };
  const lines = rows.map(cells);
  const isSum = (at: number): boolean => at >= 5 && at <= 9;
  if (format === "xlsx") {
    const cell = (value: string, at: number): string =>
      isSum(at) && value !== "" ? numberCell(value) : textCell(value);
    const body = [header.map(textCell), ...lines.map((line) => line.map(cell))];
    return {
      fileName: `${id}.xlsx`,
      body: workbookOf(
        "Payment",
        body.map((line) => line.join("")),
      ),
    };
  }
  const shown = lines.map((line) => line.map((value, at) => (isSum(at) ? inBangla(format, value) : value)));
  return { fileName: `${id}.csv`, body: bytesOf(csvOf([header, ...shown])) };
};
