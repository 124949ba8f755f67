import { describe, expect, it } from "vitest";
import { cookieName, readCookies, writeCookie } from "./cookies.ts";

const local = "http://localhost:3000/bn";
const real = "https://haat.example/bn";

describe("cookies", () => {
  it("are pinned to the origin wherever the page came over https", () => {
    expect(cookieName("haat_cart", real)).toBe("__Host-haat_cart");
    const written = writeCookie("haat_cart", "abc", real, { maxAgeS: 60 });
    expect(written.split("; ")).toEqual([
      "__Host-haat_cart=abc",
      "Path=/",
      "Max-Age=60",
      "SameSite=Lax",
      "HttpOnly",
      "Secure",
    ]);
  });

  it("keep their plain name on a machine without https, and stay out of scripts' reach", () => {
    const written = writeCookie("haat_cart", "abc", local, { maxAgeS: 60 });
    expect(written).toBe("haat_cart=abc; Path=/; Max-Age=60; SameSite=Lax; HttpOnly");
  });

  it("show a script only what is meant for it", () => {
    expect(writeCookie("haat_count", "3", real, { maxAgeS: 60, isReadable: true })).not.toContain("HttpOnly");
  });

  it.each(["a;b", "a b", "a\r\nset-cookie: x=1", "ক"])("refuse to carry %j", (value) => {
    expect(() => writeCookie("haat_cart", value, real, { maxAgeS: 1 })).toThrow(TypeError);
  });

  it("are read back, the first of two equal names first", () => {
    const cookies = readCookies("a=1; haat_cart=x=y; a=2; =3; lonely");
    expect([...cookies]).toEqual([
      ["a", "1"],
      ["haat_cart", "x=y"],
    ]);
    expect(readCookies(null).size).toBe(0);
  });
});
