import { ProductPage } from "@haat/contract/listing";
import { expect } from "vitest";
import { makeFindable } from "./findable.ts";
import { aProduct, aVendor, type TestCategory } from "./market.ts";
import type { TestWorld } from "./world.ts";

type Query = Readonly<Record<string, string>>;

/** What a shopper types and finds, once the worker has read whatever was changed. */
export function searching(world: () => TestWorld, saris: () => TestCategory) {
  const ask = async (query: Query, locale = "en"): Promise<ProductPage> => {
    await makeFindable(world());
    const reply = await world().fetch(`/v1/store/products?${new URLSearchParams(query)}`, {
      headers: { "x-locale": locale },
    });
    expect([query, reply.status]).toEqual([query, 200]);
    return ProductPage.parse(await reply.json());
  };
  return {
    ask,
    slugs: async (query: Query) => (await ask(query)).items.map(({ slug }) => slug),
    inTown: async (district: string) => {
      const vendor = await aVendor(world());
      await world().owner.query("update vendor set district_id = $2 where id = $1", [vendor.id, district]);
      return vendor;
    },
    sari: (titleBn: string, wishes: Parameters<typeof aProduct>[1] = {}) =>
      aProduct(world(), { category: saris(), titleBn, titleEn: "Cloth", ...wishes }),
  };
}
