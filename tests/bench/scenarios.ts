import { randomUUID } from "node:crypto";
import type { PaymentMethod } from "@haat/core/payment-methods";
import type { Chance } from "@haat/local/fixture/random";
import type pg from "pg";
import { browse, type Found } from "./browse.ts";
import { benchCategories, productCount } from "./catalogue.ts";
import { ask, inSomeLanguage, languages, mustSay } from "./ask.ts";
import type { Client } from "./client.ts";
import type { Operation } from "./drive.ts";
import type { ScenarioName } from "./goals.ts";

const area = "tha-dhaka-dhanmondi";
const pagesDeep = 5;

type Shelf = Readonly<{ locale: string; path: string }>;
type Goods = Readonly<{ slug: string; variants: readonly string[] }>;

export async function readGoods(owner: pg.Client): Promise<Goods[]> {
  const { rows } = await owner.query<Goods>(
    `select slug, (select array_agg(variant.id) from variant where product_id = product.id) as variants
       from product order by id`,
  );
  return rows;
}

/** The addresses of the first pages of every category: a cursor is only had from the page before. */
export async function readShelves(api: Client): Promise<Shelf[]> {
  const shelves: Shelf[] = [];
  for (const { slug } of benchCategories())
    for (const locale of languages) {
      const first = `/v1/store/products?category=${slug}&sort=title&limit=24`;
      for (let page = 1, path = first; page <= pagesDeep; page += 1) {
        shelves.push({ locale, path });
        const { text } = await ask(api, path, { headers: { "x-locale": locale } });
        const { items, nextCursor } = JSON.parse(text) as { items: unknown[]; nextCursor: string };
        if (items.length !== 24) throw new Error(`${path} shows ${items.length} products`);
        path = `${first}&cursor=${encodeURIComponent(nextCursor)}`;
      }
    }
  return shelves;
}

/** A new cart with two lines; its token. */
async function fillCart(
  api: Client,
  goods: readonly Goods[],
  chance: Chance,
): Promise<Record<string, string>> {
  const headers: Record<string, string> = inSomeLanguage(chance);
  const first = chance.pick(goods);
  const second = goods[(goods.indexOf(first) + 1 + chance.below(goods.length - 1)) % goods.length] ?? first;
  for (const { variants } of [first, second]) {
    const path = `/v1/store/cart/lines/${chance.pick(variants)}`;
    const reply = await ask(api, path, { method: "PUT", headers, body: { quantity: 1 } });
    const token = reply.headers["x-haat-cart"];
    if (typeof token === "string") headers["x-haat-cart"] = token;
    mustSay(reply, `"count":${headers["x-haat-cart"] === token ? 1 : 2}`);
  }
  return headers;
}

/** Cart, quote and order; who ordered shows `headers` from then on. */
export async function placeOrder(
  { api, goods }: Pick<Ground, "api" | "goods">,
  chance: Chance,
  method: PaymentMethod,
): Promise<Readonly<{ text: string; headers: Readonly<Record<string, string>> }>> {
  const headers = await fillCart(api, goods, chance);
  const wish = { areaId: area, method };
  const quote = await ask(api, "/v1/store/quotes", { method: "POST", headers, body: wish });
  const { hash } = JSON.parse(quote.text) as { hash: string };
  const order = {
    quoteHash: hash,
    contact: { name: "রহিমা খাতুন", phone: `017${String(chance.below(100_000_000)).padStart(8, "0")}` },
    address: { areaId: area, details: "বাসা ১২, রোড ৩/এ", landmark: "মসজিদের পাশে" },
    method,
  };
  const once = { ...headers, "idempotency-key": randomUUID() };
  const { text } = await ask(api, "/v1/store/orders", {
    ...{ method: "POST", headers: once, body: order, expect: 201 },
  });
  mustSay({ text }, `"ord_`);
  return { text, headers };
}

export type Ground = Readonly<{
  api: Client;
  bare: Client;
  goods: readonly Goods[];
  shelves: readonly Shelf[];
}> &
  Found;

export const scenarios = ({
  api,
  bare,
  goods,
  shelves,
  typed,
  categories,
}: Ground): Readonly<Record<ScenarioName, Operation>> => ({
  baseline: async (chance) => mustSay(await ask(bare, `/rows/${chance.below(productCount)}`), `"payload"`),
  product: async (chance) => {
    const { slug } = chance.pick(goods);
    mustSay(
      await ask(api, `/v1/store/products/${slug}`, { headers: inSomeLanguage(chance) }),
      `"slug":"${slug}"`,
    );
  },
  listing: async (chance) => {
    const { path, locale } = chance.pick(shelves);
    mustSay(await ask(api, path, { headers: { "x-locale": locale } }), `"nextCursor":"`);
  },
  ...browse({ api, typed, categories }),
  cart: async (chance) => void (await fillCart(api, goods, chance)),
  // Cash on delivery, so that no wallet's exchange is part of it.
  checkout: async (chance) => void (await placeOrder({ api, goods }, chance, "cod")),
});
