import type { RefundFileView, RefundTaskPage } from "@haat/contract/refund";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import type { Wallet } from "@haat/core/payment-methods";
import { expect } from "vitest";
import { keyed, type Placed, placeOrder, returnOf, startPayment } from "./buying.ts";
import { aProduct, aStaffSession, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { ask, nowAt } from "./staff.ts";
import { confirmed } from "./stays.ts";
import type { TestWorld } from "./world.ts";

/** Of finance at its own panel, with a proof just shown. */
export async function aCashier(world: TestWorld): Promise<TestSession> {
  const session = await aStaffSession(world, "finance", "admin");
  await confirmed(world, session);
  return session;
}

export type HandRefund = Readonly<{ placed: Placed; id: string; minor: string }>;

/** An order paid by Rocket, which gives nothing back by a call, and taken back by its buyer: a person must send it. */
export async function aHandRefund(shop: TestShop, priceMinor = 250_050n): Promise<HandRefund> {
  const [first] = await handRefundsOf(shop, [priceMinor]);
  if (!first) throw new Error("one product is one refund");
  return { ...first, minor: first.placed.order.total.minor };
}

/** The same of an order of one product each from as many shops: each shop's part is a refund of one payment. */
export async function handRefundsOf(shop: TestShop, prices: readonly bigint[]): Promise<HandRefund[]> {
  const wanted: [string, number][] = [];
  for (const price of prices) {
    const { variants } = await aProduct(shop.world, { pricesMinor: [price], stock: 5 });
    wanted.push([variants[0].id, 1]);
  }
  const placed = await placeOrder(shop, "rocket", wanted);
  const reference = await startPayment(shop, placed);
  await shop.wallets.rocket.act(reference, "approve", { deliver: false });
  await returnOf(shop, placed, "success");
  const headers = keyed({ "x-haat-order-token": placed.token });
  const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/cancel`, {
    method: "POST",
    headers,
  });
  expect(reply.status).toBe(200);
  // Of one payment one is asked for at a time.
  for (const _ of prices) await submitRefunds(shop.jobs);
  const { rows } = await shop.world.owner.query<{ id: string; state: string; minor: string }>(
    "select id, state, amount_minor::text as minor from refund where order_id = $1 order by id",
    [placed.order.id],
  );
  expect(rows.map(({ state }) => state)).toEqual(prices.map(() => "manual"));
  return rows.map(({ id, minor }) => ({ placed, id, minor }));
}

/** Another sum, or another currency, than was asked for: it fits no order and goes home whole. */
export async function anotherSumAt(shop: TestShop, method: Wallet, wrong = "other-amount") {
  const { variants } = await aProduct(shop.world, { pricesMinor: [250_050n], stock: 5 });
  const placed = await placeOrder(shop, method, [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  for (const op of ["pay", "execute"])
    await shop.wallets[method].fault({ op, do: wrong, reference }).catch(() => undefined);
  await shop.wallets[method].act(reference, "approve", { deliver: false });
  await returnOf(shop, placed, "success");
  return { orderId: placed.order.id, reference };
}

let sendings = 0;
export const aTrx = (): string => `RT${String((sendings += 1)).padStart(8, "0")}`;

type Sending = Readonly<{
  wallet?: string;
  trx?: string;
  isRepeated?: boolean;
  amount: string;
  currency?: string;
  sentAt?: string;
  note?: string;
}>;

export const record = (world: TestWorld, by: TestSession, id: string, sent: Sending) =>
  ask<RefundFileView>(world, by, ["POST", `/v1/admin/refunds/${id}/evidence`], {
    ...{ wallet: "rocket", trx: aTrx(), sentAt: nowAt(world), note: "" },
    ...sent,
  });

export const decide = (
  world: TestWorld,
  by: TestSession,
  id: string,
  verdict: "agree" | "refuse" = "agree",
) =>
  ask<RefundFileView>(world, by, ["POST", `/v1/admin/refunds/${id}/evidence/decisions`], {
    verdict,
    reason: verdict === "refuse" ? "পোর্টালে নেই" : "",
  });

export const withdraw = (world: TestWorld, by: TestSession, id: string) =>
  ask<RefundFileView>(world, by, ["POST", `/v1/admin/refunds/${id}/evidence/withdrawal`]);

export const listed = (world: TestWorld, by: TestSession, view: string) =>
  ask<RefundTaskPage>(world, by, ["GET", `/v1/admin/refunds?view=${view}`]);
