import { cancelOverdue } from "@haat/api/services/vendor/cancel-overdue";
import { expireOrders } from "@haat/api/jobs/expire-orders";
import {
  type CancelledBy,
  cancelledWords,
  expiredWords,
  type Outstanding,
  owedBackWords,
  type Unowed,
} from "@haat/api/services/orders/ending-words";
import { takeCapture } from "@haat/api/services/payments/take-capture";
import { bdt } from "@haat/core/money";
import { smsLength } from "@haat/messaging/sms-length";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyed, payByWallet, type Placed, placeOrder, startPayment } from "../buying.ts";
import { anAdvanceOrder, claim, openDesk } from "../claims.ts";
import { giveBack } from "../line-refunds.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { reject } from "../paid-order.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let seller: TestSession;
let variantId: string;
beforeAll(async () => {
  shop = await openShop();
  const vendor = await aVendor(shop.world);
  seller = await aVendorSession(shop.world, vendor);
  variantId = (await aProduct(shop.world, { vendor, stock: 60 })).variants[0].id;
});
afterAll(() => shop.close());

const ordered = (): Promise<Placed> => placeOrder(shop, "bkash", [[variantId, 1]]);
async function paid(): Promise<Placed> {
  const placed = await ordered();
  await payByWallet(shop, placed);
  return placed;
}
const partOf = ({ order }: Placed) => order.subOrders[0]?.id ?? "";
/** The newest thing its buyer was told, of this kind. */
const told = async ({ order }: Placed, kind: string, subject = order.id): Promise<string> => {
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select id from refund where order_id = $1 union all select $2",
    [order.id, subject],
  );
  const keys = rows.map(({ id }) => `${id}:told-${kind}`);
  return (await waitingMessages(shop.world)).find(({ key }) => keys.includes(key))?.text ?? "";
};
const ofPart = (placed: Placed) => told(placed, "cancelled", partOf(placed));

describe("who ended an order is named as who did", () => {
  test("the buyer himself, paid and unpaid", async () => {
    for (const placed of [await paid(), await ordered()]) {
      const path = `/v1/store/orders/${placed.order.id}/cancel`;
      expect((await shop.world.fetch(path, { method: "POST", headers: placed.headers })).status).toBe(200);
      expect(await ofPart(placed)).toMatch(
        /is cancelled, as you asked\. (Tk [\d,.]+ is on its way|You do not pay)/,
      );
    }
  });

  test("support", async () => {
    const support = await aStaffSession(shop.world, "support_2");
    const placed = await paid();
    const path = `/v1/support/orders/${placed.order.id}/cancel`;
    const body = { reason: "the buyer called" };
    const reply = await shop.world.fetch(path, { body, headers: keyed(support.headers) });
    expect(reply.status).toBe(200);
    expect(await ofPart(placed)).toContain("our support has cancelled");
  });

  test("the shop that rejects, and the shop that does not answer", async () => {
    const [rejected, late] = [await paid(), await paid()];
    expect((await reject(shop, partOf(rejected), seller)).status).toBe(200);
    expect(await ofPart(rejected)).toContain("cannot supply");
    await cancelOverdue(shop.node, partOf(late));
    expect(await ofPart(late)).toContain("in time, so it is cancelled");
  });
});

type Words = Readonly<{ minor?: bigint; merchantInvoice?: string; of?: "newest" }>;

/** The wallet says that an order's first charge was paid, as asked for but for what is named. */
async function captured({ order }: Placed, other: Words = {}): Promise<void> {
  const { rows } = await shop.world.owner.query<{ id: string; minor: string; invoice: string; ref: string }>(
    `select id, amount_minor as minor, invoice, coalesce(gateway_ref, '') as ref from payment_attempt
      where order_id = $1 order by created_at`,
    [order.id],
  );
  const attempt = other.of === "newest" ? rows.at(-1) : rows[0];
  if (!attempt) throw new Error("there is no attempt");
  await takeCapture(shop.node, attempt.id, {
    ...{
      state: "captured",
      providerRef: attempt.ref,
      providerTrx: `T${attempt.id.slice(-9)}`,
      currency: "BDT",
    },
    amount: bdt(other.minor ?? BigInt(attempt.minor)),
    merchantInvoice: other.merchantInvoice ?? attempt.invoice,
  });
}
const lapsed = async ({ order }: Placed): Promise<void> => {
  await shop.world.owner.query("update orders set expires_at = now() - interval '1 second' where id = $1", [
    order.id,
  ]);
  await expireOrders(shop.jobs);
};
async function atWallet(): Promise<Placed> {
  const placed = await ordered();
  await startPayment(shop, placed);
  return placed;
}

