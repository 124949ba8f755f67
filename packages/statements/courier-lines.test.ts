import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { good, heads, line, row, said, unread } from "./check/read-text.ts";
import type { CourierItem } from "./courier-line.ts";
import { readCourierLines } from "./courier-lines.ts";
import { courierProfiles } from "./courier-profiles.ts";

describe("a row says the same", () => {
  it.each([
    ["in English", heads, good],
    [
      "in Bangla, in another order",
      "তারিখ,নিট প্রদেয় (৳),সিওডি চার্জ (৳),ডেলিভারি চার্জ (৳),আদায় (৳),অবস্থা,মার্চেন্ট অর্ডার আইডি,ট্র্যাকিং আইডি",
      '০২-১০-২০২৬ ১৭:০৬,"৳১,৪০৫",১৫,৳৮০,"১,৫০০",Delivered,R1,CN1',
    ],
    ["as spreadsheets mark what is a name", heads, good.replace("CN1,R1", '"=""CN1""",\'R1')],
  ])("%s", async (_name, headings, cells) => {
    expect(await row(cells, headings)).toEqual(said);
  });

  it("with its further numbers: the phone's last digits and a tracking code", async () => {
    const more = await line(`${good},01XXXXXX338,SFR1`, `${heads},Customer Phone,Tracking Code`);
    expect(more).toMatchObject({ phoneTail: "338", tracking: "SFR1" });
  });

  it("without numbers and without a date, where the courier names none", async () => {
    for (const none of ["", "-", "N/A", "NA", "null", "None", "--"]) {
      const bare = await line(`${none},${none},Delivered,1500,80,15,1405,${none}`);
      expect(bare).toMatchObject({ consignment: null, reference: null, closedAt: null });
    }
    expect(await line(good.replace("CN1", "NA-1"))).toMatchObject({ consignment: "NA-1" });
    expect(await line(good.replace("CN1", "x".repeat(150)))).toMatchObject({ consignment: "x".repeat(100) });
    for (const whole of ["'", "A'1", "A=1"])
      expect(await line(good.replace("CN1", whole))).toMatchObject({ consignment: whole });
    expect(await line(good.replace("CN1", "' CN1"))).toMatchObject({ consignment: "CN1" });
  });
});

it.each([
  ["Partial Delivery", "partial"],
  ["partial_delivered", "partial"],
  ["Partial exchange", "partial"],
  ["exchange delivered", "exchange"],
  ["Exchange Return", "exchange"],
  ["Return", "returned"],
  ["delivery cancelled", "returned"],
  ["DELIVERED", "delivered"],
  ["আংশিক ডেলিভারি", "partial"],
  ["ফেরত এসেছে", "returned"],
  ["এক্সচেঞ্জ", "exchange"],
  ["ডেলিভারি হয়েছে", "delivered"],
])("%s is %s", async (word, outcome) => {
  expect(await line(good.replace("Delivered", word))).toMatchObject({ word, outcome });
});

