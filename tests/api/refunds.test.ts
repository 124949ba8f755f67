import { cancelOverdue } from "@haat/api/jobs/cancel-overdue";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import type { SupportOrderPage, SupportOrderView } from "@haat/contract/support";
import type { z } from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aProduct, aStaffSession, aVendor, aVendorSession, type TestSession } from "../market.ts";
import {
  balances,
  expectBooksInOrder,
  openShop,
  payByWallet,
  placeOrder,
  type Placed,
  readOrder,
  type TestShop,
} from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop({ walletTimeoutMs: 400 })));
afterAll(() => shop.close());

type Paid = Readonly<{ placed: Placed; reference: string; sellerOf: (part: Part) => TestSession }>;
type Part = Placed["order"]["subOrders"][number];

async function paidOrder(): Promise<Paid> {
  const vendors = [await aVendor(shop.world), await aVendor(shop.world)] as const;
  const [one, two] = [
    await aProduct(shop.world, { vendor: vendors[0], pricesMinor: [149_900n] }),
    await aProduct(shop.world, { vendor: vendors[1], pricesMinor: [33_335n] }),
  ];
  const placed = await placeOrder(shop, "bkash", [
    [one.variants[0].id, 1],
    [two.variants[0].id, 1],
  ]);
  const reference = await payByWallet(shop, placed);
  const sellers = new Map([
    [vendors[0].slug, await aVendorSession(shop.world, vendors[0])],
    [vendors[1].slug, await aVendorSession(shop.world, vendors[1])],
  ]);
  const sellerOf = ({ vendor }: Part): TestSession => {
    const seller = sellers.get(vendor.slug);
    if (!seller) throw new Error(`nobody sells as ${vendor.slug}`);
    return seller;
  };
  return { placed, reference, sellerOf };
}

const reject = (partId: string, seller: TestSession) =>
  shop.world.fetch(`/v1/vendor/orders/${partId}/reject`, {
    body: { reason: "out_of_stock" },
    headers: { ...seller.headers, "idempotency-key": crypto.randomUUID() },
  });
const parts = async ({ placed }: Paid): Promise<Part[]> => (await readOrder(shop.world, placed)).subOrders;
/** The part of that many poisha of goods, with who sells it. */
async function partWorth(paid: Paid, goods: string): Promise<{ id: string; seller: TestSession }> {
  const part = (await parts(paid)).find((each) => each.goods.minor === goods);
  if (!part) throw new Error(`no part of ${goods}`);
  return { id: part.id, seller: paid.sellerOf(part) };
}
const refundedAtWallet = async (reference: string): Promise<string> =>
  (await shop.wallet.ledger()).payments.find((line) => line.reference === reference)?.refundedMinor ?? "0";

describe("a vendor's rejection of a paid part", () => {
  test("sends exactly that share back, once, and puts the goods back on the shelf", async () => {
    const paid = await paidOrder();
    const { id: partId, seller } = await partWorth(paid, "149900");
    expect((await reject(partId, seller)).status).toBe(200);
    expect((await reject(partId, seller)).status).toBe(409);
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({
      state: "in_progress",
      refunds: [{ state: "approved", amount: { minor: "156900" } }],
    });
    await expectBooksInOrder(shop);
    await Promise.all([submitRefunds(shop.jobs), submitRefunds(shop.jobs)]);
    expect(await refundedAtWallet(paid.reference)).toBe("156900");
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({
      refunds: [{ state: "succeeded" }],
      payments: [{ state: "partially_refunded" }],
    });
    expect(await balances(shop, paid.placed.order.id)).toEqual({ "A:GW": "40335", "L:ESCROW": "-40335" });
    const { rows } = await shop.world.owner.query(
      "select held, committed from stock where variant_id = (select variant_id from order_line where sub_order_id = $1)",
      [partId],
    );
    expect(rows).toEqual([{ held: 0, committed: 0 }]);
    await expectBooksInOrder(shop);
  });

  test("of every part cancels the order and sends everything back", async () => {
    const paid = await paidOrder();
    for (const part of await parts(paid))
      expect((await reject(part.id, paid.sellerOf(part))).status).toBe(200);
    while ((await submitRefunds(shop.jobs)) > 0);
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({
      state: "cancelled",
      payments: [{ state: "refunded" }],
    });
    expect(await balances(shop, paid.placed.order.id)).toEqual({});
    await expectBooksInOrder(shop);
  });

  test("whose refund answer is lost is looked up, never paid twice", async () => {
    const paid = await paidOrder();
    const { id, seller } = await partWorth(paid, "149900");
    await reject(id, seller);
    await shop.wallet.fault({ op: "refund", do: "fail-after", times: 1 });
    await submitRefunds(shop.jobs);
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({ refunds: [{ state: "unknown" }] });
    await shop.world.owner.query("update refund set next_try_at = now() where order_id = $1", [
      paid.placed.order.id,
    ]);
    await submitRefunds(shop.jobs);
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({ refunds: [{ state: "succeeded" }] });
    expect(await refundedAtWallet(paid.reference)).toBe("156900");
    await expectBooksInOrder(shop);
  });

  test("comes by itself when a shop lets its day to accept pass", async () => {
    const paid = await paidOrder();
    await shop.world.owner.query(
      "update sub_order set accept_by = now() - interval '1 second' where order_id = $1 and goods_minor = 33335",
      [paid.placed.order.id],
    );
    await cancelOverdue(shop.jobs);
    expect(new Map((await parts(paid)).map(({ goods, state }) => [goods.minor, state]))).toEqual(
      new Map([
        ["149900", "confirmed"],
        ["33335", "cancelled"],
      ]),
    );
    expect((await readOrder(shop.world, paid.placed)).refunds).toMatchObject([
      { amount: { minor: "40335" } },
    ]);
    await expectBooksInOrder(shop);
  });
});

