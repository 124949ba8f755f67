import { expect, it } from "vitest";
import { stripFile } from "./stripped-file.ts";

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const segment = (marker: number, body: string): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), Buffer.from(body, "latin1")]);
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  ...[
    segment(0xe0, "JFIF"),
    segment(0xe1, "Exif GPS 23.81N"),
    segment(0xfe, "by Rahim"),
    segment(0xdb, "tables"),
  ],
  ...[segment(0xda, "scan"), Buffer.from("pixels"), Buffer.from([0xff, 0xd9]), Buffer.from("PK hidden")],
]);
const chunk = (name: string, body: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(name + body, "latin1"), Buffer.alloc(4)]);
};
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  ...[
    chunk("IHDR", "0123456789abc"),
    chunk("tEXt", "Author Rahim"),
    chunk("IDAT", "pixels"),
    chunk("IEND", ""),
  ],
  Buffer.from("hidden"),
]);

it("a photo keeps its picture and loses where it was taken, by whom and what hangs behind it", () => {
  const found = stripFile(jpeg);
  expect(found?.kind).toBe("jpeg");
  for (const kept of ["JFIF", "tables", "scan", "pixels"]) expect(text(found?.bytes ?? jpeg)).toContain(kept);
  for (const gone of ["GPS", "Rahim", "hidden"]) expect(text(found?.bytes ?? jpeg)).not.toContain(gone);
});

it("a screenshot keeps only what draws it", () => {
  const found = stripFile(png);
  expect(found?.kind).toBe("png");
  for (const kept of ["IHDR", "pixels", "IEND"]) expect(text(found?.bytes ?? png)).toContain(kept);
  for (const gone of ["Rahim", "hidden"]) expect(text(found?.bytes ?? png)).not.toContain(gone);
});

it("a PDF is taken as it is, unless it would do something when it is opened", () => {
  const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\n%%EOF\n`);
  expect(stripFile(pdf("receipt"))).toMatchObject({ kind: "pdf" });
  for (const act of ["/OpenAction 1 0 R", "/JS (app.alert(1))", "/Launch", "/EmbeddedFile"])
    expect(stripFile(pdf(act))).toBeNull();
  expect(stripFile(Buffer.from("%PDF-1.7 torn"))).toBeNull();
});

it.each([
  ["a page", Buffer.from("<html><script>")],
  ["nothing", Buffer.alloc(0)],
  ["half a photo", jpeg.subarray(0, 30)],
  ["half a screenshot", png.subarray(0, 40)],
])("%s is none", (_, bytes) => {
  expect(stripFile(bytes)).toBeNull();
});
