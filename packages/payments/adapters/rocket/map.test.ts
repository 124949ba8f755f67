import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import { toSettlement } from "./map.ts";

const id = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=";
const paid = {
  RESULT: "OK",
  RESULT_CODE: "000",
  RRN: "600000000001",
  AMOUNT: "150050",
  DESCRIPTION: "A77-1",
};
const told = (changed: Partial<typeof paid> = {}, cancelledCodes: readonly string[] = []) => {
  const text = Object.entries({ ...paid, ...changed }).map(([name, value]) => `${name}>${value}`);
  return toSettlement({ cancelledCodes }, { kind: "answered", text: text.join("^") }, id);
};

describe("a result of Rocket", () => {
  it("is a payment when word, code, amount and transaction say so", () => {
    expect(told()).toEqual({
      state: "captured",
      providerRef: id,
      providerTrx: "600000000001",
      amount: bdt(150_050n),
      currency: "BDT",
      merchantInvoice: "A77-1",
    });
  });

  it.each([
    { RESULT_CODE: "116" },
    { RESULT_CODE: "" },
    { RESULT_CODE: "0000" },
    { RRN: "" },
    { RRN: "6 00" },
    { AMOUNT: "" },
    { AMOUNT: "1500.50" },
    { AMOUNT: "-150050" },
    { AMOUNT: "1e5" },
    { RESULT: "FAILED" },
    { RESULT: "DECLINED" },
    { RESULT: "NOT OK" },
  ])("that contradicts itself by %j is neither payment nor decline", (changed) => {
    expect(told(changed)).toEqual({ state: "unknown" });
  });

  it("that failed is declined, for the reason that the bank publishes or for none", () => {
    const failed = (RESULT_CODE: string) => told({ RESULT: "FAILED", RESULT_CODE });
    expect(failed("116")).toEqual({ state: "declined", reason: "insufficient_funds" });
    expect(failed("117")).toEqual({ state: "declined", reason: "wrong_credentials" });
    expect(failed("911")).toEqual({ state: "declined", reason: "refused" });
  });

  it("that failed is no failure of the payer's who turned back, where the contract names a code for that", () => {
    const turnedBack = { RESULT: "FAILED", RESULT_CODE: "908" };
    expect(told(turnedBack, ["907", "908"])).toEqual({ state: "declined", reason: "cancelled" });
    expect(told(turnedBack, ["907"])).toEqual({ state: "declined", reason: "refused" });
  });
});
