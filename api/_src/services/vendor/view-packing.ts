import type { PackingOrderView } from "@haat/contract/vendor-order";
import type { PackingPart } from "@haat/db/queries/vendor/packing";
import { pictureView } from "../../views/money.ts";
import { parcelOf, type Reader } from "./view-parcel.ts";

/** A part as somebody sees it who packs. */
export const packingOrderView = async (part: PackingPart, reader: Reader): Promise<PackingOrderView> => ({
  sees: "packing",
  ...(await parcelOf(part, reader)),
  lines: part.lines.map(({ title, label, picture, ...line }) => ({
    ...line,
    title: title[reader.locale],
    label: label[reader.locale],
    picture: pictureView(picture, title[reader.locale]),
  })),
});
