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

const pdf = (body: string) => Buffer.from(`%PDF-1.4\n${body}\n%%EOF\n`, "latin1");

it("a PDF keeps its pages and its length and loses who made it, where and when", () => {
  const exif = "\u00ff\u00e1\0\u000eExif\0\0GPS 23";
  const file = pdf(`1 0 obj << /Author (Rahim \\) (Dhaka) Uddin) /Producer <5261686964> /Title 7 0 R >> endobj
7 0 obj (01712345678) endobj
8 0 obj << /Type /Metadata /Subtype /XML >> stream
<?xpacket begin="" id="W5M0"?><dc:creator>Karim</dc:creator><?xpacket end="w"?>
endstream endobj
9 0 obj << /Length 30 >> stream
BT (Refund 1,200 to 01812345678) Tj ET
${exif}
endstream endobj`);
  const found = stripFile(file);
  expect(found?.kind).toBe("pdf");
  expect(found?.bytes.length).toBe(file.length);
  const seen = text(found?.bytes ?? file);
  for (const kept of ["Refund 1,200 to 01812345678", "/Author (", "endobj", "%%EOF"])
    expect(seen).toContain(kept);
  for (const gone of ["Rahim", "Dhaka", "Uddin", "52616869", "01712345678", "Karim", "GPS"])
    expect(seen).not.toContain(gone);
});

it("a PDF that would do something when it is opened, or into which nobody can look, is not taken", () => {
  expect(stripFile(pdf("receipt"))).toMatchObject({ kind: "pdf" });
  const acts = ["/OpenAction 1 0 R", "/JS (app.alert(1))", "/J#61vaScript 3 0 R", "/Launch", "/EmbeddedFile"];
  const closed = [
    "/Encrypt 4 0 R",
    "/Type /ObjStm",
    "1 0 obj << /Subtype /XML /Filter /FlateDecode >> stream",
  ];
  for (const body of [...acts, ...closed, "/Author (never ends"]) expect(stripFile(pdf(body))).toBeNull();
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
