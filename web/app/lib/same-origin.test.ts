import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin.ts";

const post = (headers: Record<string, string>) =>
  new Request("https://haat.example/bn/cart/lines", { method: "POST", headers });

describe("a change", () => {
  it.each([
    [{ origin: "https://haat.example" }],
    [{ origin: "https://haat.example", "sec-fetch-site": "same-origin" }],
    [{ "sec-fetch-site": "same-origin" }],
  ])("is taken from our own pages: %j", (headers) => {
    expect(isSameOrigin(post(headers))).toBe(true);
  });

  it.each([
    [{}],
    [{ origin: "null" }],
    [{ origin: "https://evil.example" }],
    [{ origin: "http://haat.example" }],
    [{ origin: "https://haat.example:8443" }],
    [{ origin: "https://haat.example", "sec-fetch-site": "cross-site" }],
    [{ origin: "https://haat.example", "sec-fetch-site": "same-site" }],
    [{ "sec-fetch-site": "none" }],
  ])("is refused from anywhere else: %j", (headers) => {
    expect(isSameOrigin(post(headers))).toBe(false);
  });

  it("is not what reading is", () => {
    expect(
      isSameOrigin(new Request("https://haat.example/bn", { headers: { "sec-fetch-site": "cross-site" } })),
    ).toBe(true);
  });
});
