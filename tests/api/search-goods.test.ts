import { ProductPage } from "@haat/contract/listing";
import { newSecret } from "@haat/core/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFindable } from "../findable.ts";
import { aContent, aGoodsCategory } from "../goods.ts";
import { approve, goodsDesk } from "../goods-desk.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());
const { aShopkeeper, aDraft, goodsOf, save, move, decide } = goodsDesk(() => shop);

const said = (bn: string, en: string) => ({ bn, en });
const choice = (code: string, bn: string, en: string) => ({ code, name: said(bn, en) });

/** Goods that a shop told by all kinds of values, agreed to and read by search. */
async function aToldOne() {
  const { id: categoryId } = await aGoodsCategory(shop.world, [
    { code: "origin", isFilterable: true },
    { code: "handmade", kind: "yes_no", isFilterable: true },
    { code: "power", kind: "number", isFilterable: true },
    { code: "shade", kind: "choice", choices: [choice("sky", "আকাশি", "Sky blue")], isFilterable: true },
    {
      code: "contains",
      kind: "multi",
      choices: [choice("milk", "দুধ", "Milk"), choice("nuts", "বাদাম", "Nuts, all kinds")],
      isFilterable: true,
    },
    { code: "care_words" },
  ]);
  const { headers } = await aShopkeeper();
  const id = await aDraft(headers, categoryId);
  const attributes = {
    origin: said("টাঙ্গাইল", "টাঙ্গাইল"),
    ...{ handmade: true, power: 50, shade: "sky", contains: ["milk", "nuts"] },
    care_words: said("শুকনো রাখুন", "Keep dry"),
  };
  const maker = `Maker${newSecret().replace(/[^a-z]/gi, "")}`;
  await save(id, headers, aContent({ attributes, brand: maker }));
  await move(id, headers, "submit");
  const { version } = await goodsOf(id, headers);
  expect(await decide(version?.id ?? "", approve)).toMatchObject({ status: 200 });
  await makeFindable(shop.world);
  return { maker, slug: (await goodsOf(id, headers)).slug };
}

const ask = async (query: Record<string, string>) => {
  const reply = await shop.world.fetch(`/v1/store/products?${new URLSearchParams(query)}`, {
    headers: { "x-locale": "en" },
  });
  expect([query, reply.status]).toEqual([query, 200]);
  return ProductPage.parse(await reply.json());
};

test("what a shop tells of its goods narrows by each value, and by what the market allows", async () => {
  const { maker, slug } = await aToldOne();
  const found = await ask({ q: maker, expand: "facets" });
  expect(found.items.map((item) => item.slug)).toEqual([slug]);
  const facets = (found.facets?.attributes ?? []).map(({ code, values }) => [
    code,
    values.map(({ value, name }) => `${value}: ${name}`),
  ]);
  expect(Object.fromEntries(facets)).toEqual({
    colour: ["blue: Blue", "red: Red"],
    contains: ["milk: Milk", "nuts: Nuts, all kinds"],
    handmade: ["yes: Yes"],
    origin: [expect.stringMatching(/^[a-z]+: টাঙ্গাইল$/)],
    power: ["50: 50"],
    shade: ["sky: Sky blue"],
  });
  for (const [code, value] of [
    ["contains", "nuts"],
    ["shade", "sky"],
    ["handmade", "yes"],
  ] as const)
    expect((await ask({ q: maker, [`attr.${code}`]: value })).items).toHaveLength(1);
  expect((await ask({ q: maker, "attr.contains": "wheat" })).items).toEqual([]);
});
