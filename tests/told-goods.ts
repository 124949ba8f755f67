import { tellLowStock } from "@haat/api/jobs/tell-low-stock";
import { locales } from "@haat/i18n/locale";
import { aWaitingVersion } from "./goods.ts";
import { approve, goodsDesk } from "./goods-desk.ts";
import { aProduct, aVendor, aVendorSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

/** What a shop hears of what it has sent in: it is for sale, or something is to be changed; and of what runs low. */
export async function tellOfGoods(shop: TestShop): Promise<void> {
  const { decide } = goodsDesk(() => shop);
  for (const locale of locales)
    for (const verdict of [approve, { verdict: "changes", reason: "উপাদান লিখুন" }]) {
      const vendor = await aVendor(shop.world);
      const { userId } = await aVendorSession(shop.world, vendor);
      await shop.world.owner.query("update user_account set locale = $2 where id = $1", [userId, locale]);
      const { versionId } = await aWaitingVersion(shop.world, vendor);
      await decide(versionId, verdict);
      const { variants } = await aProduct(shop.world, { vendor, stock: 1 });
      await shop.world.owner.query(
        "insert into stock_watch (variant_id, vendor_id, least) values ($1, $2, 5)",
        [...[variants[0].id, vendor.id]],
      );
    }
  await tellLowStock(shop.jobs);
}
