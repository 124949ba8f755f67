import { bkashTime } from "../clock.ts";
import { freshTrx } from "../ops/execute.ts";
import { testWallets } from "../payer/wallets.ts";
import { amountShape, minorOf } from "../../kit/money.ts";
import type { Payment } from "../truth.ts";
import { paymentId } from "../ids.ts";
import { savePayment, type World } from "../world.ts";

/** Money that came by QR or USSD: real, and without any attempt of the shop's. */
export function payByQr(world: World, body: Readonly<Record<string, unknown>>): Payment | null {
  const text = (name: string, fallback: string) => (typeof body[name] === "string" ? body[name] : fallback);
  const amount = text("amount", "");
  const coupon = { amount: text("couponAmount", "0"), merchantShare: text("merchantShareAmount", "0") };
  if (![amount, coupon.amount, coupon.merchantShare].every((taka) => amountShape.test(taka))) return null;
  const share = minorOf(coupon.merchantShare);
  const now = world.clock.now();
  const merchant = world.store.merchant();
  const collectionMinor = String(BigInt(merchant.collectionMinor) + minorOf(amount) - share);
  world.store.put({ kind: "merchant", value: { ...merchant, collectionMinor } });
  return savePayment(world, {
    id: paymentId(world.random, "0011", now),
    mode: "0011",
    version: "v1.2.0-beta",
    state: "Completed",
    hash: world.random.opaque(40),
    signature: world.random.opaque(10),
    amount,
    currency: "BDT",
    intent: "sale",
    invoice: text("merchantInvoiceNumber", ""),
    payerReference: text("reference", `QR ${bkashTime(now).slice(0, 10)}`),
    callbackUrl: "",
    agreementId: null,
    createdAt: now,
    executedAt: now,
    trxId: freshTrx(world),
    failCode: null,
    captures: 1,
    ...(coupon.amount !== "0" && { coupon }),
    payer: { at: "done", wallet: text("wallet", testWallets.active[1]), codeTries: 0, pinTries: 0 },
    refunds: [],
  });
}
