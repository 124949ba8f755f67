import { keyed } from "./buying.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { aStaffSession, aVendor, aVendorSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { confirmed } from "./stays.ts";

const account = (number: string) => ({ provider: "bkash", number, holder: "রহিমা খাতুন" });
const payoutPath = "/v1/vendor/payout-accounts";

/** A shop whose owner has just shown that it is he, and an account that waits. */
async function anAccount({ world }: TestShop) {
  const [vendor, other] = [await aVendor(world), await aVendor(world)];
  const [owner, stranger] = [await aVendorSession(world, vendor), await aVendorSession(world, other)];
  await confirmed(world, owner);
  const propose = async () => {
    const reply = await world.fetch(payoutPath, {
      headers: keyed(owner.headers),
      body: account("01812345678"),
    });
    return ((await reply.json()) as { items: { id: string }[] }).items[0]?.id ?? "";
  };
  return { headers: owner.headers, stranger: stranger.headers, propose };
}

/** One for every route of payout accounts that requires a key. */
export const keyedAccounts: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  [`POST ${payoutPath}`]: async (shop) => {
    const { headers, stranger } = await anAccount(shop);
    const [body, otherBody] = [account("01812345678"), account("01912345678")];
    return { path: payoutPath, headers, stranger, body, otherBody };
  },
  [`POST ${payoutPath}/{id}/stop`]: async (shop) => {
    const { headers, stranger, propose } = await anAccount(shop);
    return { path: `${payoutPath}/${await propose()}/stop`, headers, stranger, otherBody: { other: true } };
  },
  "POST /v1/admin/payout-accounts/{id}/decisions": async (shop) => {
    const { propose } = await anAccount(shop);
    const path = `/v1/admin/payout-accounts/${await propose()}/decisions`;
    const [body, otherBody] = [
      { verdict: "refuse", reason: "নাম মেলেনি" },
      { verdict: "refuse", reason: "another reason" },
    ];
    const [one, other] = [
      await aStaffSession(shop.world, "finance", "admin"),
      await aStaffSession(shop.world, "finance", "admin"),
    ];
    for (const each of [one, other]) await confirmed(shop.world, each);
    return { path, headers: one.headers, stranger: other.headers, body, otherBody };
  },
};
