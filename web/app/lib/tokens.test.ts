import { describe, expect, it } from "vitest";
import { holdsOurCookies, keepOrder, readCount, readTokens } from "./tokens.server.ts";

const token = (letter: string) => letter.repeat(32);
const asked = (cookie: string, url = "http://localhost:3000/bn") => new Request(url, { headers: { cookie } });
const valueOf = (setCookie: string) => setCookie.split(";")[0] ?? "";

describe("the tokens a browser keeps for us", () => {
  it("are read by name", () => {
    const tokens = readTokens(
      asked(`haat_cart=${token("c")}; haat_refresh=${token("r")}; haat_access_vendor=a.b.c`),
    );
    expect(tokens).toMatchObject({ cart: token("c"), refresh: token("r") });
    expect(tokens.access).toEqual({ store: null, vendor: "a.b.c", support: null, admin: null });
  });

  it("count only under their pinned name where there is https", () => {
    expect(readTokens(asked(`haat_cart=${token("c")}`, "https://haat.example/bn")).cart).toBeNull();
    expect(readTokens(asked(`__Host-haat_cart=${token("c")}`, "https://haat.example/bn")).cart).toBe(
      token("c"),
    );
  });

  it.each(["short", `${token("a")}"`, "a b c d e f g h i j"])("are ignored when malformed: %j", (value) => {
    expect(readTokens(asked(`haat_cart=${value}`)).cart).toBeNull();
  });

  it("hold the keys of the five newest orders, the newest first", () => {
    let cookie = "";
    for (const order of ["ord_1", "ord_2", "ord_3", "ord_4", "ord_5", "ord_6", "ord_2"])
      cookie = valueOf(keepOrder(order, token(order.slice(-1)), asked(cookie)));
    expect([...readTokens(asked(cookie)).orders.keys()]).toEqual([
      "ord_2",
      "ord_6",
      "ord_5",
      "ord_4",
      "ord_3",
    ]);
    expect(readTokens(asked(cookie)).orders.get("ord_6")).toBe(token("6"));
  });

  it("make a visitor known; the language alone does not", () => {
    expect(holdsOurCookies(asked("lang=bn; other=1"))).toBe(false);
    expect(holdsOurCookies(asked("lang=bn; haat_count=2"))).toBe(true);
    expect(holdsOurCookies(asked("__Host-haat_cart=x", "https://haat.example/"))).toBe(true);
  });

  it.each(["-1", "1.5", "x", "10000"])("show no number in place of %j", (count) => {
    expect(readCount(asked(`haat_count=${count}`))).toBe(0);
  });
});