describe("nothing is guessed", () => {
  it.each([
    ["collected", "CN1,R1,Delivered,15O0,80,15,1405,"],
    ["payout", "CN1,R1,Delivered,1500,80,15,soon,"],
    ["payout", "CN1,R1,Delivered,1500,80,15,,"],
    ["fee", "CN1,R1,Delivered,1500,8o,15,1405,"],
    ["fee", "CN1,R1,Delivered,1500,80,1.555,1405,"],
    ["collected", "CN1,R1,Delivered,many,80,15,1405,"],
    ["collected", "CN1,R1,Delivered,,80,15,0,"],
  ])("%s: %s", async (fault, cells) => {
    expect(await row(cells)).toMatchObject({ line: 2, ...unread(fault) });
  });

  it("and the text that was not understood is told, shortened", async () => {
    expect(await row(good.replace("1405", `x${"1".repeat(80)}`))).toMatchObject(
      unread("payout", `x${"1".repeat(59)}`),
    );
  });

  it("what a word means that nobody knows; the others are read all the same", async () => {
    for (const word of ["Rescheduled", ""])
      expect(await line(good.replace("Delivered", word))).toMatchObject({
        outcome: null,
        isAdjustment: false,
        word,
      });
    for (const word of ["Lost", "Parcel lost", "হারিয়ে গেছে", "Return lost"])
      expect(await line(good.replace("Delivered", word))).toMatchObject({ outcome: "lost", word });
    expect(await line(good.replace("Delivered", "Partial - rest lost"))).toMatchObject({
      outcome: "partial",
    });
  });

  it.each([
    ...([
      "Delivery Failed",
      "Undelivered",
      "Not delivered",
      "Out for Delivery",
      "Ready for Delivery",
    ] as const),
    ...([
      "delivery-in-progress",
      "Delivery on hold",
      "2nd delivery attempt",
      "delivered_approval_pending",
    ] as const),
    ...(["cancelled_approval_pending", "partial_delivered_approval_pending", "Return pending"] as const),
    ...(["ডেলিভারি হয়নি", "ডেলিভারি ব্যর্থ", "ডেলিভারি হচ্ছে", "ডেলিভারির অপেক্ষায়"] as const),
  ])("%s is no end, whatever end it names", async (word) => {
    expect(await line(good.replace("Delivered", word))).toMatchObject({ outcome: null, word });
  });

  it("a parcel that came back for want of a delivery came back", async () => {
    for (const word of ["Returned - delivery failed", "Return (undelivered)"])
      expect(await line(good.replace("Delivered", word))).toMatchObject({ outcome: "returned" });
  });

  it("a parcel that came back for nothing is no adjustment and no fault, however the nothing is written", async () => {
    for (const cells of ["CN1,R1,Returned,-,-,-,-,", "CN1,,Return,,0,0,0,", ",R1,ফেরত এসেছে,N/A,,,0,"])
      expect(await line(cells)).toMatchObject({
        ...{ outcome: "returned", isAdjustment: false, collectedMinor: 0n, payoutMinor: 0n },
      });
    for (const cells of [",,Returned,,0,0,0,", "CN1,R1,adjustment,,,,0,"])
      expect(await row(cells)).toMatchObject(unread("collected"));
  });

  it("a parcel at whose door nothing was to be taken is a parcel, also where its cash is left blank", async () => {
    for (const [cells, outcome, payoutMinor] of [
      ["CN1,R1,Delivered,-,35,0,-35,", "delivered", -3_500n],
      ["CN1,R1,ডেলিভারি সম্পন্ন,,৩৫,,(৩৫),", "delivered", -3_500n],
      ["CN1,,Returned,N/A,35,,-35,", "returned", -3_500n],
      ["CN1,R1,Delivered,,0,0,0,", "delivered", 0n],
    ] as const)
      expect(await line(cells)).toMatchObject({
        outcome,
        isAdjustment: false,
        collectedMinor: 0n,
        payoutMinor,
      });
    // What it is paid is no parcel's fee, or nobody says which parcel's.
    for (const cells of [
      "CN1,R1,Delivered,-,35,0,1200,",
      ",,Returned,-,35,0,-35,",
      "CN1,R1,Weight,-,35,0,-35,",
    ])
      expect(await line(cells)).toMatchObject({ isAdjustment: true });
  });

  it("a fee that is not stated is none", async () => {
    expect(await line("CN1,R1,Delivered,1500,-,,1500,")).toMatchObject({
      ...{ deliveryFeeMinor: 0n, codFeeMinor: 0n, payoutMinor: 150_000n },
    });
  });

  it("what is paid without any cash is an adjustment, whatever its word", async () => {
    expect(await line(",,adjustment: returned by mistake,,,,-75.50,")).toMatchObject({
      ...{ isAdjustment: true, outcome: null, collectedMinor: 0n, payoutMinor: -7550n },
    });
    expect(await line("CN1,,Compensation,-,,,1200,")).toMatchObject({
      ...{ isAdjustment: true, consignment: "CN1", payoutMinor: 120_000n },
    });
    expect(await line("CN1,R1,Return,0,80,0,-80,")).toMatchObject({
      isAdjustment: false,
      payoutMinor: -8000n,
    });
  });
});

it("a number of a parcel in a workbook stands as it is, without an exponent", async () => {
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (value: string): string => `<c><v>${value}</v></c>`;
  const cells = [number("2.53000169E8"), number("1000000000123"), text("delivered"), number("1650.1")];
  const fees = ["110", "17.000000000000004", "-1.5231E3", "46027.5"].map(number);
  const rows = `<row r="1">${heads.split(",").map(text).join("")}</row><row r="2">${[...cells, ...fees].join("")}</row>`;
  const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const bytes = async function* () {
    yield zipSync({ "xl/worksheets/sheet1.xml": strToU8(sheet) });
  };
  const items: CourierItem[] = [];
  for await (const item of readCourierLines(courierProfiles.steadfast, bytes)) items.push(item);
  expect(items).toMatchObject([
    {
      ...{ consignment: "253000169", reference: "1000000000123", collectedMinor: 165_010n },
      ...{ deliveryFeeMinor: 11_000n, codFeeMinor: 1700n, payoutMinor: -152_310n },
      closedAt: new Date("2026-01-05T06:00:00Z"),
    },
  ]);
});
