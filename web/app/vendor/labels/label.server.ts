import type { VendorOrderView } from "@haat/contract/vendor-order";
import { type Barcode, barcodeOf } from "../../lib/barcode.ts";
import { type Qr, qrOf } from "../../lib/qr.ts";
import { carriedBy, type Carrier } from "./carried.ts";

export type LabelFacts = Carrier &
  Readonly<{
    part: string;
    /** The order's part. */
    number: string;
    receiver: NonNullable<VendorOrderView["receiver"]>;
    pieces: number;
    /** What is taken at the door; null: whoever packs for a courier sees no sum. */
    cash: Extract<VendorOrderView, { sees: "all" }>["cashToCollect"] | null;
    qr: Qr;
    /** Null: the number has signs that bars do not write. */
    bar: Barcode | null;
  }>;

/** Null: it has none, as `carriedBy` says, or its receiver is not shown. */
export function labelOf(part: VendorOrderView): LabelFacts | null {
  const { receiver, id, number } = part;
  const carrier = carriedBy(part);
  if (carrier === null || receiver === null) return null;
  return {
    ...{ part: id, number, receiver, ...carrier, pieces: piecesIn(part) },
    cash: part.sees === "all" ? part.cashToCollect : (part.ownDelivery?.toCollect ?? null),
    qr: qrOf(carrier.consignment),
    bar: barcodeOf(carrier.consignment),
  };
}

/** What was given back, whoever packs does not see at all. */
const piecesIn = (part: VendorOrderView): number =>
  part.sees === "all"
    ? part.lines.reduce((sum, { quantity, givenBack }) => sum + quantity - givenBack, 0)
    : part.lines.reduce((sum, { quantity }) => sum + quantity, 0);
