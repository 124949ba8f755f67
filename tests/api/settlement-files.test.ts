import { wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct, type TestSession } from "../market.ts";
import { settle } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";

let shop: TestShop;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  finance = await aFreshOne(shop.world, "finance", "admin");
});
afterAll(() => shop.close());

const today = (): string => new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10);

test.each(wallets)(
  "the file of %s's own portal is read as it comes, and settles what was paid",
  async (wallet) => {
    const { variants } = await aProduct(shop.world, { pricesMinor: [12_345_650n], stock: 3 });
    const placed = await placeOrder(shop, wallet, [[variants[0].id, 1]]);
    const reference = await startPayment(shop, placed);
    const day = today();
    await shop.wallets[wallet].act(reference, "approve", { deliver: false });
    await returnOf(shop, placed, "success");
    const { feeBps } = shop.node.payments[wallet].capabilities;
    const file = await shop.wallets[wallet].settlement(day, feeBps);
    const report = await settle(shop, finance, { source: wallet, file, day });
    expect(report).toMatchObject({ refusal: null, matched: 1, classes: [], statement: { state: "done" } });
    expect(report.stated.captured.minor).toBe(placed.order.total.minor);
    const { rows } = await shop.world.owner.query(
      "select balance::text from account_balance where account = $1",
      [`A:GW:${wallet}`],
    );
    expect(rows).toEqual([{ balance: "0" }]);
    await expectBooksInOrder(shop);
  },
);
