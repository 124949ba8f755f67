import { bookCapture } from "@haat/api/services/payments/book-capture";
import { bdt } from "@haat/core/money";
import { wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { payByWallet, type Placed, placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let variantId: string;
beforeAll(async () => {
  shop = await openShop();
  variantId = (await aProduct(shop.world, { stock: 20 })).variants[0].id;
});
afterAll(() => shop.close());

const minute = 60_000;

/** Minutes from the wallet's instant to when we heard of it, after its clock was moved by so many. */
async function heardAfter(wallet: "nagad" | "upay", minutes: number): Promise<number | undefined> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n] });
  const placed = await placeOrder(shop, wallet, [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.wallets[wallet].advance(minutes * minute);
  await shop.wallets[wallet].act(reference, "approve", { deliver: false });
  expect(await returnOf(shop, placed, "success")).toMatchObject({ orderState: "confirmed" });
  const { rows } = await shop.world.owner.query<{ minutes: number }>(
    "select round(extract(epoch from heard_at - captured_at) / 60)::int as minutes from payment_attempt where order_id = $1",
    [placed.order.id],
  );
  return rows[0]?.minutes;
}

test("money belongs to the moment at which its wallet took it, not to when we heard of it", async () => {
  expect(await heardAfter("nagad", -3)).toBe(3);
});

test("a wallet's instant that is still to come, or before the payment was begun, is none", async () => {
  expect(await heardAfter("upay", 7)).toBe(0);
  expect(await heardAfter("upay", -60)).toBe(0);
});

async function attemptOf({ order }: Placed) {
  const { rows } = await shop.world.owner.query(
    "select state, captured_minor as captured from payment_attempt where order_id = $1",
    [order.id],
  );
  return rows[0];
}

test("an answer in the words of another payment books nothing, whoever was asked about", async () => {
  const [first, second] = [
    await placeOrder(shop, "bkash", [[variantId, 1]]),
    await placeOrder(shop, "bkash", [[variantId, 1]]),
  ];
  await payByWallet(shop, first);
  const providerRef = await startPayment(shop, second);
  const { rows } = await shop.world.owner.query<{ id: string; ref: string; invoice: string; trx: string }>(
    "select id, gateway_ref as ref, invoice, gateway_trx_id as trx from payment_attempt where order_id = any($1) order by trx",
    [[first.order.id, second.order.id]],
  );
  const [paid, open] = rows as [(typeof rows)[0], (typeof rows)[0]];
  const answer = {
    ...{ state: "captured" as const, providerTrx: paid.trx, currency: "BDT" },
    amount: bdt(BigInt(second.order.total.minor)),
  };
  const book = (words: Readonly<{ providerRef: string; merchantInvoice: string | null }>) =>
    bookCapture(shop.jobs, open.id, { ...answer, ...words });
  expect(await book({ providerRef: paid.ref, merchantInvoice: open.invoice })).toBe(false);
  for (const merchantInvoice of [paid.invoice, "OF-NOBODY"])
    expect(await book({ providerRef, merchantInvoice })).toBe(false);
  expect((await readOrder(shop.world, second)).state).toBe("pending_payment");
  expect(await attemptOf(second)).toMatchObject({ captured: null });
});

test.each(wallets)(
  "%s may answer in the words of a payment that nobody has booked yet: it is booked once, as that payment",
  async (method) => {
    const [paid, open] = [
      await placeOrder(shop, method, [[variantId, 1]]),
      await placeOrder(shop, method, [[variantId, 1]]),
    ];
    const theirs = await startPayment(shop, paid);
    const ours = await startPayment(shop, open);
    await shop.wallets[method].act(theirs, "approve", { deliver: false });
    if (method === "bkash") {
      await shop.wallets.bkash.fault({ op: "execute", do: "drop" });
      await shop.wallets.bkash.fault({ op: "query", do: "fail-before", status: 500 });
      await returnOf(shop, paid, "success");
    }
    await shop.wallets[method].fault({ op: "query", do: "of-another", reference: ours });
    await returnOf(shop, open, "success");
    expect((await readOrder(shop.world, open)).state).toBe("pending_payment");
    expect(await attemptOf(open)).toEqual({
      state: method === "nagad" ? "initiated" : "unknown",
      captured: null,
    });
    await returnOf(shop, paid, "success");
    expect((await readOrder(shop.world, paid)).state).toBe("confirmed");
  },
);
