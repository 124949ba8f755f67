import { expect, it } from "vitest";
import { read } from "./check/read-text.ts";
import { columnsOf, mapped, parseCourierProfile } from "./courier-profile.ts";
import { courierProfiles } from "./courier-profiles.ts";

const heads = "Consignment ID,Invoice,Status,Collected Amount,Delivery Fee,COD Fee,Payout";
const rowsOf = (...invoices: readonly string[]): string =>
  [heads, ...invoices.map((invoice, at) => `C${at},${invoice},Delivered,1500,80,15,1405`)].join("\n");
const referencesIn = async (text: string, profile = courierProfiles.redx) =>
  (await read(text, profile)).items.map((item) => (item.kind === "line" ? item.reference : item.kind));

it("`Invoice` names a row where it tells rows apart, also where one row comes twice", async () => {
  expect(await referencesIn(rowsOf("BD-1", "BD-2", "BD-3"))).toEqual(["BD-1", "BD-2", "BD-3"]);
  expect(await referencesIn(rowsOf("BD-1", "BD-2", "BD-2", ""))).toEqual(["BD-1", "BD-2", "BD-2", null]);
});

it("and is the payment's number where all rows say the same, or where another column names them", async () => {
  expect(await referencesIn(rowsOf("PAY-7", "PAY-7", "PAY-7"))).toEqual([null, null, null]);
  const both = rowsOf("PAY-1", "PAY-2").replace("COD Fee", "Order ID").replaceAll(",15,", ",R1,");
  expect(await referencesIn(both)).toEqual(["R1", "R1"]);
});

it("a person may say that it is nothing, and what was kept says the same", async () => {
  const said = mapped(courierProfiles.redx, { Invoice: "ignored" });
  expect(await referencesIn(rowsOf("BD-1", "BD-2"), said)).toEqual([null, null]);
  const kept = parseCourierProfile(JSON.parse(JSON.stringify(courierProfiles.redx)));
  expect(await referencesIn(rowsOf("BD-1", "BD-2"), kept)).toEqual(["BD-1", "BD-2"]);
  const older = columnsOf((field) => ({ ...courierProfiles.redx.columns[field], apart: [] }));
  expect(await referencesIn(rowsOf("BD-1"), { ...courierProfiles.redx, columns: older })).toEqual([null]);
});
