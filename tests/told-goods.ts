import { locales } from "@haat/i18n/locale";
import { aWaitingVersion } from "./goods.ts";
import { approve, goodsDesk } from "./goods-desk.ts";
import { aVendor, aVendorSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

/** What a shop hears of what it has sent in: it is for sale, or something is to be changed. */
export async function tellOfGoods(shop: TestShop): Promise<void> {
  const { decide } = goodsDesk(() => shop);
  for (const locale of locales)
    for (const verdict of [approve, { verdict: "changes", reason: "উপাদান লিখুন" }]) {
      const vendor = await aVendor(shop.world);
      const { userId } = await aVendorSession(shop.world, vendor);
      await shop.world.owner.query("update user_account set locale = $2 where id = $1", [userId, locale]);
      const { versionId } = await aWaitingVersion(shop.world, vendor);
      await decide(versionId, verdict);
    }
}
