import type { RefundableView, RefundPlanView } from "@haat/contract/refund-case";
import { expect } from "vitest";
import { keyed, payByWallet, type Placed, placeOrder, readOrder, verifyOrder } from "./buying.ts";
import { aProduct, aVendor, aVendorSession, type TestSession, type TestVendor } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { ask } from "./staff.ts";
import type { TestWorld } from "./world.ts";

const ladder = ["accept", "pack", "hand-over", "deliver"] as const;
export type Rung = (typeof ladder)[number] | "completed" | "paid";

export type Sold = Readonly<{
  placed: Placed;
  orderId: string;
  partId: string;
  vendor: TestVendor;
  vendorId: string;
  seller: TestSession;
  /** One line per product, in the order of their ids. */
  lines: readonly string[];
}>;

type Wish = Readonly<{
  method?: "bkash" | "cod";
  goods?: readonly (readonly [priceMinor: bigint, quantity: number])[];
  to?: Rung;
  /** Another order of the same shop. */
  of?: TestVendor;
}>;

/** One vendor's order, paid and brought as far as `to`. */
export async function anOrderOf(shop: TestShop, wish: Wish = {}): Promise<Sold> {
  const { method = "bkash", goods = [[33_335n, 3]], to = "deliver" } = wish;
  const vendor = wish.of ?? (await aVendor(shop.world));
  const seller = await aVendorSession(shop.world, vendor);
  const wanted: [string, number][] = [];
  for (const [price, quantity] of goods) {
    const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [price], stock: 9 });
    wanted.push([variants[0].id, quantity]);
  }
  const placed = await placeOrder(shop, method, wanted);
  await (method === "cod" ? verifyOrder(shop, placed) : payByWallet(shop, placed));
  const [part] = placed.order.subOrders;
  const sold = {
    ...{ placed, orderId: placed.order.id, partId: part?.id ?? "", vendorId: vendor.id, vendor, seller },
    lines: part?.lines.map(({ id }) => id) ?? [],
  };
  await bring(shop, sold, to);
  return sold;
}

async function bring(shop: TestShop, sold: Sold, to: Rung): Promise<void> {
  const steps = to === "paid" ? [] : to === "completed" ? ladder : ladder.slice(0, ladder.indexOf(to) + 1);
  for (const step of steps) {
    const code = (await readOrder(shop.world, sold.placed)).subOrders[0]?.deliveryCode;
    const path = `/v1/vendor/orders/${sold.partId}/${step}`;
    const body = step === "deliver" ? { code } : undefined;
    const reply = await shop.world.fetch(path, { method: "POST", body, headers: keyed(sold.seller.headers) });
    expect([step, reply.status]).toEqual([step, 200]);
  }
  if (to === "completed") await closeWindow(shop, sold);
}

/** The return time of the part is over. */
export async function closeWindow(shop: TestShop, { partId }: Sold): Promise<void> {
  const { closeWindows } = await import("@haat/api/jobs/close-windows");
  await shop.world.owner.query(
    "update sub_order set window_closes_at = now() - interval '1 second' where id = $1",
    [partId],
  );
  await closeWindows(shop.jobs);
}

type Giving = Readonly<{ pieces?: number; line?: number; delivery?: boolean; fault?: "vendor" | "market" }>;

/** A part of an order, and its lines. */
type Part = Pick<Sold, "orderId" | "partId" | "lines">;

export const planOf = (
  { partId, lines }: Pick<Part, "partId" | "lines">,
  { pieces = 1, line = 0, delivery = false, fault = "vendor" }: Giving,
) => ({
  subOrderId: partId,
  lines: pieces === 0 ? [] : [{ lineId: lines[line] ?? "", quantity: pieces }],
  ...{ delivery, fault },
});

export const giveBack = (world: TestWorld, by: TestSession, sold: Part, giving: Giving = {}) =>
  ask<RefundableView>(world, by, ["POST", `/v1/support/orders/${sold.orderId}/refunds`], {
    ...planOf(sold, giving),
    reason: "কাপটা ভাঙা এসেছে",
  });

export const preview = (world: TestWorld, by: TestSession, sold: Sold, giving: Giving = {}) =>
  ask<RefundPlanView>(
    world,
    by,
    ["POST", `/v1/support/orders/${sold.orderId}/refunds/previews`],
    planOf(sold, giving),
  );

export const decideCase = (
  world: TestWorld,
  by: TestSession,
  id: string,
  verdict: "agree" | "refuse" = "agree",
) =>
  ask(world, by, ["POST", `/v1/admin/refund-cases/${id}/decisions`], {
    verdict,
    reason: verdict === "refuse" ? "ছবিতে ভাঙা নেই" : "",
  });
