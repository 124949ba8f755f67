import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSplit, type Split } from "../ahead.ts";
import { keyed, type Placed, placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { giveBack, preview, type Sold } from "../line-refunds.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession, type TestSession } from "../market.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let split: Split;
let clerk: TestSession;
beforeAll(async () => {
  shop = await openShop();
  split = await openSplit(shop);
  clerk = await aStaffSession(shop.world, "support_2");
});
afterAll(() => shop.close());

/** Three pieces of ৳333.35, a tenth of it ahead. */
async function threePieces(): Promise<Sold> {
  const vendor = await aVendor(shop.world);
  const seller = await aVendorSession(shop.world, vendor);
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [33_335n], stock: 9 });
  const placed = await placeOrder(shop, "bkash", [[variants[0].id, 3]], undefined, "advance");
  await shop.wallets.bkash.act(await startPayment(shop, placed), "approve", { deliver: false });
  expect(await returnOf(shop, placed, "success")).toMatchObject({ orderState: "confirmed" });
  const [part] = placed.order.subOrders;
  const lines = part?.lines.map(({ id }) => id) ?? [];
  return {
    placed,
    orderId: placed.order.id,
    partId: part?.id ?? "",
    vendor,
    vendorId: vendor.id,
    seller,
    lines,
  };
}

async function delivered(sold: Sold): Promise<void> {
  for (const verb of ["accept", "pack", "hand-over", "deliver"]) {
    const code = (await readOrder(shop.world, sold.placed)).subOrders[0]?.deliveryCode;
    const body = verb === "deliver" ? { code } : undefined;
    const path = `/v1/vendor/orders/${sold.partId}/${verb}`;
    const reply = await shop.world.fetch(path, { method: "POST", body, headers: keyed(sold.seller.headers) });
    expect([verb, reply.status]).toEqual([verb, 200]);
  }
}

const owedBack = async ({ order, headers }: Placed): Promise<bigint> =>
  (await readOrder(shop.world, { order, headers })).refunds.reduce(
    (sum, { amount }) => sum + BigInt(amount.minor),
    0n,
  );

test("after delivery piece by piece, each by what paid for it, until wallet and door have given back what they took", async () => {
  const sold = await threePieces();
  await delivered(sold);
  for (const delivery of [false, false, true]) {
    const told = await giveBack(shop.world, clerk, sold, { delivery });
    expect([told.status, told.code]).toEqual([201, ""]);
    await expectBooksInOrder(shop);
  }
  const { rows } = await shop.world.owner.query<{ method: string; taken: string; back: string }>(
    `select a.method, a.captured_minor as taken, sum(r.amount_minor) as back from payment_attempt a join refund r on r.attempt_id = a.id
      where a.order_id = $1 group by a.id order by a.method`,
    [sold.orderId],
  );
  expect(rows.map(({ method }) => method)).toEqual(["bkash", "cod"]);
  expect(rows.filter(({ taken, back }) => taken !== back)).toEqual([]);
  while ((await submitRefunds(shop.jobs)) > 0);
  const books = await balances(shop, sold.orderId);
  expect([books["L:ESCROW"], books["A:GW"], books["L:V_PENDING"]]).toEqual([undefined, undefined, undefined]);
  await expectBooksInOrder(shop);
});

test("one of two parcels given back whole after delivery leaves the other's money where it is", async () => {
  const placed = await split.paid();
  await split.deliver(placed, 0);
  await split.deliver(placed, 1);
  const [part] = placed.order.subOrders;
  const sold = {
    orderId: placed.order.id,
    partId: part?.id ?? "",
    lines: part?.lines.map(({ id }) => id) ?? [],
  };
  const plan = await preview(shop.world, clerk, sold as never, { delivery: true });
  expect(plan.body.toBuyer.map(({ method }) => method).toSorted()).toEqual(["bkash", "cod"]);
  await expectBooksInOrder(shop);
});

test("before delivery a piece that is taken out is not asked for at the door, and the advance stays what it is", async () => {
  const sold = await threePieces();
  const before = (await readOrder(shop.world, sold.placed)).subOrders[0]?.atDoor.minor ?? "0";
  const told = await giveBack(shop.world, clerk, sold);
  expect([told.status, told.code]).toEqual([201, ""]);
  const after = await readOrder(shop.world, sold.placed);
  expect(after.subOrders[0]?.atDoor.minor).toBe(String(BigInt(before) - 33_335n));
  expect(await owedBack(sold.placed)).toBe(0n);
  await expectBooksInOrder(shop);
  await delivered(sold);
  expect((await balances(shop, sold.orderId))["L:ESCROW"]).toBeUndefined();
  await expectBooksInOrder(shop);
});
