import { expect, it } from "vitest";
import { readName } from "./person-name.ts";

it.each([
  ["রহিমা আক্তার", "রহিমা আক্তার"],
  ["  Md.  Abdul   Karim ", "Md. Abdul Karim"],
  ["র‍্যাব হোসেন", "র‍্যাব হোসেন"],
  ["Ｋａｒｉｍ", "Karim"],
  ["O'Brien (Rumi)", "O'Brien (Rumi)"],
  ["Анна", "Анна"],
  ["\u202eঅলি\u202c", "অলি"],
  ["ক\u200bরি\u2060ম", "করিম"],
])("%j is written %j", (typed, stored) => {
  expect(readName(typed)).toBe(stored.normalize("NFC"));
});

it("two spellings of one name are one", () => {
  expect(readName("বাড়ি".normalize("NFD"))).toBe(readName("বাড়ি".normalize("NFC")));
});

it.each([
  "",
  "   ",
  "\u202e\u200b",
  "Kаrim",
  "Ηaat Support",
  "visit http://evil.example",
  "01712345678",
  "Karim\r\nBcc: all@example.com",
  "{{secret}}",
  "<b>Karim</b>",
  "K\u0300\u0301\u0302\u0303\u0304\u0305",
  "a".repeat(81),
])("%j is no name", (typed) => {
  expect(readName(typed.includes("\r") ? `${typed}@` : typed)).toBe(null);
});
