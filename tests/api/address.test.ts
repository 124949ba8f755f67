import { addressPrefix } from "@haat/api/middleware/address";
import { expect, test } from "vitest";
import { expectSoon } from "../soon.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  [" 203.0.113.7 ", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["0:0:0:0:0:FFFF:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:0DB8:0001:0002::9", "2001:db8:1:2"],
  ["[2001:db8:1:2::9]", "2001:db8:1:2"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["::1", "0:0:0:0"],
  ["2001:db8::", "2001:db8:0:0"],
])("%s is counted as %s", (typed, prefix) => {
  expect(addressPrefix(typed)).toBe(prefix);
});

test.each([
  "",
  "x",
  "203.0.113",
  "203.0.113.256",
  "203.0.113.7.8",
  "1:2:3",
  "1::2::3",
  "12345::",
  ":::",
  "a".repeat(9_000),
  `${":".repeat(9_000)}1.2.3.4`,
])("%j is no address, and is so at once", (typed) =>
  expectSoon(100, () => expect(addressPrefix(typed)).toBeNull()),
);
