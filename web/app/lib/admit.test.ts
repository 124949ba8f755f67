import { describe, expect, it } from "vitest";
import { refusedStatus } from "./admit.ts";

const post = (headers: Record<string, string>) =>
  new Request("https://haat.example/bn/checkout", {
    method: "POST",
    headers: {
      origin: "https://haat.example",
      "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
      ...headers,
    },
  });

describe("a request", () => {
  it("is let in when it is ours and of an honest size", () => {
    expect(refusedStatus(post({ "content-length": "2000" }))).toBeNull();
    expect(refusedStatus(new Request("https://haat.example/bn"))).toBeNull();
  });

  it("is turned away when it comes from elsewhere", () => {
    expect(refusedStatus(post({ origin: "https://evil.example" }))).toBe(403);
  });

  it("is let in from elsewhere where Rocket's bank posts the buyer back, and there only as a form", () => {
    const from = (path: string, type = "application/x-www-form-urlencoded") =>
      new Request(`https://haat.example${path}`, {
        method: "POST",
        headers: { origin: "https://bank.example", "sec-fetch-site": "cross-site", "content-type": type },
      });
    expect(refusedStatus(from("/bn/pay/return/rocket"))).toBeNull();
    expect(refusedStatus(from("/bn/pay/return/rocket", "text/plain"))).toBe(403);
    for (const path of ["/bn/pay/return/bkash", "/bn/pay/return/rocket/pay_1", "/x/bn/pay/return/rocket"])
      expect(refusedStatus(from(path))).toBe(403);
  });

  it.each([
    "",
    "text/plain",
    "application/json",
    "application/x-www-form-urlencodedx",
    "multipart/form-data; boundary=x",
    "image/png",
  ])("is turned away when it is no form of ours but %j", (type) => {
    expect(refusedStatus(post({ "content-type": type }))).toBe(415);
  });

  it("is let in with a file where a statement is uploaded, a refund proven or a delivery shown, and nowhere else", () => {
    const from = (path: string, length: string) =>
      new Request(`https://haat.example${path}`, {
        method: "POST",
        headers: {
          ...{ origin: "https://haat.example", "content-type": "multipart/form-data; boundary=x" },
          "content-length": length,
        },
      });
    expect(refusedStatus(from("/bn/finance/statements", "4000000"))).toBeNull();
    expect(refusedStatus(from("/en/support/remittances", "4000000"))).toBeNull();
    // No function is given more, so no page offers it.
    expect(refusedStatus(from("/en/support/remittances", "4500000"))).toBe(413);
    expect(refusedStatus(from("/bn/support/bank", "1500000"))).toBeNull();
    expect(refusedStatus(from("/bn/support/bank", "5000000"))).toBe(413);
    expect(refusedStatus(from("/bn/support/bank/bkl_1", "100"))).toBe(415);
    expect(refusedStatus(from("/bn/finance/statements", "4500000"))).toBe(413);
    expect(refusedStatus(from("/bn/finance/statements/stm_1", "100"))).toBe(415);
    expect(refusedStatus(from("/en/finance/refunds/ref_01jd0000000000000000000000", "900000"))).toBeNull();
    expect(refusedStatus(from("/en/finance/refunds/ref_01jd0000000000000000000000", "1100000"))).toBe(413);
    expect(refusedStatus(from("/en/finance/refunds", "100"))).toBe(415);
    expect(refusedStatus(from("/bn/orders/ord_01jd0000000000000000000000/complaint", "3100000"))).toBeNull();
    expect(refusedStatus(from("/bn/orders/ord_01jd0000000000000000000000/return", "3100000"))).toBeNull();
    expect(refusedStatus(from("/bn/complaint", "100"))).toBe(415);
    expect(
      refusedStatus(from("/bn/vendor/orders/sub_01jd0000000000000000000000/proof", "3100000")),
    ).toBeNull();
    expect(refusedStatus(from("/bn/vendor/orders/sub_01jd0000000000000000000000/deliver", "100"))).toBe(415);
  });

  it("is let in as a picture where a shop's script sends one, and nowhere else", () => {
    const from = (path: string, length: string, type = "image/jpeg") =>
      new Request(`https://haat.example${path}`, {
        method: "POST",
        headers: { origin: "https://haat.example", "content-type": type, "content-length": length },
      });
    expect(refusedStatus(from("/bn/vendor/media/send", "2900000"))).toBeNull();
    expect(refusedStatus(from("/bn/vendor/media/send", "4500000"))).toBe(413);
    expect(refusedStatus(from("/en/vendor/media", "100"))).toBe(415);
    expect(refusedStatus(from("/bn/vendor/media/send", "100", "image/svg+xml"))).toBe(415);
    expect(refusedStatus(from("/bn/cart", "100"))).toBe(415);
  });

  it("is let in as a form, however its kind is spelled", () => {
    expect(refusedStatus(post({ "content-type": "Application/X-WWW-Form-Urlencoded" }))).toBeNull();
  });

  it("is turned away when it does not say how long it is", () => {
    expect(refusedStatus(post({ "transfer-encoding": "chunked" }))).toBe(413);
  });

  it("is turned away when it carries a megabyte or an endless address", () => {
    expect(refusedStatus(post({ "content-length": String(1024 * 1024) }))).toBe(413);
    expect(refusedStatus(new Request(`https://haat.example/bn?q=${"a".repeat(9000)}`))).toBe(414);
  });
});