test("refunds never pass what was captured, whoever writes them", async () => {
  const { placed } = await paidOrder();
  const insert = shop.world.owner.query(
    `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor)
     select 'ref_x', order_id, id, 'approved', 'order_cancelled', 'x', amount_minor + 1 from payment_attempt where order_id = $1`,
    [placed.order.id],
  );
  await expect(insert).rejects.toThrow("refund.above_captured");
});

test("a buyer takes the whole order back while nobody has packed, and gets all of it", async () => {
  const paid = await paidOrder();
  const cancel = () =>
    shop.world.fetch(`/v1/store/orders/${paid.placed.order.id}/cancel`, {
      method: "POST",
      headers: { ...paid.placed.headers, "idempotency-key": crypto.randomUUID() },
    });
  expect((await cancel()).status).toBe(200);
  expect(await (await cancel()).json()).toMatchObject({ code: "order.not_cancellable" });
  while ((await submitRefunds(shop.jobs)) > 0);
  expect(await refundedAtWallet(paid.reference)).toBe(paid.placed.order.total.minor);
  await expectBooksInOrder(shop);
});

test("support finds the order by number, phone tail and transaction id, and its money adds up", async () => {
  const paid = await paidOrder();
  const rejected = await partWorth(paid, "149900");
  await reject(rejected.id, rejected.seller);
  await submitRefunds(shop.jobs);
  const support = await aStaffSession(shop.world, "support");
  const { number, id } = paid.placed.order;
  const trx = (await readOrder(shop.world, paid.placed)).payments[0]?.providerTrx ?? "";
  for (const q of [number, number.toLowerCase(), `${number}-1`, "৪৫৬৭৮", trx]) {
    const found = (await (
      await shop.world.fetch(`/v1/support/orders?q=${encodeURIComponent(q)}`, { headers: support.headers })
    ).json()) as z.infer<typeof SupportOrderPage>;
    expect(
      found.items.map((item) => item.id),
      q,
    ).toContain(id);
    expect(JSON.stringify(found)).not.toContain("12345678");
  }
  const story = (await (
    await shop.world.fetch(`/v1/support/orders/${id}`, { headers: support.headers })
  ).json()) as SupportOrderView;
  expect(story.money).toMatchObject({
    due: { minor: "197235" },
    captured: { minor: "197235" },
    refunded: { minor: "156900" },
    refundOwed: { minor: "0" },
    inEscrow: { minor: "40335" },
  });
  const kinds = new Set(story.story.map(({ kind, title }) => `${kind} ${title}`));
  for (const seen of [
    "journal J1",
    "journal J8",
    "journal J8c",
    "move order",
    "move sub_order",
    "move attempt",
    "move refund",
    "exchange create",
  ])
    expect(kinds).toContain(seen);
  expect((await shop.world.fetch("/v1/support/orders", { headers: rejected.seller.headers })).status).toBe(
    403,
  );
});
