import { expect, test } from "vitest";
import { stoppedCode } from "@haat/api/services/csp/stopped-code";

const ours = "https://haat.example";
const told = (page: string, blocked = "inline", more: object = {}) =>
  stoppedCode(
    {
      "csp-report": {
        "document-uri": page,
        "violated-directive": "script-src 'self'",
        "blocked-uri": blocked,
        ...more,
      },
    },
    ours,
  );

test.each([
  ["/bn/p/honey-kalojira?utm=1#x", "/bn/p/honey-kalojira"],
  ["/bn/orders/ord_01jd3m8c1k9p0v4w7x2y5z6a8b/receipt", "/bn/orders/*/receipt"],
  ["/en/track/HT-7K2M", "/en/track/*"],
  ["/bn/a/b/c/d/e/f/g", "/bn/a/b/c/d/e"],
  ["/bn/abcdefghijklmnopqrstuvwxyz", "/bn/*"],
  ["/bn/%E0%A6%B6", "/bn/*"],
  ["/", "/"],
])("of the address %s stays %s", (path, kept) => {
  expect(told(`${ours}${path}`)).toEqual([{ page: kept, directive: "script-src", blocked: "inline" }]);
});

test.each([
  ["https://evil.example/a.js?token=1", "https://evil.example"],
  ["data:text/javascript,alert(1)", "data"],
  ["eval", "eval"],
  ["01712345678", "other"],
  ["", "other"],
])("of what was blocked, %j, stays %s", (blocked, kept) => {
  expect(told(`${ours}/bn`, blocked)).toMatchObject([{ blocked: kept }]);
});

test("pages of others, rules that are none and people's own extensions are passed over", () => {
  expect(told("https://evil.example/bn")).toEqual([]);
  expect(told("nonsense")).toEqual([]);
  expect(told(`${ours}/bn`, "moz-extension://abc/x.js")).toEqual([]);
  expect(told(`${ours}/bn`, "inline", { "source-file": "chrome-extension" })).toEqual([]);
  expect(told(`${ours}/bn`, "inline", { "effective-directive": "Call 01712345678" })).toEqual([]);
});

test("those that come together are read one by one", () => {
  const body = { documentURL: `${ours}/en`, effectiveDirective: "style-src-attr", blockedURL: "inline" };
  const reports = [
    { type: "csp-violation", body },
    { type: "deprecation", body },
    { type: "csp-violation", body: null },
  ];
  expect(stoppedCode(reports, ours)).toEqual([
    { page: "/en", directive: "style-src-attr", blocked: "inline" },
  ]);
});
