import { expect, test } from "vitest";
import { readPayerTail, readWalletTrx, statedPayerTail } from "./wallet-trx.ts";

test.each([
  ["DA57K2M9QX", "DA57K2M9QX"],
  ["da57k2m9qx", "DA57K2M9QX"],
  [" DA57 K2M9-QX ", "DA57K2M9QX"],
  ["১২৩৪৫৬৭৮৯০", "1234567890"],
  ["ｄａ５７ｋ２ｍ９ｑｘ", "DA57K2M9QX"],
  ["01ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAV"],
  ["DA57\u200bK2M9QX", "DA57K2M9QX"],
  ["12345", null],
  ["A".repeat(31), null],
  ["DA57K2M9QX'--", null],
  ["লেনদেন", null],
])("a transaction number typed as %s is %s", (typed, read) => {
  expect(readWalletTrx(typed)).toBe(read);
});

test.each([
  ["5678", "5678"],
  ["৫৬৭৮", "5678"],
  ["01712-345678", "5678"],
  ["+880 1712 345678", "5678"],
  ["678", null],
  ["a5678", null],
  ["5678a", null],
  ["0".repeat(16), null],
  ["abcd", null],
])("a payer who types %s is known by %s", (typed, read) => {
  expect(readPayerTail(typed)).toBe(read);
});

test.each([
  ["01712345678", "5678"],
  ["017123456789", "5678"],
  ["017XXXXX678", "678"],
  ["*******5678", "5678"],
  ["01712 345 6-78", "5678"],
  ["9017123456789", "6789"],
  ["0171234567890", "7890"],
  ["", null],
  ["Rahima", null],
])("a statement that says %s names a payer by %s", (stated, read) => {
  expect(statedPayerTail(stated)).toBe(read);
});
