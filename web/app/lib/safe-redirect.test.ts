import { describe, expect, it } from "vitest";
import { safeRedirect } from "./safe-redirect.ts";

describe("where a form may send the browser next", () => {
  it.each(["/bn/account", "/en/c/saris?sort=newest&q=%E0%A6%B6", "/bn/orders/ord_1#top"])(
    "follows %j",
    (path) => {
      expect(safeRedirect(path, "/bn")).toBe(path);
    },
  );

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/..//evil.example",
    "/bn/..//evil.example",
    "javascript:alert(1)",
    " /bn",
    "bn",
    "",
    null,
    undefined,
    42,
    `/${"a".repeat(1001)}`,
  ])("does not follow %j", (path) => {
    expect(safeRedirect(path, "/bn")).toBe("/bn");
  });
});