describe("money that is not owed goes back with its true reason", () => {
  test("the order had ended", async () => {
    const placed = await atWallet();
    await lapsed(placed);
    await captured(placed);
    expect(await told(placed, "owed")).toContain("after order");
    expect(await told(placed, "expired")).toContain("Nothing was taken from you");
  });

  test("another amount came, or a payment in other words; the order that lapses then says that it goes back", async () => {
    const [short, strange] = [await atWallet(), await atWallet()];
    await captured(short, { minor: 100n });
    expect(await told(short, "owed")).toContain("another amount was due");
    await captured(strange, { merchantInvoice: "SOMEBODY-ELSE" });
    expect(await told(strange, "owed")).toContain("does not fit order");
    await lapsed(short);
    expect(await told(short, "expired")).toContain("goes back to your wallet");
  });

  test("a charge that was replaced is paid before the new one, and after it", async () => {
    const [open, done] = [await atWallet(), await atWallet()];
    for (const { order, headers } of [open, done]) {
      const again = { body: { method: "bkash" }, headers: keyed(headers) };
      expect((await shop.world.fetch(`/v1/store/orders/${order.id}/payments`, again)).status).toBe(201);
    }
    await captured(done, { of: "newest" });
    await captured(done);
    expect(await told(done, "owed")).toContain("was paid already");
    await captured(open);
    expect(await told(open, "owed")).toContain("is not paid yet");
  });

  test("of what the buyer says he has sent, an order that lapses says that it is looked for", async () => {
    await openDesk(shop.world);
    const placed = await anAdvanceOrder(shop);
    await claim(shop, placed, { trx: "71TOLD01" });
    await lapsed(placed);
    expect(await told(placed, "expired")).toContain("still looking for the money");
  });
});

test("a refund is not refused as on its way where nobody has paid, or no wallet has answered", async () => {
  const clerk = await aStaffSession(shop.world, "support_2");
  const placed = await ordered();
  const lines = placed.order.subOrders[0]?.lines.map(({ id }) => id) ?? [];
  const refused = async () =>
    (await giveBack(shop.world, clerk, { orderId: placed.order.id, partId: partOf(placed), lines })).code;
  expect(await refused()).toBe("refund.order_unpaid");
  for (const op of ["execute", "query"]) await shop.wallet.fault({ op, do: "lost", times: 2 });
  await payByWallet(shop, placed);
  expect(await refused()).toBe("payment.still_checking");
  await shop.wallet.forgetFaults();
});

const buyers: readonly CancelledBy[] = ["buyer", "support", "shop", "late", "dispute"];
const reasons: readonly Unowed[] = [
  ...(["ended", "twice", "cash", "currency", "amount", "unlike", "repeated", "closed", "sold_out"] as const),
];
const states: readonly Outstanding[] = ["nothing", "owed_back", "claimed"];

test.each(["bn", "en"] as const)(
  "in %s each ending has words of its own, and only a shop is said to be unable",
  (lang) => {
    const order = { lang, number: "H-7K2M-9Q" };
    const part = { number: "H-7K2M-9Q-1", vendorName: { bn: "রহিমা স্টোর", en: "Rahima Store" } };
    const ended = (owed: bigint) => buyers.map((by) => cancelledWords(order, [part], { by, owed }));
    const all = [
      ...[...ended(0n), ...ended(125_000n)],
      ...reasons.map((why) => owedBackWords(order, { why, sum: bdt(125_000n) })),
      ...states.map((each) => expiredWords(order, each)),
    ];
    expect(new Set(all).size).toBe(all.length);
    const ofShop = lang === "bn" ? "রহিমা স্টোর" : "Rahima Store";
    expect(ended(0n).map((text) => text.includes(ofShop))).toEqual([false, false, true, true, false]);
    expect(all.filter((text) => smsLength(text).parts > (lang === "bn" ? 2 : 1))).toEqual([]);
  },
);
