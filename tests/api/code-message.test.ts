import { smsLength } from "@haat/messaging/sms-length";
import { describe, expect, test } from "vitest";
import { codeMessage } from "@haat/api/services/auth/code-message";

/** The longest name that the web can have. */
const longest = `${"a".repeat(63)}.${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(61)}`;
const hosts = ["haat.bd", "haat.example", "shop.haat.com.bd", "www.amader-haat-bazar.com.bd", longest];

describe.for(["bn", "en"] as const)("the text of a code in %s", (locale) => {
  test.for(hosts)("is one part with ASCII digits at %s", (host) => {
    const text = codeMessage(locale, "482913", host);
    expect(smsLength(text).parts).toBe(1);
    expect(text.match(/482913/g)?.length).toBe(text.includes("\n") ? 2 : 1);
    expect(/[০-৯]{6}/.test(text)).toBe(false);
  });

  test("ends on the line that browsers read, where the host leaves room for it", () => {
    expect(codeMessage(locale, "482913", "haat.example").endsWith("\n@haat.example #482913")).toBe(true);
    expect(codeMessage(locale, "482913", longest)).not.toContain("@");
  });
});

test("Bangla keeps its warning beside the line, and its whole sentence without it", () => {
  expect(codeMessage("bn", "482913", "haat.example")).toContain("কাউকে বলবেন না");
  expect(codeMessage("bn", "482913", longest)).toContain("৫ মিনিট");
});
