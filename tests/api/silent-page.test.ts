import { sweepAttempts } from "@haat/api/jobs/sweep-attempts";
import { expireOrders } from "@haat/api/jobs/expire-orders";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Placed, placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

describe.each(["nagad", "rocket", "upay"] as const)("a charge on the page of %s", (method) => {
  const now = (placed: Placed) => readOrder(shop.world, placed);
  const isSilent = (reference: string) =>
    shop.wallets[method].fault({ op: "query", do: "lost", times: 1, reference });

  async function opened(): Promise<Readonly<{ placed: Placed; reference: string }>> {
    const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 5 });
    const placed = await placeOrder(shop, method, [[variants[0].id, 1]]);
    return { placed, reference: await startPayment(shop, placed) };
  }
  async function ask(placed: Placed): Promise<void> {
    await shop.world.owner.query("update payment_attempt set next_query_at = now() where order_id = $1", [
      placed.order.id,
    ]);
    await sweepAttempts(shop.jobs);
  }

  test("that was paid while its wallet is silent is told as unsure, and takes no second payment", async () => {
    const { placed, reference } = await opened();
    expect(await now(placed)).toMatchObject({ canPay: true, payments: [{ isUnsure: false }] });
    await shop.wallets[method].act(reference, "approve", { deliver: false });
    await isSilent(reference);
    const back = await returnOf(shop, placed);
    expect(back.payment).toMatchObject({ state: "initiated", isUnsure: true });
    const unsure = { canPay: false, canCancel: false, payments: [{ state: "initiated", isUnsure: true }] };
    expect(await now(placed)).toMatchObject(unsure);
    await isSilent(reference);
    await ask(placed);
    expect(await now(placed)).toMatchObject(unsure);
    await ask(placed);
    expect(await now(placed)).toMatchObject({
      ...{ state: "confirmed", canPay: false },
      payments: [{ state: "captured", isUnsure: false }],
    });
    await expectBooksInOrder(shop);
  });

  test("that was not paid may be paid anew as soon as its wallet says so", async () => {
    const { placed, reference } = await opened();
    await isSilent(reference);
    await returnOf(shop, placed);
    expect(await now(placed)).toMatchObject({ canPay: false, payments: [{ isUnsure: true }] });
    await ask(placed);
    expect(await now(placed)).toMatchObject({ canPay: true, payments: [{ isUnsure: false }] });
  });

  test("gives its goods back once when its time is over, and holds back no other order", async () => {
    const { placed, reference } = await opened();
    await shop.world.owner.query("update orders set expires_at = now() where id = $1", [placed.order.id]);
    await isSilent(reference);
    expect(await expireOrders(shop.jobs)).toBe(1);
    expect(await now(placed)).toMatchObject({ state: "pending_payment", payments: [{ isUnsure: true }] });
    expect(await expireOrders(shop.jobs)).toBe(0);
    await ask(placed);
    expect(await expireOrders(shop.jobs)).toBe(1);
    expect(await now(placed)).toMatchObject({ state: "expired" });
  });
});
