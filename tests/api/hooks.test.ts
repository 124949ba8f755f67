import { forgetKeys } from "@haat/api/jobs/forget-keys";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { aProduct } from "../market.ts";
import { type Placed, placeOrder, readOrder, startPayment } from "../buying.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop({ trustsProxy: true })));
afterAll(() => shop.close());

const knock = (body: string, address = "198.51.100.1") =>
  shop.world.fetch("/v1/hooks/payments/bkash", {
    body,
    headers: { "content-type": "text/plain; charset=UTF-8", "x-vercel-forwarded-for": address },
  });

/** What the wallet calls the order's payment. */
async function invoiceOf({ order }: Placed): Promise<string> {
  const { rows } = await shop.world.owner.query<{ invoice: string }>(
    "select invoice from payment_attempt where order_id = $1",
    [order.id],
  );
  return rows[0]?.invoice ?? "?";
}

describe("a wallet's notification", () => {
  test("that is forged changes nothing, is refused and is kept for support", async () => {
    const { variants } = await aProduct(shop.world);
    const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
    await startPayment(shop, placed);
    const message = JSON.stringify({
      trxID: "DA57K2M9QX",
      transactionStatus: "Completed",
      amount: placed.order.total.minor,
      currency: "BDT",
      merchantInvoiceNumber: await invoiceOf(placed),
    });
    const forged = {
      Type: "Notification",
      MessageId: "m-1",
      TopicArn: shop.environment["BKASH_SNS_TOPIC_ARN"],
      Message: message,
      Timestamp: new Date().toISOString(),
      SignatureVersion: "1",
      Signature: "AAAA",
      SigningCertURL: "https://evil.example/cert.pem",
    };
    for (const body of [JSON.stringify(forged), "not json", ""]) {
      const reply = await knock(body);
      expect(await reply.json()).toMatchObject({ status: 401, code: "hook.unauthentic" });
    }
    expect(await readOrder(shop.world, placed)).toMatchObject({
      state: "pending_payment",
      payments: [{ state: "initiated" }],
    });
    const { rows } = await shop.world.owner.query(
      "select authentic from hook_message where authentic <> 'yes'",
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    await expectBooksInOrder(shop);
  });

  test("that is forged again and again is counted by its address, and kept neither without number nor for ever", async () => {
    const { owner } = shop.world;
    const refused = async () =>
      (await owner.query("select count(*)::int as n from hook_message where authentic <> 'yes'")).rows[0]?.n;
    const told = await Promise.all(Array.from({ length: 45 }, () => knock("not json", "198.51.100.7")));
    expect(new Set(told.map(({ status }) => status))).toEqual(new Set([401, 429]));
    await owner.query(
      "insert into hook_message (key, provider, authentic, body) select 'refused:' || n, 'bkash', 'signature', '' from generate_series(1, 200) n",
    );
    const before = await refused();
    expect((await knock("not json", "198.51.100.8")).status).toBe(401);
    expect(await refused()).toBe(before);
    await owner.query(
      "update hook_message set received_at = received_at - interval '31 days' where authentic <> 'yes'",
    );
    await forgetKeys(shop.jobs);
    expect(await refused()).toBe(0);
  });

  test("that is genuine is a hint: the wallet itself is asked, and one payment is booked however often it is told", async () => {
    // A wallet tells nobody who has not confirmed his address yet.
    await vi.waitFor(async () => expect(await shop.wallet.isSubscribed()).toBe(true), {
      timeout: 40_000,
      interval: 200,
    });
    const { variants } = await aProduct(shop.world);
    const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
    const reference = await startPayment(shop, placed);
    await shop.wallet.act(reference, "approve", { deliver: false });
    await shop.node.payments.bkash.confirm(reference);
    const invoice = await invoiceOf(placed);
    const isOurs = (raw: string): boolean => raw.includes(invoice);
    await vi.waitFor(() => expect(shop.door.raws.some(isOurs)).toBe(true), { timeout: 30_000 });
    await vi.waitFor(
      async () => expect(await readOrder(shop.world, placed)).toMatchObject({ state: "confirmed" }),
      { timeout: 30_000 },
    );
    const genuine = shop.door.raws.find(isOurs) ?? "";
    const replies = await Promise.all([knock(genuine), knock(genuine), knock(genuine)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await readOrder(shop.world, placed)).toMatchObject({
      state: "confirmed",
      payments: [{ state: "captured" }],
    });
    await expectBooksInOrder(shop);
  });

  test("is answered while the wallet itself keeps silent, and what it told of is asked about again soon", async () => {
    const { variants } = await aProduct(shop.world);
    const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
    const reference = await startPayment(shop, placed);
    const invoice = await invoiceOf(placed);
    const { owner } = shop.world;
    await owner.query("update payment_attempt set next_query_at = now() + '1 hour' where invoice = $1", [
      invoice,
    ]);
    await shop.wallet.fault({ op: "query", do: "silent", times: 9 });
    await shop.wallet.act(reference, "approve", { deliver: false });
    await shop.node.payments.bkash.confirm(reference);
    const isOurs = (raw: string): boolean => raw.includes(invoice);
    await vi.waitFor(() => expect(shop.door.raws.some(isOurs)).toBe(true), { timeout: 30_000 });
    const genuine = shop.door.raws.find(isOurs) ?? "";
    expect((await knock(genuine)).status).toBe(200);
    expect(await readOrder(shop.world, placed)).toMatchObject({ state: "pending_payment" });
    const soon =
      "select from payment_attempt where invoice = $1 and next_query_at < now() + interval '6 seconds'";
    expect((await owner.query(soon, [invoice])).rows).toHaveLength(1);
    await shop.wallet.forgetFaults();
    await vi.waitFor(
      async () => {
        await knock(genuine);
        expect(await readOrder(shop.world, placed)).toMatchObject({ state: "confirmed" });
      },
      { timeout: 30_000 },
    );
    await expectBooksInOrder(shop);
  });

  test("puts off none of our own questions, however often it comes", async () => {
    const { variants } = await aProduct(shop.world);
    const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
    const reference = await startPayment(shop, placed);
    const invoice = await invoiceOf(placed);
    const queries = async (): Promise<number> => {
      const { rows } = await shop.world.owner.query<{ queries: number }>(
        "select queries from payment_attempt where invoice = $1",
        [invoice],
      );
      return rows[0]?.queries ?? -1;
    };
    const before = await queries();
    await shop.wallet.fault({ op: "query", do: "html", times: 99 });
    await shop.wallet.act(reference, "approve", { deliver: false });
    await shop.node.payments.bkash.confirm(reference);
    const isOurs = (raw: string): boolean => raw.includes(invoice);
    await vi.waitFor(() => expect(shop.door.raws.some(isOurs)).toBe(true), { timeout: 30_000 });
    const genuine = shop.door.raws.find(isOurs) ?? "";
    for (let times = 0; times < 3; times += 1) expect((await knock(genuine)).status).toBe(200);
    expect(await queries()).toBe(before);
    await shop.wallet.forgetFaults();
  });
});
