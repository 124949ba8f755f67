import { describe, expect, it } from "vitest";
import { declineReason, groupOf } from "./codes.ts";

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** Everything bKash publishes, 2070 being no code. */
const published = [
  ...["0000", "503", "9999", "2116", "2117", "2118", "2119", "2127"],
  ...range(2001, 2069),
  ...range(2071, 2082),
];

const documented = {
  already_done: ["2062", "2068", "2116", "2117", "2119"],
  ask_again: ["2003", "2020", "2024", "503", "9999"],
  customer_fault: ["2010", "2011", ...range(2013, 2019), "2023", "2057", "2058", "2059"],
  integration_bug: ["2001", "2006", "2007", "2008", "2025", "2031", "2048", "2049", "2063", "2065", "2079"],
  merchant_account: ["2035", "2039", "2040", "2041", "2042", "2064", "2067", "2080", "2081", "2082"],
  success: ["0000"],
  unknown_payment: ["2002"],
  wrong_state: ["2056"],
} as const;

describe("bKash's codes", () => {
  it("fall into the documented groups, and every other code into none", () => {
    const named = Object.entries(documented).flatMap(([group, codes]) => codes.map((code) => [code, group]));
    const expected = new Map(published.map((code) => [code, "other"]));
    for (const [code = "", group = ""] of named) expected.set(code, group);
    expect(Object.fromEntries(published.map((code) => [code, groupOf(code)]))).toEqual(
      Object.fromEntries(expected),
    );
  });

  it("that nobody has published mean nothing certain", () => {
    for (const code of ["", "2070", "4242", "__proto__", "constructor"]) expect(groupOf(code)).toBe("other");
  });

  it.each([
    ["2023", "insufficient_funds"],
    ["2011", "wrong_credentials"],
    ["2015", "wrong_credentials"],
    ["2057", "wallet_unusable"],
    ["2013", "refused"],
  ])("tell the buyer about %s as %s", (code, reason) => {
    expect(declineReason(code)).toBe(reason);
  });
});
