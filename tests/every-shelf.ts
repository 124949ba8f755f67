import { approve, goodsDesk } from "./goods-desk.ts";
import type { TestShop } from "./shop.ts";

/** Goods on every way that a shop and the market can send them. */
export async function everyShelf(shop: TestShop): Promise<void> {
  const { aDraft, aLiveOne, decide, goodsOf, move, save } = goodsDesk(() => shop);
  const { id, headers } = await aLiveOne();
  await move(id, headers, "archive");
  await move(id, headers, "restore");
  await move(await aDraft(headers), headers, "drop");
  const waiting = async () => {
    await save(id, headers);
    await move(id, headers, "submit");
    return (await goodsOf(id, headers)).version?.id ?? "";
  };
  await waiting();
  await move(id, headers, "take_back");
  const changes = { verdict: "changes", reason: "মাপ লিখুন" };
  await decide(await waiting(), changes);
  await decide(await waiting(), approve);
  await decide(await waiting(), changes);
  await move(id, headers, "drop");
}
