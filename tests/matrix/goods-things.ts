import type { Operation } from "@haat/api/rights/table";
import { aWaitingVersion, seenAt } from "../goods.ts";
import { aProduct } from "../market.ts";
import type { TestWorld } from "../world.ts";
import { body, type Example } from "./example.ts";
import { type MakeThings, once, there, unknown, wordOf } from "./thing.ts";

/** Goods of the shop whose door is open to whoever asks. */
export const goods: MakeThings = ({ shop: { world }, stalls }) => ({
  own: once(async ({ place }) => place && (await aProduct(world, { vendor: place.stall.vendor })).id),
  "other's": stalls.other.product.id,
  missing: unknown("product"),
});

/** What a shop has sent in. */
export const goodsVersion: MakeThings = there(
  async ({ shop: { world } }) => (await aWaitingVersion(world)).versionId,
  unknown("productVersion"),
);

/** One that is there: what is sent makes nothing. */
async function someCategory({ owner }: TestWorld): Promise<string> {
  const { rows } = await owner.query<{ id: string }>("select id from category order by id limit 1");
  return rows[0]?.id ?? "";
}

/** What a shop does with its goods, and the market with them. */
export const goodsExamples: Readonly<Partial<Record<Operation, Example>>> = {
  ...{ listGoods: {}, listGoodsCategories: {}, readGoods: {}, saveGoods: {} },
  startGoods: {
    fill: async ({ ground: { shop } }) => ({ body: { categoryId: await someCategory(shop.world) } }),
  },
  moveGoods: { fill: body({ move: "take_back" }), ends: "goods.wrong_state" },
  ...{ changePrice: {}, readStock: {}, watchStock: {} },
  ...{ listWaitingGoods: {}, readGoodsReview: {} },
  decideGoods: {
    fill: async ({ ground: { shop }, named }) => ({
      body: {
        ...{ verdict: "changes", reason: "উপাদান লিখুন" },
        submittedAt: await seenAt(shop.world, wordOf(named)),
      },
    }),
  },
};
