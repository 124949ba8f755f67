import type { Chance } from "@haat/local/fixture/random";
import type { Client } from "./client.ts";
import type { Operation } from "./drive.ts";
import type { ScenarioName } from "./goals.ts";
import { ask, inSomeLanguage, mustSay } from "./ask.ts";
import type { Typed } from "./typed.ts";

export type BrowseName = Extract<ScenarioName, `listing-${string}` | `search-${string}`>;
export type Found = Readonly<{ api: Client; typed: Typed; categories: readonly string[] }>;

/** How each of these is asked for: of the goods' own words and shelves. */
export const addressOf = {
  "listing-newest": ({ categories }, chance) => `category=${chance.pick(categories)}&sort=newest`,
  "listing-price": ({ categories }, chance) =>
    `category=${chance.pick(categories)}&sort=${chance.pick(["price_asc", "price_desc"])}`,
  "listing-popular": ({ categories }, chance) => `category=${chance.pick(categories)}&sort=popular`,
  "listing-facets": ({ categories }, chance) => `category=${chance.pick(categories)}&expand=facets`,
  "search-exact": ({ typed }, chance) => `q=${encodeURIComponent(chance.pick(typed.exact))}`,
  "search-heard": ({ typed }, chance) => `q=${encodeURIComponent(chance.pick(typed.heard))}`,
  "search-near": ({ typed }, chance) => `q=${encodeURIComponent(chance.pick(typed.near))}`,
  "search-facets": ({ typed }, chance) =>
    `q=${encodeURIComponent(chance.pick(typed.exact))}&expand=facets&min_price=200&max_price=3000`,
} satisfies Record<BrowseName, (found: Omit<Found, "api">, chance: Chance) => string>;

export const browse = (found: Found): Readonly<Record<BrowseName, Operation>> => {
  const operation =
    (name: BrowseName): Operation =>
    async (chance) => {
      const path = `/v1/store/products?${addressOf[name](found, chance)}`;
      mustSay(await ask(found.api, path, { headers: inSomeLanguage(chance) }), `"slug":"`);
    };
  const names = Object.keys(addressOf) as BrowseName[];
  return Object.fromEntries(names.map((name) => [name, operation(name)])) as Record<BrowseName, Operation>;
};
