import { expect, it } from "vitest";
import { bankNumber, namesNumber } from "./bank-number.ts";

it("a reference is one however it is typed", () => {
  for (const typed of [
    "SFC-90000009",
    "sfc-90000009",
    "SFC 90000009",
    " sfc—৯০০০০০০৯ ",
    "ＳＦＣ９０００００09",
  ])
    expect(bankNumber(typed)).toBe("SFC90000009");
  expect(bankNumber("SFC-90000019")).not.toBe(bankNumber("SFC-90000009"));
  expect(bankNumber("--")).toBe("--");
});

it("a statement is named by a word of its own, not by what stands within another", () => {
  expect(namesNumber("BEFTN 261026000001", "1")).toBe(false);
  expect(namesNumber("BEFTN 261026-1 PATHAO", "1")).toBe(false);
  expect(namesNumber("BEFTN/1/PATHAO", "1")).toBe(true);
  expect(namesNumber("BEFTN sfc-90000009", "SFC 90000009")).toBe(true);
  expect(namesNumber("eft (SFC ৯০০০০০০৯)", "sfc-90000009")).toBe(true);
  expect(namesNumber("EFT SFC 90000009 1", "SFC-900000091")).toBe(true);
  expect(namesNumber("EFT SFC 900000091", "SFC-90000009")).toBe(false);
  expect(namesNumber("", "1")).toBe(false);
  expect(namesNumber("SFC - 90000009", "SFC90000009")).toBe(true);
});
