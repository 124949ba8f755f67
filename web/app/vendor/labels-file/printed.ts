import { PDFiumLibrary, type PDFiumDocument } from "@hyzyla/pdfium";
import sharp from "sharp";
import { barcodeOf } from "../../lib/barcode.ts";
import { paperOf } from "../../lib/paper.server.ts";
import { qrOf } from "../../lib/qr.ts";
import type { LabelFacts } from "../labels/label.server.ts";
import { type Form, sheetOf } from "./sheets.server.ts";

let library: Promise<PDFiumLibrary> | null = null;

/** A booked parcel as the label page reads it. */
export const parcel = (place: number, more: Partial<LabelFacts> = {}): LabelFacts => {
  const consignment = `DX221126${String(place).padStart(6, "0")}`;
  return {
    ...{ part: `sub_${place}`, number: `H-10${place}-1`, reference: `HAAT-10${place}`, consignment },
    courier: "pathao",
    receiver: {
      name: "কৃষ্ণা রানী মুখোপাধ্যায়",
      phone: "01700000301",
      area: "দেবিদ্বার, কুমিল্লা",
      details: "বাসা ১২/ক, শ্রীশ্রী দুর্গামন্দির রোড",
      landmark: "স্কুলের পাশে",
      locality: null,
      note: null,
    },
    pieces: 3,
    cash: { currency: "BDT", minor: "123450", display: "৳১,২৩৪.৫০" },
    ...{ qr: qrOf(consignment), bar: barcodeOf(consignment) },
    ...more,
  };
};

const at = new Date("2026-11-22T10:00:00Z");
/** What `read` tells of a paper in Bangla, which is open only meanwhile. */
export async function printed<Told>(
  form: Form,
  labels: readonly LabelFacts[],
  read: (paper: PDFiumDocument) => Promise<Told>,
): Promise<Told> {
  library ??= PDFiumLibrary.init();
  const { template, sheet } = sheetOf({ form, shop: "শাপলা কাঁথা", labels, locale: "bn", at });
  const bytes = await paperOf(template, sheet);
  const paper = await (await library).loadDocument(bytes);
  try {
    return await read(paper);
  } finally {
    paper.destroy();
  }
}

/** A page as a PNG, four pixels a point. */
export const pageOf = async (paper: PDFiumDocument, place: number): Promise<Buffer> => {
  const { data } = await paper.getPage(place).render({
    scale: 4,
    render: ({ data: pixels, width, height }) =>
      sharp(pixels, { raw: { width, height, channels: 4 } })
        .flatten({ background: "#fff" })
        .png()
        .toBuffer(),
  });
  return Buffer.from(data);
};
