import { tellBack } from "@haat/api/jobs/tell-back";
import { tellLowStock } from "@haat/api/jobs/tell-low-stock";
import { tellAsked } from "@haat/api/services/questions/tell-question";
import { tellUnread } from "@haat/api/services/conversations/tell-unread";
import { askForReview } from "@haat/api/services/reviews/ask-for-review";
import { locales } from "@haat/i18n/locale";
import { dhakaToday } from "./days.ts";
import { aWaitingVersion } from "./goods.ts";
import { approve, goodsDesk } from "./goods-desk.ts";
import { aProduct, aVendor, aVendorSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

/** What a shop hears of what it has sent in: it is for sale, or something is to be changed; and of what runs low. */
export async function tellOfGoods(shop: TestShop, people: readonly string[]): Promise<void> {
  const { decide } = goodsDesk(() => shop);
  for (const locale of locales)
    for (const verdict of [approve, { verdict: "changes", reason: "উপাদান লিখুন" }]) {
      const vendor = await aVendor(shop.world);
      const { userId } = await aVendorSession(shop.world, vendor);
      await shop.world.owner.query("update user_account set locale = $2 where id = $1", [userId, locale]);
      const { versionId } = await aWaitingVersion(shop.world, vendor);
      await decide(versionId, verdict);
      await shop.node.books.transact((tx) => tellAsked(tx, shop.node, vendor.id));
      await shop.world.owner.query(
        "insert into conversation (id, buyer_id, vendor_id, last_at) values ($1, $2, $3, now() - interval '1 hour')",
        [...[`cnv_${vendor.id}`, people[0], vendor.id]],
      );
      await tellUnread(shop.node, "shop", `cnv_${vendor.id}`);
      const { variants } = await aProduct(shop.world, { vendor, stock: 1 });
      await shop.world.owner.query(
        "insert into stock_watch (variant_id, vendor_id, least) values ($1, $2, 5)",
        [...[variants[0].id, vendor.id]],
      );
    }
  await tellLowStock(shop.jobs);
  await tellOfBack(shop, people);
}

/** What somebody hears of what can be bought again, by SMS and by mail, in both languages. */
async function tellOfBack(shop: TestShop, people: readonly string[]): Promise<void> {
  const { owner, edge } = shop.world;
  for (const [at, userId] of people.entries())
    for (const channel of ["sms", "mail"]) {
      const { variants } = await aProduct(shop.world, { stock: 0 });
      const sealed = await edge.sealer.seal("phone", "+8801712345678");
      await owner.query(
        `update user_account set locale = $2, phone_sealed = $3, phone_tail = '5678', phone_hash = encode(sha256(convert_to(id, 'UTF8')), 'hex')
          where id = $1`,
        [userId, locales[at % 2], sealed],
      );
      await owner.query(
        "insert into stock_wish (id, user_id, variant_id, channel, until) values ($1, $2, $3, $4, now() + interval '1 day')",
        [`swi_${userId}_${channel}`, userId, variants[0].id, channel],
      );
      await owner.query(
        `with moved as (insert into stock_movement (variant_id, vendor_id, kind, quantity, actor)
           select variant_id, vendor_id, 'counted', 5, 'test' from stock where variant_id = $1)
         update stock set on_hand = 5 where variant_id = $1`,
        [variants[0].id],
      );
    }
  await tellBack({ ...shop.jobs, now: () => new Date(`${dhakaToday()}T12:00:00+06:00`) });
}

/** What a buyer is asked once of what was brought to him, in both languages. */
export async function tellOfReview(shop: TestShop, orderId: string): Promise<void> {
  const { owner } = shop.world;
  const { rows } = await owner.query<{ lang: string }>("select lang from orders where id = $1", [orderId]);
  for (const locale of locales) {
    await owner.query("update orders set lang = $2 where id = $1", [orderId, locale]);
    await owner.query("delete from review_ask where order_id = $1", [orderId]);
    await owner.query("update outbox set event_key = event_key || ':before' where event_key = $1", [
      `${orderId}:told-review`,
    ]);
    await askForReview({ ...shop.node, ...shop.jobs }, orderId);
  }
  await owner.query("update orders set lang = $2 where id = $1", [orderId, rows[0]?.lang]);
}
