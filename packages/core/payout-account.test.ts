import { expect, it } from "vitest";
import { readNid, readPayoutAccount, type TypedAccount } from "./payout-account.ts";

it.each<[TypedAccount, string, string]>([
  [{ provider: "bkash", number: "০১৭১২-৩৪৫৬৭৮" }, "01712345678", "5678"],
  [{ provider: "nagad", number: "+8801712345678" }, "01712345678", "5678"],
  [{ provider: "rocket", number: "01712345678", check: "৯" }, "01712345678-9", "5678-9"],
  [{ provider: "bank", number: "1234-5678-9012", bank: "সোনালী ব্যাংক" }, "সোনালী ব্যাংক 123456789012", "9012"],
])("%o is paid to as %s and shown as …%s", (typed, text, tail) => {
  expect(readPayoutAccount(typed)).toEqual({ text, tail });
});

it.each<TypedAccount>([
  { provider: "bkash", number: "0171234567" },
  { provider: "bkash", number: "01712345678", check: "1" },
  { provider: "rocket", number: "01712345678" },
  { provider: "rocket", number: "017123456781" },
  { provider: "rocket", number: "01712345678", check: "12" },
  { provider: "bank", number: "12345", bank: "Sonali" },
  { provider: "bank", number: "1234567890" },
  { provider: "upay", number: "01112345678" },
])("%o is no account", (typed) => {
  expect(readPayoutAccount(typed)).toBeNull();
});

it("a national id has 10, 13 or 17 digits, in either script", () => {
  expect(readNid("১২৩ ৪৫৬ ৭৮৯০")).toBe("1234567890");
  expect(readNid("1990123456789")).toBe("1990123456789");
  expect(readNid("19901234567890123")).toBe("19901234567890123");
  for (const typed of ["", "123456789", "12345678901", "12345678AB"]) expect(readNid(typed)).toBeNull();
});
