import type { VendorOrderView } from "@haat/contract/vendor-order";
import { type Barcode, barcodeOf } from "../../lib/barcode.ts";
import { type Qr, qrOf } from "../../lib/qr.ts";

export type LabelFacts = Readonly<{
  part: string;
  /** The order's part, the courier's number and ours. */
  number: string;
  consignment: string;
  reference: string;
  courier: NonNullable<VendorOrderView["booking"]>["courier"];
  receiver: NonNullable<VendorOrderView["receiver"]>;
  pieces: number;
  /** What is taken at the door; null: whoever packs sees no sum. */
  cash: Extract<VendorOrderView, { sees: "all" }>["cashToCollect"] | null;
  qr: Qr;
  /** Null: the courier's number has signs that bars do not write. */
  bar: Barcode | null;
}>;

/** Null: it is not booked, or its courier has it already. */
export function labelOf(part: VendorOrderView): LabelFacts | null {
  const { booking, receiver, id, number, lines } = part;
  if (booking?.state !== "booked" || booking.number === null || booking.parcel !== "label_ready") return null;
  if (receiver === null) return null;
  return {
    ...{ part: id, number, consignment: booking.number, reference: booking.reference, receiver },
    courier: booking.courier,
    pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    cash: part.sees === "all" ? part.cashToCollect : null,
    qr: qrOf(booking.number),
    bar: barcodeOf(booking.number),
  };
}
