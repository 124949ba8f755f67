import { describe, expect, it } from "vitest";
import { good, heads, line, read, row, said, unread } from "./check/read-text.ts";
import { mapped } from "./courier-profile.ts";
import { courierProfiles } from "./courier-profiles.ts";

describe("what is taken besides", () => {
  it("is kept under the courier's own words; a discount is given, however it is signed", async () => {
    const more = "Additional Charge (৳),VAT,Advance Adjusted,Discount,Hub Handling Charge,Note";
    const told = await line(`${good},20,১২.৫০,100,5,3,fragile`, `${heads},${more}`);
    expect(told.charges).toEqual([
      { name: "Additional Charge (৳)", amountMinor: 2000n },
      { name: "VAT", amountMinor: 1250n },
      { name: "Discount", amountMinor: -500n },
      { name: "Hub Handling Charge", amountMinor: 300n },
    ]);
    expect(told.advanceMinor).toBe(10_000n);
    expect((await line(`${good},-5`, `${heads},Discount`)).charges).toEqual([
      { name: "Discount", amountMinor: -500n },
    ]);
    expect((await line(`${good},0,-,,0,`, `${heads},${more}`)).charges).toEqual([]);
    expect(await row(`${good},,,,,x`, `${heads},${more}`)).toMatchObject(unread("charge"));
    for (const heading of ["VAT", "Discount", "Hub Charge"])
      expect(await row(`${good},x`, `${heads},${heading}`)).toMatchObject(unread("charge"));
    expect((await line(good, `${heads},Hub Charge`)).charges).toEqual([]);
  });

  it("of what he paid ahead is no charge, in a column or in a row of its own; what he gives is none of it", async () => {
    const ahead = `${heads},অগ্রিম সমন্বয়`;
    const told = await line("CN1,R1,Delivered,1500,80,15,1005,,৪০০", ahead);
    expect(told).toMatchObject({ advanceMinor: 40_000n, charges: [], payoutMinor: 100_500n });
    expect(await line("CN1,R1,Delivered,1500,80,15,1805,,-400", ahead)).toMatchObject({
      ...{ advanceMinor: 0n, charges: [{ name: "অগ্রিম সমন্বয়", amountMinor: -40_000n }] },
    });
    for (const cells of [
      ",,Advance adjusted,,,,-400,",
      ",,আগাম কাটা,0,0,0,-400,",
      "-,-,অগ্রিম ফেরত,-,-,-,(400),",
    ])
      expect(await line(cells)).toMatchObject({ isAdjustment: true, outcome: null, advanceMinor: 40_000n });
    expect(await line(",,Advance adjusted,0,60,,-460,")).toMatchObject({ advanceMinor: 40_000n });
    expect(await line(",,Advance fee,0,60,,-60,")).toMatchObject({ advanceMinor: 0n });
    expect(await line(",,Advance paid,,,,400,")).toMatchObject({ isAdjustment: true, advanceMinor: 0n });
    expect(await line(",,Packaging,,,,-400,")).toMatchObject({ isAdjustment: true, advanceMinor: 0n });
    expect(await row(`${good},x`, ahead)).toMatchObject(unread("charge"));
    const bare = "Consignment ID,Status,Collected Amount,Delivery Fee,Final Fee,Payout,Advance";
    expect(await line("CN1,Delivered,1500,80,95,1005,400", bare)).toMatchObject({ codFeeMinor: 1500n });
  });

  it("for carrying is one fee: delivery, return and weight", async () => {
    const told = await line(`${good},40,12.25`, `${heads},Return Charge,Weight Charge`);
    expect(told).toMatchObject({ deliveryFeeMinor: 13_225n, charges: [] });
  });

  it("on cash is what all fees are more than the others, where it has no column of its own", async () => {
    const bare = "Consignment ID,Status,Collected Amount,Delivery Fee,Final Fee,Payout";
    expect(await line("CN1,Delivered,1500,80,95,1405", bare)).toMatchObject({ codFeeMinor: 1500n });
    expect(await line("CN1,Delivered,1500,80,100,1400,5", `${bare},Extra Charge`)).toMatchObject({
      ...{ codFeeMinor: 1500n, charges: [{ name: "Extra Charge", amountMinor: 500n }] },
    });
    expect(await line(`${good},999`, `${heads},Final Fee`)).toMatchObject({ codFeeMinor: 1500n });
    const none = bare.replace(",Final Fee", "");
    expect(await line("CN1,Delivered,1500,80,1405", none)).toMatchObject({ codFeeMinor: 0n });
  });
});

