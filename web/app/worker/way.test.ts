import { describe, expect, it } from "vitest";
import { copyMark } from "../lib/copy-mark.ts";
import { copyOf, mayKeepPage, mayKeepPicture, wayOf } from "./way.ts";

const origin = "https://haat.example";
const asked = { method: "GET", mode: "navigate", destination: "document", referrer: "" };
const open = (path: string) => wayOf({ ...asked, url: origin + path }, origin);

describe("what a phone may keep", () => {
  it.each([
    "/bn",
    "/en/c/honey-gur",
    "/bn/p/kantha?size=l",
    "/en/shops/shapla",
    "/bn/search?q=kantha",
    "/bn/terms",
  ])("is %s, which everybody sees alike", (path) => {
    expect(open(path)).toBe("page");
  });

  it.each([
    ...["/", "/bn/cart", "/bn/checkout", "/en/orders/ord_1", "/en/orders/ord_1/receipt", "/bn/account"],
    ...["/bn/account/addresses", "/bn/track?code=K7", "/bn/sign-in", "/bn/p", "/bn/p/kantha/own", "/fr/p/x"],
    ...["/bn/sell/status", "/bn/pay/return/bkash/1", "/bn/courier-proof?key=1"],
  ])("is never %s, which is somebody's own or nobody's", (path) => {
    expect(open(path)).not.toBe("page");
  });

  it.each([
    "/bn/vendor",
    "/en/vendor/orders",
    "/bn/support/people",
    "/bn/finance",
    "/en/admin",
    "/v1/store/cart",
  ])("%s goes by as if there were no worker", (path) => {
    expect(open(path)).toBeNull();
  });

  const answered = (headers: Record<string, string>, over: object = {}) => ({
    ...{ status: 200, type: "basic", redirected: false },
    headers: new Headers({ "content-type": "text/html; charset=utf-8", ...headers }),
    ...over,
  });
  const everybodys = { "cache-control": "public, max-age=0, s-maxage=60" };

  it("is a page only where the market says that it is public, and it came as it was asked for", () => {
    expect(mayKeepPage(answered(everybodys))).toBe(true);
    expect(mayKeepPage(answered({ "cache-control": "private, no-store" }))).toBe(false);
    expect(mayKeepPage(answered({ "cache-control": "x-public-y" }))).toBe(false);
    expect(mayKeepPage(answered({}))).toBe(false);
    expect(mayKeepPage(answered(everybodys, { status: 503 }))).toBe(false);
    expect(mayKeepPage(answered(everybodys, { redirected: true }))).toBe(false);
    expect(mayKeepPage(answered(everybodys, { type: "opaque" }))).toBe(false);
    expect(mayKeepPage(answered({ ...everybodys, "content-type": "application/pdf" }))).toBe(false);
  });

  it("is asked for without cookies, and as nobody's visit", () => {
    const { credentials, headers } = copyOf(`${origin}/bn/search?q=kantha`);
    expect([credentials, headers.get(copyMark)]).toEqual(["omit", "1"]);
  });

  it("is a picture of a public page, and none of a parcel at somebody's door", () => {
    const picture = {
      method: "GET",
      mode: "no-cors",
      destination: "image",
      url: "https://blob.example/a.avif",
    };
    const on = (referrer: string) => wayOf({ ...picture, referrer }, origin);
    expect(on(`${origin}/bn/p/kantha`)).toBe("picture");
    expect(on(`${origin}/bn/orders/ord_1`)).toBeNull();
    expect(on("https://elsewhere.example/bn")).toBeNull();
    expect(on("")).toBeNull();
    expect(mayKeepPicture(answered({ "content-type": "image/avif", "content-length": "30000" }))).toBe(true);
    expect(mayKeepPicture(answered({ "content-type": "image/avif", "content-length": "9000000" }))).toBe(
      false,
    );
    expect(mayKeepPicture(answered({}))).toBe(false);
  });
});

it("a change of the cart waits for the line, and whoever leaves is forgotten", () => {
  const sent = { ...asked, method: "POST" };
  expect(wayOf({ ...sent, url: `${origin}/bn/cart/lines` }, origin)).toBe("change");
  expect(wayOf({ ...sent, url: `${origin}/en/sign-out` }, origin)).toBe("leave");
  expect(wayOf({ ...sent, url: `${origin}/en/checkout` }, origin)).toBeNull();
  expect(wayOf({ ...sent, url: "https://elsewhere.example/en/sign-out" }, origin)).toBeNull();
});
