import { categories, people, products, vendors } from "./index.ts";
import type { Category, Person, Product, Vendor } from "./types.ts";

export type MarketSize = "full" | "small";

export type Market = Readonly<{
  categories: readonly Category[];
  people: readonly Person[];
  products: readonly Product[];
  vendors: readonly Vendor[];
}>;

const smallShops = ["jharna-tant", "shapla-kantha", "bonojibi-modhu", "gadget-goli"];
const goodsOfSmallShop = 9;

export const marketOf = (size: MarketSize): Market =>
  size === "full" ? { categories, people, products, vendors } : smallMarket();

/** Some of the shops with some of their goods, on only those shelves that then hold anything. */
function smallMarket(): Market {
  const goods = smallShops.flatMap((shop) =>
    products.filter(({ vendor }) => vendor === shop).slice(0, goodsOfSmallShop),
  );
  const held = new Set(goods.map(({ category }) => category));
  const shelves = categories.filter(
    ({ slug }) => held.has(slug) || categories.some((each) => each.parent === slug && held.has(each.slug)),
  );
  return {
    categories: shelves,
    people: people.filter(({ vendorSlug }) => !vendorSlug || smallShops.includes(vendorSlug)),
    products: goods,
    vendors: vendors.filter(({ slug }) => smallShops.includes(slug)),
  };
}
