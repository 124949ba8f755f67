import { expect, it } from "vitest";
import { localPhone, maskPhone, parsePhone, readPhone } from "./phone.ts";

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