describe("the headings", () => {
  it("are found below titles, and a person learns what was read as what", async () => {
    const headings = `${heads},Rider,COD Handling,Fee Type,`;
    const { items, header } = await read(`Payment invoice,,\nInvoice,241026,\n,,\n${headings}\n${good}`);
    expect(items).toEqual([{ ...said, line: 5 }]);
    expect(header).toMatchObject({ line: 4, deductions: [], unread: ["Rider", "COD Handling"] });
    expect(header?.fields).toMatchObject({ consignment: "Consignment ID", payout: "Payout" });
    expect(header?.names).toEqual(headings.split(","));
  });

  it("of something taken are told by their words, not by parts of them", async () => {
    const of = async (heading: string) => (await read(`${heads},${heading}\n${good},`)).header;
    for (const heading of ["hub_charges", "Risk-Fee", "রিস্ক চার্জ", "Deducted (Tk)"])
      expect(await of(heading)).toMatchObject({ deductions: [heading], unread: [] });
    for (const heading of ["Feedback", "Private note", "Recharged"])
      expect(await of(heading)).toMatchObject({ deductions: [], unread: [heading] });
  });

  it("that are missing are named", async () => {
    const of = (without: string) => read(heads.replace(without, "Else"));
    await expect(of("Consignment ID")).rejects.toThrow("consignment");
    await expect(of("Collected Amount")).rejects.toThrow("collected");
    await expect(of("Delivery Fee")).rejects.toThrow("deliveryFee");
    await expect(of("Payout")).rejects.toThrow("payout");
    await expect(of("Status")).rejects.toThrow("word");
  });

  it("mean what a person said of them, and nothing else any more", async () => {
    const odd =
      "Parcel,Merchant Order ID,Status,Collected Amount,Delivery Fee,COD Fee,Payout,Closed At,Risk Fee";
    await expect(read(`${odd}\n${good},x`)).rejects.toThrow("consignment");
    const profile = mapped(courierProfiles.pathao, {
      ...{ Parcel: "consignment", "Risk Fee": "ignored", "COD Fee": "payout", Payout: "codFee" },
    });
    expect(profile.version).toBe(2);
    const told = await line(`CN1,R1,Delivered,1500,80,1405,15,02/10/2026 05:06 PM,x`, odd, profile);
    expect(told).toEqual(said);
  });
});

it("sums stand apart from rows, and one that cannot be read is told", async () => {
  const rows = [
    good,
    'Total,,,"1,500",,,"1,285",',
    "সর্বমোট,,,১৫০০,,,,",
    "Total,,,1500,,,many,",
    "Total,,,few,,,1285,",
  ];
  const { items } = await read([heads, ...rows].join("\n"));
  expect(items.slice(1)).toEqual([
    { kind: "sum", line: 3, collectedMinor: 150_000n, payoutMinor: 128_500n },
    { kind: "sum", line: 4, collectedMinor: 150_000n, payoutMinor: null },
    { kind: "sum", line: 5, collectedMinor: 150_000n, payoutMinor: null, isUnread: true },
    { kind: "sum", line: 6, collectedMinor: null, payoutMinor: 128_500n },
  ]);
});

it("a courier's own names go before the common ones", async () => {
  const names =
    "payment_id,consignment_id,invoice,tracking_code,status,cod_amount,delivery_charge,cod_charge,other_charge,net";
  const told = await line(
    "SFC-1,253000169,R1,SFR5,delivered,1650.00,110.00,17.00,20.00,1503.00",
    names,
    courierProfiles.steadfast,
  );
  expect(told).toMatchObject({
    ...{ consignment: "253000169", reference: "R1", tracking: "SFR5", collectedMinor: 165_000n },
    charges: [{ name: "other_charge", amountMinor: 2000n }],
  });
});
