import { createApp } from "@haat/api/app";
import { policyTable } from "@haat/api/policy-table";
import { newId } from "@haat/core/ids";
import { makeProducts } from "@haat/local/fixture/products";
import { makeVendors } from "@haat/local/fixture/vendors";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { cartOf } from "../buying.ts";
import { type Explained, nodesOf, openExplained, type PlanNode } from "../db/plans.ts";
import { makeFindable } from "../findable.ts";
import { aCategory } from "../market.ts";
import { type Bought, openReviewing } from "../reviewing.ts";
import { openShop, type TestShop } from "../shop.ts";

/** More than may be read one by one. */
const count = 1200;
/**
 * What never grows with the market: the country, what is sold in kinds, and what staff and the law set. Any other table is read whole
 * here only where no index leads to the rows that are wanted, and would be read so at a million.
 */
const bounded: ReadonlySet<string> = new Set([
  ...["category", "geo_unit", "geo_alias", "setting", "currency_rate", "search_synonym", "home_section"],
  ...["category_attribute", "legal_move", "holiday"],
]);

let shop: TestShop;
let bought: Bought;
let watched: Explained;
let plans: Readonly<{ "Query Text": string; Plan: PlanNode }>[] = [];
let cart = "";
beforeAll(async () => {
  shop = await openShop();
  const { world } = shop;
  await aCategory(world);
  const owner = await world.owner.connect();
  const now = world.clock.now();
  const vendors = await makeVendors(owner, world.edge.sealer, { seed: "public", now, count: 5 });
  await makeProducts(owner, { seed: "public", now, count, vendors, stock: 5 });
  owner.release();
  const reviewing = openReviewing(shop);
  bought = await reviewing.bought();
  await reviewing.write(bought);
  cart = await cartOf(world, [[bought.product.variants[0].id, 1]]);
  await makeFindable(world);
  await world.owner.query("analyze");
  watched = await openExplained(inject("platform").adminUrl, world.env["DATABASE_URL"] ?? "", {
    ...{ format: "json", isIndexed: true },
    told: (plan) => void plans.push(JSON.parse(plan) as (typeof plans)[number]),
  });
});
afterAll(async () => {
  await watched.end();
  await shop.close();
});

const open = () =>
  createApp({
    edge: { ...shop.world.edge, db: watched.db },
    node: { ...shop.node, db: watched.db, books: watched.books },
    report: (fault) => void shop.world.faults.push(fault),
    log: () => undefined,
    ready: async () => ({}),
  });

/** How each public page is asked for, where its address alone is not enough. */
function addressesOf(path: string): string[] {
  const { placed, product } = bought;
  const filled = path
    .replace("{slug}", path.includes("/vendors/") ? "fx-public-shop-0" : product.slug)
    .replace("orders/{id}", `orders/${placed.order.id}`)
    .replaceAll(/\{(locale|kind|part|complaint|place)\}/g, (_, name: string) => places[name] ?? "");
  return (asked[path] ?? [""]).map((query) => `${filled}${query}`);
}
const places: Readonly<Record<string, string>> = {
  ...{ locale: "bn", kind: "products", part: "1", complaint: newId("complaint", new Date()), place: "1" },
};
const area = "tha-dhaka-dhanmondi";
const asked: Readonly<Record<string, readonly string[]>> = {
  "/v1/store/products": [
    ...[
      "?expand=facets",
      "?q=jamdanee&expand=facets",
      "?q=jmadnai",
      "?sort=popular",
      "?vendor=fx-public-shop-0",
    ],
    ...["?vendor=fx-public-shop-0&sort=price_asc", "?vendor=fx-public-shop-0&sort=title", "?in_stock=true"],
  ],
  "/v1/store/products/{slug}": ["?expand=related", ""],
  "/v1/store/suggestions": ["?q=jam"],
  "/v1/store/areas": ["", "?parent=dis-dhaka"],
  "/v1/store/delivery": [`?product=SLUG&area=${area}`],
  "/v1/store/places": ["?q=dhan"],
  "/v1/store/page-address": ["?path=%2Fp%2Fnothing"],
};

test("no public page reads a table that grows but by an index", async () => {
  const app = open();
  const pages = policyTable(app).filter(
    ({ method, who }) => method === "GET" && (who as readonly string[]).includes("public"),
  );
  expect(pages.length).toBeGreaterThan(20);
  const faults: string[] = [];
  const silent: string[] = [];
  const replies: string[] = [];
  for (const { path } of pages)
    for (const address of addressesOf(path)) {
      plans = [];
      const reply = await app.request(
        `http://haat.test${address.replace("SLUG", bought.product.slug)}`,
        { headers: { "x-locale": "bn", ...bought.placed.headers, "x-haat-cart": cart } },
        {},
        { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} },
      );
      replies.push(`${reply.status} ${address}`);
      if (plans.length === 0) silent.push(path);
      for (const plan of plans) faults.push(...faultsOf(plan).map((fault) => `${address}: ${fault}`));
    }
  expect([...new Set(faults)]).toEqual([]);
  expect(replies.filter((each) => !/^(?:200|404)/.test(each))).toEqual([]);
  expect(silent.sort()).toEqual(["/v1/auth/oauth", "/v1/limits"]);
});

function faultsOf({ "Query Text": text, Plan }: (typeof plans)[number]): string[] {
  return nodesOf(Plan).flatMap((node) => {
    const table = node["Relation Name"];
    if (table === undefined || bounded.has(table)) return [];
    if (node["Node Type"] !== "Seq Scan") return [];
    return [`${table} is read whole by ${text.replaceAll(/\s+/g, " ").slice(0, 120)}`];
  });
}
