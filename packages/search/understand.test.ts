import { describe, expect, test } from "vitest";
import { stemsOf, understand } from "./understand.ts";

describe("a price inside the words", () => {
  test.each([
    ["জামদানি শাড়ি ২০০০ টাকার মধ্যে", "জামদানি শাড়ি", null, 2000],
    ["saree under 2000", "saree", null, 2000],
    ["জুতা ৫০০ থেকে ১০০০", "জুতা", 500, 1000],
    ["500-1000 tk panjabi", "panjabi", 500, 1000],
    ["২ হাজারের কম মোবাইল", "মোবাইল", null, 2000],
    ["১,৫০০ টাকার বেশি শাড়ি", "শাড়ি", 1500, null],
    ["bag 2000 taka er moddhe", "bag", null, 2000],
    ["phone less than 10k", "phone", null, 10_000],
    ["ফোন ২-৩ হাজার টাকার মধ্যে", "ফোন", 2000, 3000],
    ["lamp above ৳1,200", "lamp", 1200, null],
    ["saree max 500", "saree", null, 500],
    ["bag under 2.5k", "bag", null, 2500],
    ["ফ্রিজ ১.৫ লাখের মধ্যে", "ফ্রিজ", null, 150_000],
  ])("%s", (typed, text, min, max) => {
    const minor = (taka: number | null) => (taka === null ? null : BigInt(taka) * 100n);
    expect(understand(typed)).toEqual({ text: text.normalize("NFC"), min: minor(min), max: minor(max) });
  });

  test.each([
    "শাড়ি",
    "t-shirt 38-40",
    "iphone 15",
    "5 piece set",
    "৩ টি মগ",
    "samsung a15 to a25",
    "iphone 15 plus",
    "air max 90",
    "iphone 14 pro max 256",
  ])("%s says nothing of a price", (typed) =>
    expect(understand(typed)).toEqual({ text: typed, min: null, max: null }),
  );
});

test("a place is known in the cases of its name", () => {
  expect(stemsOf("টাঙ্গাইলের")).toContain("টাঙ্গাইল");
  expect(stemsOf("ঢাকার")).toContain("ঢাকা");
});
