import { expect, it } from "vitest";
import { localPhone, maskPhone, maskPhonesIn, parsePhone, readPhone } from "./phone.ts";

it.each([
  "01712345678",
  "+8801712345678",
  "8801712345678",
  "1712345678",
  "০১৭১২৩৪৫৬৭৮",
  "+৮৮০১৭১২-৩৪৫৬৭৮",
  "+880 (0)1712 345678",
  "008801712345678",
])("%s is the same mobile", (typed) => {
  expect(readPhone(typed)).toBe("+8801712345678");
});

it.each(["01212345678", "0171234567", "017123456789", "01112345678", "02-9123456", "", "abc"])(
  "%s is no mobile",
  (typed) => {
    expect(readPhone(typed)).toBeNull();
    expect(() => parsePhone(typed)).toThrow("phone.invalid");
  },
);

it("shows a number masked or as people dial it", () => {
  const phone = parsePhone("01712345678");
  expect(localPhone(phone)).toBe("01712345678");
  expect(maskPhone(phone)).toBe("01•••••5678");
});

it.each([
  "01712345678",
  "01712-345678",
  "01712 345 678",
  "0 1 7 1 2 3 4 5 6 7 8",
  "1712345678",
  "1712 345 678",
  "+8801712345678",
  "+880 (0)1712 345678",
  "008801712345678",
  "88-01712.345678",
  "০১৭১২৩৪৫৬৭৮",
  "+৮৮০১৭১২-৩৪৫৬৭৮",
  "০১৭১২ 345678",
  "０１７１２３４５６７８",
])("%s is masked wherever it stands in a text", (typed) => {
  const masked = maskPhonesIn(`ক্রেতার নম্বর ${typed}, বিকেলে।`);
  expect(masked).toMatch(/^ক্রেতার নম্বর \S?01•••••(5678|৫৬৭৮|５６７８), বিকেলে।$/u);
  expect(maskPhonesIn(masked)).toBe(masked);
});

it.each([
  "৳1,50,000",
  "HT-260912-0171",
  "2026-09-13 10:30",
  "DBID-2026-104512",
  "0171234567",
  "5017123456789012",
  "trx 8N7A1D2K3L",
])("%s stays as it is", (text) => {
  expect(maskPhonesIn(text)).toBe(text);
});
