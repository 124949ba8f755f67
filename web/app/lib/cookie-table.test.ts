import { expect, test } from "vitest";
import { cookieRow, cookieTable } from "./cookie-table.ts";
import { writeCookie } from "./cookies.ts";

const home = "https://haat.example/bn";

test("a cookie is told of under the name that a browser has it by", () => {
  expect(cookieRow("__Host-haat_cart")?.about).toBe("cart");
  expect(cookieRow("haat_held")?.about).toBe("form");
  expect(cookieRow("haat_held_track")?.about).toBe("link");
  expect(cookieRow("haat_access_vendor")?.about).toBe("access");
  for (const stranger of ["haat_cart2", "_ga", "", "haat_"]) expect(cookieRow(stranger)).toBeNull();
});

test("none lives longer than our page says, and none that it does not tell of is set at all", () => {
  for (const { name, lifeS } of cookieTable) {
    expect(writeCookie(name, "x", home, { maxAgeS: lifeS })).toContain(`Max-Age=${lifeS};`);
    expect(() => writeCookie(name, "x", home, { maxAgeS: lifeS + 1 })).toThrow("longer than our page");
  }
  expect(() => writeCookie("_ga" as "lang", "x", home, { maxAgeS: 0 })).toThrow("longer than our page");
});
