import { expect, it } from "vitest";
import { readShopName } from "./shop-name.ts";
import { slugOf } from "./slug.ts";

it.each([
  ["রহিমা তাঁত ঘর", "rohima-tat-ghor"],
  ["লাল শাড়ি", "lal-shari"],
  ["লাল শাড়ী", "lal-shari"],
  ["নকশি কাঁথা ২৪", "nokoshi-katha-24"],
  ["ব্যাগ ও বেল্ট", "bag-o-belt"],
  ["Rahima's Tant & Co.", "rahimas-tant-co"],
  ["Café Dhaka", "cafe-dhaka"],
  ["—", ""],
])("%s has the address %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it.each(["রহিমা তাঁত ঘর", "র‍্যাব ফ্যাশন", "Aarong 2.0", "মা & মেয়ে", "ক্ষুদ্র শিল্প"])(
  "%s may be a shop's name",
  (name) => {
    expect(readShopName(` ${name} `)).toBe(name.normalize("NFC"));
  },
);

it.each([
  "",
  "ক",
  "১২৩",
  "Аarong",
  "www.cheap",
  "shop.com",
  "<script>alert(1)</script>",
  "a".repeat(61),
  "ক".repeat(2_000),
  "z\u0301\u0301\u0301\u0301\u0301algo",
  "দোকান 🔥",
])("%j is no shop's name", (typed) => {
  expect(readShopName(typed)).toBeNull();
});

it("what only turns the reading direction is taken out of a name", () => {
  expect(readShopName("Shop\u202Egro")).toBe("Shopgro");
});
