import { describe, expect, it } from "vitest";
import { type GatewayField, isBad } from "./gateway-line.ts";
import { readGatewayLines } from "./gateway-lines.ts";
import { gatewayProfiles } from "./gateway-profiles.ts";
import { readRecords } from "./records.ts";

const bytesOf = (text: string) =>
  async function* () {
    yield new TextEncoder().encode(text);
  };

/** The only line of a file of these headings and cells. */
async function lineOf(
  cells: Readonly<Record<string, string>>,
  wallet: keyof typeof gatewayProfiles = "bkash",
) {
  const all = { "Trx ID": "DA57K2M9QX", Date: "05/01/2026 15:46:23", Amount: "100.00", ...cells };
  const text = `${Object.keys(all).join(",")}\n${Object.values(all).join(",")}\n`;
  const lines = [];
  for await (const each of readGatewayLines(gatewayProfiles[wallet], bytesOf(text))) lines.push(each);
  const [line] = lines;
  if (!line) return null;
  return isBad(line) ? `bad ${line.fault}` : line;
}

describe("what a wallet calls its own", () => {
  it.each([
    [
      "capture",
      [
        "Payment",
        "Merchant Payment",
        "Sale",
        "Purchase",
        "পেমেন্ট",
        "Collection",
        "Capture",
        "বিক্রয়",
        "MobPay",
      ],
    ],
    ["refund", ["Refund", "Payment Refund", "Purchase Cancel", "রিফান্ড", "ফেরত"]],
    ["reversal", ["Reversal", "Reversed", "Reverse", "রিভার্সাল"]],
    ["other", ["Adjustment", "Fee", "Charge", "সমন্বয়", "চার্জ"]],
  ])("%s, it is", async (kind, words) => {
    for (const word of words)
      expect([word, await lineOf({ "Transaction Type": word })]).toMatchObject([word, { kind }]);
  });

  it.each([
    [
      "completed",
      ["Completed", "Complete", "Success", "Successful", "OK", "Settled", "Paid", "সফল", "সম্পন্ন", "Approved"],
    ],
    ["pending", ["Pending", "Processing", "Initiated", "অপেক্ষমাণ", "চলমান"]],
    ["failed", ["Failed", "Declined", "Cancelled", "ব্যর্থ", "বাতিল"]],
    ["reversed", ["Reversed", "AutoReversed", "Auto-Reversed", "ফেরানো হয়েছে"]],
  ])("%s, it is", async (status, words) => {
    for (const word of words)
      expect([word, await lineOf({ Status: word })]).toMatchObject([word, { status }]);
  });

  it("taka is taka, and any other currency is that", async () => {
    for (const word of ["BDT", "Tk", "Tk.", "Taka", "টাকা", "050", ""])
      expect([word, await lineOf({ Currency: word })]).toMatchObject([word, { currency: "BDT" }]);
    expect(await lineOf({ Currency: "usd" })).toMatchObject({ currency: "USD" });
    expect(await lineOf({ Currency: "rupees" })).toBe("bad currency");
  });

  it.each([["Total"], ["Grand Total"], ["Sub Total"], ["মোট"], ["সর্বমোট"]])(
    "%s is the sum of the lines, and none itself",
    async (word) => expect(await lineOf({ "Trx ID": word })).toBeNull(),
  );

  it("counts in poisha at Rocket alone", async () => {
    const amounts = ["bkash", "nagad", "rocket", "upay"] as const;
    for (const wallet of amounts)
      expect(await lineOf({ Amount: "150050" }, wallet)).toMatchObject({
        amountMinor: wallet === "rocket" ? 150_050n : 15_005_000n,
      });
  });

  it("writes the day before the month", async () => {
    for (const wallet of ["bkash", "nagad", "rocket", "upay"] as const)
      expect(await lineOf({ Date: "05/01/2026 15:46:23" }, wallet)).toMatchObject({
        at: new Date("2026-01-05T09:46:23.000Z"),
      });
  });
});

const named: Readonly<Record<GatewayField, readonly string[]>> = {
  trx: [
    ...["RRN", "Transaction ID", "Trx ID", "TrxID", "Txn ID", "লেনদেন আইডি", "ট্রানজেকশন আইডি"],
    "ট্রান্সেকশন আইডি",
  ],
  reference: [
    ...["Merchant Invoice Number", "Invoice Number", "Invoice No", "Invoice ID", "Order ID"],
    ...["Merchant Order ID", "Reference", "Merchant Reference", "Description", "ইনভয়েস নম্বর", "অর্ডার আইডি"],
    "রেফারেন্স",
  ],
  originalTrx: ["Original Transaction ID", "Original Trx ID", "Parent Trx ID", "মূল লেনদেন আইডি"],
  kind: ["Transaction Type", "Type", "Service", "লেনদেনের ধরন", "ধরন"],
  status: ["Status", "Transaction Status", "Result", "অবস্থা", "স্ট্যাটাস"],
  at: [
    ...["Transaction Date", "Transaction Time", "Date Time", "Date", "Trans Date", "Completed At"],
    ...["তারিখ ও সময়", "তারিখ", "লেনদেনের তারিখ"],
  ],
  time: ["Time", "সময়"],
  amount: [
    ...["Amount", "Transaction Amount", "Gross Amount", "Amount (BDT)", "Amount (Paisa)", "টাকার পরিমাণ"],
    ...["পরিমাণ", "মোট টাকা"],
  ],
  fee: [
    ...["Charge", "Fee", "Commission", "Merchant Charge", "MDR", "Fee (Paisa)", "Service Charge", "চার্জ"],
    "ফি",
  ],
  net: [
    ...["Net Amount", "Net", "Payable", "Net Payable", "Net (Paisa)", "Settlement Amount", "নিট টাকা"],
    "প্রদেয়",
  ],
  currency: ["Currency", "Currency Code", "Transaction Currency", "মুদ্রা"],
  merchant: [
    ...["Merchant Wallet", "Merchant ID", "Merchant No", "Merchant Number", "Terminal", "মার্চেন্ট নম্বর"],
    "মার্চেন্ট আইডি",
  ],
  payer: [
    ...["Customer Wallet", "Customer Number", "Customer MSISDN", "Payer", "Payer Number", "Sender"],
    ...["Sender Number", "From", "From Wallet", "প্রেরকের নম্বর", "গ্রাহকের নম্বর"],
  ],
};
const fields = Object.keys(named) as GatewayField[];
const firstOf = (field: GatewayField): string => named[field][0] ?? "";

describe("a column", () => {
  it.each(fields)("%s is known by each of its names", async (field) => {
    for (const name of named[field]) {
      const others = (["trx", "at", "amount"] as const).filter((each) => each !== field).map(firstOf);
      const found: (number | undefined)[] = [];
      for await (const _ of readRecords(gatewayProfiles.nagad, bytesOf(`${[name, ...others].join(",")}\n`), {
        onHeader: ({ places }) => void found.push(places[field]),
      }));
      expect([name, found]).toEqual([name, [0]]);
    }
  });

  const withoutThe = async (left: GatewayField): Promise<string> => {
    const heading = fields.filter((each) => each !== left).map(firstOf);
    for await (const _ of readRecords(gatewayProfiles.upay, bytesOf(`${heading.join(",")}\n`)));
    return "read";
  };
  const needed: readonly GatewayField[] = ["trx", "at", "amount"];

  it.each(needed)("%s is needed", (field) => expect(withoutThe(field)).rejects.toThrow(field));

  it.each(fields.filter((field) => !needed.includes(field)))("%s may be lacking", async (field) =>
    expect(await withoutThe(field)).toBe("read"),
  );
});
