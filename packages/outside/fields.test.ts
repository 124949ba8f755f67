import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  agreed,
  codes,
  needed,
  origin,
  perhaps,
  readVariables,
  taka,
  walletFields,
  whole,
} from "./fields.ts";

const complaintOf = (field: z.ZodType, value: unknown): string => {
  const read = field.safeParse(value);
  return read.success ? "" : read.error.issues.map(({ message }) => message).join("; ");
};

describe("a whole number of the settings", () => {
  const field = whole("X_TIMEOUT_MS", 50, 60_000, 8_000);
  it.each([
    ["50", 50],
    ["60000", 60_000],
    [undefined, 8_000],
  ])("%j is %j", (text, value) => {
    expect(field.parse(text)).toBe(value);
  });
  it.each([
    ["49", "X_TIMEOUT_MS must be at least 50"],
    ["60001", "X_TIMEOUT_MS must be at most 60000"],
    ["50.5", "X_TIMEOUT_MS must be a whole number"],
    ["soon", "X_TIMEOUT_MS must be a whole number"],
  ])("%j is refused by name", (text, complaint) => {
    expect(complaintOf(field, text)).toBe(complaint);
  });
});

describe("taka of the settings", () => {
  const field = taka("X_MIN_AMOUNT", "10.00");
  it.each([
    ["1", 100n],
    ["0.5", 50n],
    ["999999999.99", 99_999_999_999n],
    [undefined, 1_000n],
  ])("%j is %s poisha", (text, minor) => {
    expect(field.parse(text)).toEqual(bdt(minor));
  });
  it.each(["", "x1", "1x", "1.", "1.005", "-1", "1000000000", "১"])("%j is refused by name", (text) => {
    expect(complaintOf(field, text)).toBe("X_MIN_AMOUNT must be taka such as 10.00");
  });
});

describe("an origin", () => {
  it.each([
    "https://pay.example/v1",
    "https://pay.example/?a=1",
    "https://me@pay.example",
    "ftp://pay.example",
    "pay",
  ])("%s is refused by name", (text) => {
    expect(complaintOf(origin("X_ORIGIN"), text)).toBe("X_ORIGIN must be an https origin without a path");
  });
  it("is kept without its last slash", () => {
    expect(origin("X_ORIGIN").parse(" https://pay.example/ ")).toBe("https://pay.example");
  });
});

describe("what a contract names", () => {
  it("is never guessed, and a number of the agreed size", () => {
    expect(agreed("X_FEE_BPS", 0, 1000).parse(" 185 ")).toBe(185);
    expect(complaintOf(agreed("X_FEE_BPS", 0, 1000), undefined)).toBe("X_FEE_BPS is missing");
    expect(complaintOf(agreed("X_FEE_BPS", 0, 1000), " ")).toBe("X_FEE_BPS is empty");
    expect(complaintOf(agreed("X_FEE_BPS", 0, 1000), "1.5")).toBe("X_FEE_BPS must be a whole number");
  });
  it("may be open until it names it", () => {
    const field = perhaps("X_DAYS", 1, 90);
    expect([field.parse(undefined), field.parse(" "), field.parse("30")]).toEqual([null, null, 30]);
    expect(complaintOf(field, "0")).toBe("X_DAYS must be at least 1");
  });
  it("may be codes, or none", () => {
    const field = codes("X_CODES", "2033,2077");
    expect(field.parse(undefined)).toEqual(["2033", "2077"]);
    expect([field.parse("2033, 908"), field.parse("")]).toEqual([["2033", "908"], []]);
    expect(complaintOf(field, "2033,x")).toBe("X_CODES must be codes separated by commas");
  });
});

describe("the settings of a wallet", () => {
  it("have a default each, and are told apart by the wallet's name", () => {
    expect(readVariables(z.object(walletFields("UPAY", 8_000, "5.00")), {})).toEqual({
      UPAY_TIMEOUT_MS: 8_000,
      UPAY_MIN_AMOUNT: bdt(500n),
      UPAY_MAX_AMOUNT: bdt(30_000_000n),
    });
  });
  it("are refused all at once, a sentence for each", () => {
    const shape = z.object({
      X_KEY: needed("X_KEY"),
      X_NAME: needed("X_NAME"),
      X_DAYS: agreed("X_DAYS", 0, 1000),
      ...walletFields("X", 100, "1"),
    });
    expect(() => readVariables(shape, { X_NAME: " ", X_DAYS: "1001", X_TIMEOUT_MS: "49" })).toThrow(
      "X_KEY is missing; X_NAME is empty; X_DAYS must be at most 1000; X_TIMEOUT_MS must be at least 50",
    );
  });
});
