import { describe, expect, it } from "vitest";
import { foldEmail, maskEmail, readEmail } from "./email.ts";

describe("a mail address", () => {
  it.each([
    ["nilu@example.com", "nilu@example.com"],
    ["  Nilu.Yes+haat@Example.COM ", "Nilu.Yes+haat@example.com"],
    ["ｎｉｌｕ＠ｅｘａｍｐｌｅ．ｃｏｍ", "nilu@example.com"],
    ["nilu@বাংলা.বাংলা", "nilu@xn--54b7fta0cc.xn--54b7fta0cc"],
    ["o'brien@example.co.uk", "o'brien@example.co.uk"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(readEmail(typed)).toBe(kept);
  });

  it.each([
    "",
    "nilu",
    "@example.com",
    "nilu@",
    "nilu@localhost",
    "nilu@127.0.0.1",
    "nilu@[127.0.0.1]",
    "nilu@2130706433",
    "a@b@example.com",
    "nilu@example.com,karim@example.com",
    "nilu@example.com;karim@example.com",
    "Nilu <nilu@example.com>",
    '"nilu"@example.com',
    "nilu@example.com\r\nBcc: karim@example.com",
    "nilu\u0000@example.com",
    "ni lu@example.com",
    ".nilu@example.com",
    "nilu..yes@example.com",
    "nilu.@example.com",
    "nilu@example..com",
    "nilu@-example.com",
    "nilu@example.com/path",
    "nilu@example.com?x",
    "nilu@example.com:25",
    "nilu@user@example.com",
    "nіlu@example.com",
    "নীলু@example.com",
    `${"a".repeat(65)}@example.com`,
    `nilu@${"a".repeat(63)}.${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(61)}.com`,
    `${"a".repeat(1_000_000)}@example.com`,
  ])("is none: %j", (typed) => {
    expect(readEmail(typed)).toBe(null);
  });

  it("is one however its letters are capitalised", () => {
    const [one, other] = [readEmail("Nilu@Example.com"), readEmail("nilu@example.com")];
    if (!one || !other) throw new Error("both are addresses");
    expect(foldEmail(one)).toBe(foldEmail(other));
  });
  it("is masked to what its owner knows it by", () => {
    const masked = ["Nilu@example.com", "a@b.cd"].map((typed) => {
      const email = readEmail(typed);
      return email && maskEmail(email);
    });
    expect(masked).toEqual(["Ni•••@example.com", "a•••@b.cd"]);
  });
});
