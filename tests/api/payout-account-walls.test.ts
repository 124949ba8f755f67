import type { PayoutAccountList } from "@haat/contract/vendor-papers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { aStaffSession, aVendor, aVendorSession, type TestSession } from "../market.ts";
import { told } from "../selling.ts";
import { openShop, type TestShop } from "../shop.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  finance = await aStaffSession(shop.world, "finance", "admin");
  await confirmed(shop.world, finance);
});
afterAll(() => shop.close());

async function proposed() {
  const vendor = await aVendor(shop.world);
  const owner = await aVendorSession(shop.world, vendor);
  await confirmed(shop.world, owner);
  const reply = await shop.world.fetch("/v1/vendor/payout-accounts", {
    headers: keyed(owner.headers),
    body: { provider: "bkash", number: "01812345678", holder: "রহিমা খাতুন" },
  });
  return { vendor, owner, id: (await told<PayoutAccountList>(reply)).items[0]?.id ?? "" };
}
const wait = (id: string, hours: number) =>
  shop.world.owner.query(
    "update payout_account set proposed_at = proposed_at - make_interval(hours => $2), usable_from = usable_from - make_interval(hours => $2) where id = $1",
    [id, hours],
  );

describe("the database itself", () => {
  const agree = (id: string, by: string) =>
    shop.world.owner.query(
      "update payout_account set state = 'active', decided_by = $2, decided_at = now() where id = $1",
      [id, by],
    );

  test("lets no account serve before its day, without a decision, or by the hand that proposed it", async () => {
    const { owner, id, vendor } = await proposed();
    await expect(agree(id, finance.userId)).rejects.toThrow("payout_account_waits");
    await wait(id, 25);
    await expect(agree(id, owner.userId)).rejects.toThrow(/payout_account_checker|member of the shop/);
    await expect(
      shop.world.owner.query("update payout_account set state = 'active' where id = $1", [id]),
    ).rejects.toThrow("payout_account_decided");
    const member = await aVendorSession(shop.world, vendor, "accountant");
    await expect(agree(id, member.userId)).rejects.toThrow("member of the shop");
    await agree(id, finance.userId);
  });

  test("lets no account be proposed for less than a day", async () => {
    const { id } = await proposed();
    await expect(
      shop.world.owner.query(
        "update payout_account set usable_from = proposed_at + interval '23 hours' where id = $1",
        [id],
      ),
    ).rejects.toThrow("payout_account_waits");
  });
});
