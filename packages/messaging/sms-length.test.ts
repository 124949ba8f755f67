import { expect, it } from "vitest";
import { smsLength } from "./sms-length.ts";

it.each([
  ["", "gsm7", 1],
  ["Haat code 482913. Valid 5 minutes. Tell nobody.", "gsm7", 1],
  ["a".repeat(160), "gsm7", 1],
  ["a".repeat(161), "gsm7", 2],
  ["a".repeat(306), "gsm7", 2],
  ["a".repeat(307), "gsm7", 3],
  ["€".repeat(80), "gsm7", 1],
  [`${"a".repeat(152)}€${"a".repeat(151)}`, "gsm7", 2],
  [`${"a".repeat(152)}€${"a".repeat(152)}`, "gsm7", 3],
  ["Pay ৳70", "ucs2", 1],
  ["আপনার ওটিপি ৪৮২৯১৩। ৫ মিনিট কার্যকর। কাউকে জানাবেন না।", "ucs2", 1],
  ["ক".repeat(70), "ucs2", 1],
  ["ক".repeat(71), "ucs2", 2],
  ["ক".repeat(116), "ucs2", 2],
  ["ক".repeat(135), "ucs2", 3],
  [`${"ক".repeat(66)}🎁${"ক".repeat(66)}`, "ucs2", 3],
] as const)("%j is %s in %i part(s)", (text, alphabet, parts) => {
  expect(smsLength(text)).toMatchObject({ alphabet, parts });
});

it("one taka sign more than doubles the price of a plain message", () => {
  const notice =
    "Your order is on its way. Please keep Tk 1250 ready for the rider, who will ring you before he comes. Thank you for buying.";
  expect(smsLength(notice).parts).toBe(1);
  expect(smsLength(notice.replace("Tk ", "৳")).parts).toBe(2);
});
