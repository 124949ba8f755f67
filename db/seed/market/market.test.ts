import { isMemberRole, memberRoles, staffRoles } from "@haat/core/roles";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { GeoUnit } from "../geo/types.ts";
import { categories, people, products, vendors } from "./index.ts";

const units = JSON.parse(readFileSync(new URL("../geo/units.json", import.meta.url), "utf8")) as GeoUnit[];
const unitOf = new Map(units.map((unit) => [unit.id, unit]));
const categoryOf = new Map(categories.map((category) => [category.slug, category]));
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const bangla = /\p{Script=Bengali}/u;

const unique = (list: readonly string[]): void => {
  const seen = new Set<string>();
  expect(list.filter((text) => seen.size === seen.add(text).size)).toEqual([]);
};

/** Every string anywhere in the market. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(texts);
}

describe("the demonstration market", () => {
  it("has 40 categories, 22 shops in many districts and 400 products", () => {
    expect([categories.length, vendors.length, products.length]).toEqual([40, 22, 400]);
    expect(new Set(vendors.map((vendor) => vendor.districtId)).size).toBeGreaterThanOrEqual(12);
  });

  it("writes everything in NFC, without control characters, joiners or doubled spaces", () => {
    for (const text of texts([categories, vendors, products, people])) {
      expect(text).toBe(text.normalize("NFC").trim());
      expect(text).not.toMatch(
        /[\u0000-\u001f\u007f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]| {2}/u,
      );
    }
  });

  it("gives every category a parent that exists and something to sell at the bottom", () => {
    unique(categories.map((category) => category.slug));
    const parents = new Set(categories.map((category) => category.parent));
    const sold = new Set(products.map((product) => product.category));
    for (const category of categories) {
      const above = category.parent === null ? null : categoryOf.get(category.parent)?.parent;
      expect(above).toBeNull();
      expect([category.slug, parents.has(category.slug) !== sold.has(category.slug)]).toEqual([
        category.slug,
        true,
      ]);
    }
  });

  it("places every shop in a real upazila or thana of its district", () => {
    unique(vendors.map((vendor) => vendor.slug));
    unique(vendors.map((vendor) => vendor.phone));
    for (const vendor of vendors) {
      expect(unitOf.get(vendor.cityId)?.parent).toBe(vendor.districtId);
      expect(products.filter((product) => product.vendor === vendor.slug).length).toBeGreaterThanOrEqual(12);
      expect(vendor.storyBn.length).toBeGreaterThan(80);
      expect(vendor.deliveryInsideMinor).toBeLessThan(vendor.deliveryOutsideMinor);
    }
  });

  it("lets every person sign in with a demo number, one owner to a shop", () => {
    unique(people.map((person) => person.phone));
    for (const person of people) expect(person.phone).toMatch(/^\+8801700000\d{3}$/);
    unique(people.flatMap((person) => (person.role === "owner" ? [person.vendorSlug ?? ""] : [])));
    const shops = new Set(vendors.map((vendor) => vendor.slug));
    for (const person of people) expect(isMemberRole(person.role)).toBe(shops.has(person.vendorSlug ?? ""));
    for (const role of ["buyer", ...memberRoles, ...staffRoles])
      expect(people.some((person) => person.role === role)).toBe(true);
    // Two of each, so that one can check what the other has made.
    for (const role of ["finance", "admin"])
      expect(people.filter((person) => person.role === role)).toHaveLength(2);
  });
});

describe("a product of the demonstration market", () => {
  it("has its own slug, its own words and its own picture", () => {
    unique(products.map((product) => product.slug));
    unique(products.map((product) => product.titleBn));
    unique(products.map((product) => product.titleEn));
    unique(products.map((product) => product.descriptionBn));
    unique(products.map((product) => product.descriptionEn));
    unique(products.map(({ picture }) => `${picture.motif} ${picture.variant}`));
    for (const product of products) expect(product.slug).toMatch(slug);
  });

  it("is described in both languages at a useful length", () => {
    for (const product of products) {
      expect(product.titleBn).toMatch(bangla);
      expect(product.titleEn).not.toMatch(bangla);
      expect(product.descriptionEn).not.toMatch(bangla);
      expect(product.descriptionBn).not.toMatch(/[a-z]/i);
      for (const text of [product.descriptionBn, product.descriptionEn]) {
        expect(text.length).toBeGreaterThanOrEqual(60);
        expect(text.length).toBeLessThanOrEqual(420);
      }
    }
  });

  it("opens with a sentence no other product has", () => {
    unique(products.map((product) => product.descriptionBn.split("।")[0] ?? ""));
    unique(products.map((product) => product.descriptionEn.split(". ")[0] ?? ""));
  });

  it("states what its category must state", () => {
    for (const product of products) {
      const keys = product.attributes.map((attribute) => attribute.key);
      for (const key of categoryOf.get(product.category)?.requiredAttributes ?? [])
        expect([product.slug, ...keys]).toContain(key);
      for (const { name, value } of product.attributes)
        expect([name.bn, value.bn].every((text) => bangla.test(text) || /^[০-৯]/.test(text))).toBe(true);
    }
  });

  it("says how much food there is: by weight, by pack or by count", () => {
    const foods = products.filter((product) => categoryOf.get(product.category)?.parent === "food");
    for (const { titleEn, options, attributes } of foods) {
      const keys = [...options.map((option) => option.key), ...attributes.map((attribute) => attribute.key)];
      expect(/\d (kg|pieces)/.test(titleEn) || keys.includes("pack") || keys.includes("net_weight")).toBe(
        true,
      );
    }
  });

  it("sells variants with their own SKU, whole taka, sane prices and weights", () => {
    unique(products.flatMap((product) => product.variants.map((variant) => variant.sku)));
    for (const variant of products.flatMap((product) => product.variants)) {
      expect(variant.priceMinor % 100n).toBe(0n);
      expect(variant.priceMinor >= 20_00n && variant.priceMinor <= 30_000_00n).toBe(true);
      expect(variant.compareAtMinor ?? 1n << 40n).toBeGreaterThan(variant.priceMinor);
      expect(variant.weightGrams).toBeGreaterThan(0);
      expect(variant.weightGrams).toBeLessThanOrEqual(26_000);
      expect(variant.stock).toBeGreaterThanOrEqual(0);
    }
  });

  it("offers exactly the combinations of its options", () => {
    for (const { options, variants } of products) {
      const combinations = options.reduce((count, option) => count * option.values.length, 1);
      expect(variants).toHaveLength(combinations);
      for (const { choices } of variants)
        for (const option of options)
          expect(option.values.map((value) => value.key)).toContain(choices[option.key]);
    }
  });

  it("comes with 2 to 6 variants about one time in three", () => {
    const several = products.filter((product) => product.variants.length > 1);
    expect(several.length / products.length).toBeGreaterThan(0.28);
    expect(Math.max(...products.map((product) => product.variants.length))).toBeLessThanOrEqual(6);
  });

  it("is mostly in stock, sometimes down to the last few, sometimes gone", () => {
    const stocks = products.flatMap((product) => product.variants.map((variant) => variant.stock));
    const share = (keep: (stock: number) => boolean): number => stocks.filter(keep).length / stocks.length;
    expect(share((stock) => stock >= 5)).toBeGreaterThan(0.75);
    expect(share((stock) => stock >= 1 && stock <= 3)).toBeGreaterThan(0.05);
    expect(share((stock) => stock === 0)).toBeGreaterThan(0.02);
  });
});
