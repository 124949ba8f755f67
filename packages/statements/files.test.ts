import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Bytes } from "./bytes.ts";
import { isBad } from "./gateway-line.ts";
import { readGatewayLines } from "./gateway-lines.ts";
import { gatewayProfiles } from "./gateway-profiles.ts";
import { HeaderMissing } from "./records.ts";
import { UnreadableFile } from "./table.ts";

type File = Uint8Array<ArrayBuffer>;

/** In pieces of so many bytes, as an upload comes: letters are torn apart. */
const inPieces = (file: File, size: number): Bytes =>
  async function* () {
    for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
  };

async function read(file: File, wallet: keyof typeof gatewayProfiles = "nagad", size = 65_536) {
  const lines: string[] = [];
  for await (const each of readGatewayLines(gatewayProfiles[wallet], inPieces(file, size)))
    lines.push(
      isBad(each)
        ? `${each.line}: bad ${each.fault} ${each.text}`
        : [each.kind, each.status, each.trx, each.reference, each.amountMinor, each.feeMinor, each.netMinor]
            .map(String)
            .concat(each.at.toISOString())
            .join(" "),
    );
  return lines;
}

const utf8 = (text: string): File => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): File {
  const body = new Uint8Array(text.length * 2);
  const view = new DataView(body.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return body;
}

/** One byte a letter, as spreadsheets here save; only for letters that have the same number there. */
const windows1252 = (text: string): File => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const told = [
  "capture completed 71ABCDEF A77-1 123456789 1851852 121604937 2026-01-05T09:46:23.000Z",
  "refund completed 71ABCDEG A77-1 50000 0 -50000 2026-01-05T17:59:59.000Z",
];

const english = [
  "Nagad settlement report",
  "Merchant,683000000000001,,",
  "",
  "Date,Txn ID,Order ID,Type,Status,Amount (BDT),Charge,Net Amount",
  '05/01/2026 15:46:23,71ABCDEF,A77-1,Payment,Success,"12,34,567.89","18,518.52","12,16,049.37"',
  "",
  "05/01/2026 23:59:59,71ABCDEG,A77-1,Refund,Success,(500.00),-,(500.00)",
  'Total,,,,,"12,34,067.89",,',
].join("\r\n");

const bangla = [
  "নগদ সেটেলমেন্ট",
  "প্রদেয়;ফি;পরিমাণ;অবস্থা;ধরন;অর্ডার আইডি;লেনদেন আইডি;তারিখ ও সময়",
  "৳১২,১৬,০৪৯.৩৭;৳১৮,৫১৮.৫২;৳১২,৩৪,৫৬৭.৮৯;সফল;পেমেন্ট;A77-1;71ABCDEF;০৫-০১-২০২৬ ১৫:৪৬:২৩",
  "(৳৫০০.০০);৳০;(৳৫০০.০০);সফল;ফেরত;A77-1;71ABCDEG;৫ জানুয়ারি ২০২৬ ২৩:৫৯:৫৯",
  "সর্বমোট;;;;;;;",
].join("\n");

/** Commas within quotes are of amounts. */
const tabbed = english
  .replaceAll(/"[^"]*"/g, (quoted) => quoted.slice(1, -1).replaceAll(",", "_"))
  .replaceAll(",", "\t")
  .replaceAll("_", ",");

describe("a statement says the same", () => {
  it.each([
    ["in English, UTF-8", utf8(english)],
    ["in English, UTF-8 with a mark", utf8(`\ufeff${english}`)],
    ["in English, one byte a letter", windows1252(english.replace("report", "repört £"))],
    ["in English, sixteen bits with a mark", utf16(`\ufeff${english}`, true)],
    ["in English, sixteen bits the other way round", utf16(`\ufeff${english}`, false)],
    ["in English, sixteen bits without a mark", utf16(english, true)],
    ["in English, the other way round without a mark", utf16(english, false)],
    ["in English, with tabs", utf16(`\ufeff${tabbed}`, true)],
    ["in Bangla, digits and headings, in another order", utf8(bangla)],
    ["in Bangla, with a mark", utf8(`\ufeff${bangla}`)],
    ["in Bangla, sixteen bits", utf16(`\ufeff${bangla}`, true)],
  ])("%s", async (_name, file) => {
    expect(await read(file)).toEqual(told);
    // However its bytes are cut on their way.
    expect(await read(file, "nagad", 1)).toEqual(told);
    expect(await read(file, "nagad", 7)).toEqual(told);
  });
});

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const workbook = (rows: string, texts: readonly string[] = []): File =>
  zipSync({
    "xl/workbook.xml": strToU8("<workbook/>"),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
    ...(texts.length > 0 && {
      "xl/sharedStrings.xml": strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><sst ${main}>${texts.map((text) => `<si>${text}</si>`).join("")}</sst>`,
      ),
    }),
  });
const shared = (place: string, index: number): string => `<c r="${place}" t="s"><v>${index}</v></c>`;
const inline = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
const number = (place: string, text: string): string => `<c r="${place}" s="4"><v>${text}</v></c>`;

describe("a workbook", () => {
  const texts = [
    "<t>নগদ সেটেলমেন্ট</t>",
    "<t>লেনদেনের তারিখ</t>",
    "<t>লেনদেন </t><t>আইডি</t>",
    '<r><t>অর্ডার</t></r><r><rPr><b/></rPr><t xml:space="preserve"> আইডি</t></r>',
    '<t>ধরন</t><rPh sb="0" eb="1"><t>sound</t></rPh>',
    "<t>অবস্থা</t>",
    "<t>পরিমাণ</t>",
    "<t>চার্জ</t>",
    "<t>নিট টাকা</t>",
    "<t>71ABCDEF</t>",
    "<t>A77-1</t>",
    "<t>Payment</t>",
    "<t>সফল</t>",
  ];
  const head = ["B", "C", "E", "F", "G", "H", "I", "J"]
    .map((column, at) => shared(`${column}3`, at + 1))
    .join("");

  it("says the same: shared and rich texts, times counted in days, gaps, numbers with dust", async () => {
    const file = workbook(
      [
        `<row r="1">${shared("A1", 0)}</row>`,
        `<row r="3">${head}</row>`,
        `<row r="4">${number("B4", "46027.657210648")}${shared("C4", 9)}${shared("E4", 10)}${shared("F4", 11)}${shared("G4", 12)}${number("H4", "1234567.8900000001")}${number("I4", "18518.52")}${number("J4", "1.21604937E6")}</row>`,
        `<row r="6">${inline("B6", "০৫/০১/২০২৬ ২৩:৫৯:৫৯")}${inline("C6", " 71ABCDEG ")}${shared("E6", 10)}${inline("F6", "Purchase Cancel")}${shared("G6", 12)}${number("H6", "-500")}<c r="I6"/>${inline("J6", "(৫০০.০০)")}</row>`,
      ].join(""),
      texts,
    );
    expect(await read(file)).toEqual(told);
    expect(await read(file, "nagad", 11)).toEqual(told);
  });

  it("may give every name a prefix", async () => {
    const header = ["Txn ID", "Date", "Amount"].map((text, at) => inline(`${"ABC"[at]}1`, text)).join("");
    const row = inline("A2", "71ABCDEF") + number("B2", "46027.657210648") + number("C2", "50.5");
    const sheet = `<worksheet><sheetData><row r="1">${header}</row><row r="2">${row}</row></sheetData></worksheet>`;
    const prefixed = sheet
      .replaceAll(/<(\/?)(\w)/g, "<$1x:$2")
      .replace(":worksheet>", `:worksheet ${main.replace("xmlns", "xmlns:x")}>`);
    expect(await read(zipSync({ "xl/worksheets/sheet1.xml": strToU8(prefixed) }))).toEqual([
      "capture completed 71ABCDEF null 5050 0 5050 2026-01-05T09:46:23.000Z",
    ]);
  });

  it("in which two rows bear one number, or one bears none, is no table", async () => {
    const rows = (second: string) => workbook(`<row r="3">${head}</row><row r="${second}"></row>`, texts);
    for (const second of ["3", "2", "x", "4.5"])
      await expect(read(rows(second))).rejects.toThrow(UnreadableFile);
    expect(await read(rows("4"))).toEqual([]);
  });

  it("that is torn, empty or none is no statement", async () => {
    const whole = workbook(`<row r="1">${shared("A1", 0)}</row>`, texts);
    await expect(read(whole.slice(0, 60))).rejects.toThrow();
    await expect(read(zipSync({ "other.txt": strToU8("x") }))).rejects.toThrow(UnreadableFile);
    await expect(read(workbook("<row><c></row>"))).rejects.toThrow(UnreadableFile);
    await expect(read(whole)).rejects.toThrow(HeaderMissing);
  });
});

describe("a file", () => {
  it("of poisha is read so only where its wallet counts so, and never with a point", async () => {
    const rows =
      "Trans Date,RRN,Description,Type,Result,Amount\n2026-01-05 15:46:23 PM,600000000001,A77-1,Sale,OK,";
    expect(await read(utf8(`${rows}150050`), "rocket")).toEqual([
      "capture completed 600000000001 A77-1 150050 0 150050 2026-01-05T09:46:23.000Z",
    ]);
    expect((await read(utf8(`${rows}1500.50`), "rocket"))[0]).toContain(" 150050 0 150050 ");
    expect((await read(utf8(`${rows}1500`), "upay"))[0]).toContain(" 150000 0 150000 ");
  });

  it("names the line of what it does not understand, counted as an editor counts", async () => {
    const rows = english.replace("12,34,567.89", "12,34,5x7.89").replace(",Refund,", ",Gift,");
    expect(await read(utf8(rows))).toEqual(["5: bad amount 12,34,5x7.89", "7: bad kind Gift"]);
  });

  it("whose sum does not agree with its parts is not believed", async () => {
    const [first] = await read(utf8(english.replace("12,16,049.37", "12,16,049.38")));
    expect(first).toBe("5: bad arithmetic 12,16,049.38");
  });

  it("without a heading that it needs says which", async () => {
    await expect(read(utf8(english.replace("Amount (BDT)", "Something")))).rejects.toThrow("amount");
    await expect(read(utf8(""))).rejects.toThrow(HeaderMissing);
  });
});
