import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { PDFiumDocument } from "@hyzyla/pdfium";
import { beforeAll, describe, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { barcodeOf } from "../../lib/barcode.ts";
import { qrOf } from "../../lib/qr.ts";
import { pageOf, parcel, printed } from "./printed.ts";

beforeAll(async () => {
  const reader = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const wasmBinary = new Uint8Array(await readFile(reader)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

/** Shapes of one letter are told in several pieces: blanks inside a word say nothing of what stands on the paper. */
const textOf = (paper: PDFiumDocument): string =>
  [...paper.pages()]
    .map((page) => page.getText())
    .join("\n")
    .normalize("NFC")
    .replaceAll(/\s/g, "");
const squeezed = (words: string): string => words.normalize("NFC").replaceAll(/\s/g, "");
const readOff = async (picture: Buffer) =>
  (await readBarcodes(new Uint8Array(picture), { formats: ["Code128", "QRCode"], maxNumberOfSymbols: 20 }))
    .map(({ format, text }) => `${format} ${text}`)
    .toSorted();

describe("a label", () => {
  test("names who gets it, what is taken and who sent it, in Bangla and on one page each", async () => {
    const words = await printed("a6", [parcel(1), parcel(2)], async (paper) => {
      expect(paper.getPageCount()).toBe(2);
      const { originalWidth, originalHeight } = paper.getPage(0).getOriginalSize();
      expect([originalWidth, originalHeight].map((points) => Math.round((points * 25.4) / 72))).toEqual([
        105, 148,
      ]);
      return textOf(paper);
    });
    for (const told of ["৳১,২৩৪.৫০", "01700000301", "DX221126000001", "HAAT-102", "শাপলা", "৩টিজিনিস"])
      expect(words).toContain(squeezed(told));
    for (const told of ["রানী", "দেবিদ্বার", "স্কুলের"]) expect(words).toContain(squeezed(told));
  });

  test("is read by the courier's scanner, bars and square alike", async () => {
    const picture = await printed("a6", [parcel(7)], (paper) => pageOf(paper, 0));
    expect(await readOff(picture)).toEqual(["Code128 DX221126000007", "QRCode DX221126000007"]);
  });

  test("of nine parcels takes three sheets of A4, four on each", async () => {
    const labels = Array.from({ length: 9 }, (_, place) => parcel(place));
    const read = await printed("a4", labels, async (paper) => {
      expect(paper.getPageCount()).toBe(3);
      const picture = await pageOf(paper, 1);
      return readOff(picture);
    });
    expect(read).toEqual(
      ["Code128", "QRCode"].flatMap((format) =>
        [4, 5, 6, 7].map((place) => `${format} DX22112600000${place}`),
      ),
    );
  });

  test("stays on its page however long the address is, and takes nobody's name for markup", async () => {
    const receiver = {
      ...parcel(1).receiver,
      name: '#panic("x") $\\ *কৃষ্ণা* `',
      details: "মসজিদের পেছনের গলি, ".repeat(40),
      note: "বিকেলের পরে ফোন দিয়ে আসবেন। ".repeat(12),
    };
    const words = await printed("a6", [parcel(1, { receiver }), parcel(2, { cash: null })], async (paper) => {
      expect(paper.getPageCount()).toBe(2);
      return textOf(paper);
    });
    expect(words).toContain('#panic("x")');
    expect(words).toContain("DX221126000001");
  });

  test.each(["12345678", "SFC-9/A~", "1"])("bars write %s as a scanner reads it", async (number) => {
    const own = parcel(1, { consignment: number, qr: qrOf(number), bar: barcodeOf(number) });
    expect(await printed("a6", [own], async (paper) => readOff(await pageOf(paper, 0)))).toEqual([
      `Code128 ${number}`,
      `QRCode ${number}`,
    ]);
  });

  test("with a number that bars cannot write has the square alone", async () => {
    expect(barcodeOf("চালান-৭")).toBeNull();
    const own = parcel(1, { consignment: "চালান-৭", qr: qrOf("চালান-৭"), bar: null });
    expect(await printed("a6", [own], async (paper) => readOff(await pageOf(paper, 0)))).toEqual([
      "QRCode চালান-৭",
    ]);
  });
});

test("the list that is signed has a page per courier, every parcel and the cash they are to bring", async () => {
  const many = Array.from({ length: 40 }, (_, place) => parcel(place));
  const words = await printed("list", [...many, parcel(50, { courier: "redx" })], async (paper) => {
    expect(paper.getPageCount()).toBe(3);
    return textOf(paper);
  });
  for (const told of ["DX221126000039", "DX221126000050", "মোট৪০টিপার্সেল", "৳৪৯,৩৮০", "মোট১টিপার্সেল"])
    expect(words).toContain(squeezed(told));
});

test("of what the shop carries itself: a label by the part's number, and a list to go from door to door by", async () => {
  const own = parcel(1, {
    ...{ courier: null, consignment: "H-101-1", reference: null },
    ...{ qr: qrOf("H-101-1"), bar: barcodeOf("H-101-1") },
  });
  const read = await printed("a6", [own], async (paper) => {
    const picture = await pageOf(paper, 0);
    return { words: textOf(paper), read: await readOff(picture) };
  });
  expect(read.read).toEqual(["Code128 H-101-1", "QRCode H-101-1"]);
  expect(read.words).toContain(squeezed("দোকানের নিজের"));
  expect(read.words).toContain("01700000301");
  const list = await printed("list", [own, parcel(2)], async (paper) => {
    expect(paper.getPageCount()).toBe(2);
    return textOf(paper);
  });
  // Once on the list of its own, beside the phone to call; a courier's list has his number and no phone.
  expect(list.split("01700000301")).toHaveLength(2);
  for (const told of ["H-101-1", "বাসা১২/ক", "DX221126000002", "৳১,২৩৪.৫০", "পৌঁছেদেবেন"])
    expect(list).toContain(squeezed(told));
});
