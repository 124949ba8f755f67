import { PlacedOrderView, type OrderView } from "@haat/contract/order";
import { QuoteView } from "@haat/contract/cart";
import type { NodeDeps } from "@haat/api/context";
import type { JobDeps } from "@haat/api/jobs/deps";
import { openBooks } from "@haat/db/books";
import { noteExchange } from "@haat/db/queries/money/exchanges";
import { postgresTokens } from "@haat/db/queries/money/gateway-tokens";
import { createBkashWebhook } from "@haat/payments/adapters/bkash/webhook";
import { readBkashConfig } from "@haat/payments/config";
import { createPayments } from "@haat/payments/registry";
import { type BkashRemote, bkashRemote } from "@haat/simulators/bkash/remote";
import { startBkashSimulator } from "@haat/simulators/bkash/start";
import { mongoAnalytics } from "@haat/analytics/mongo.node";
import type { Sms } from "@haat/messaging/port";
import { expect } from "vitest";
import { type HookDoor, openHookDoor } from "./hook-door.ts";
import { openWorld, type TestWorld } from "./world.ts";

const credentials = { username: "haat", password: "secret", appKey: "key", appSecret: "app-secret" };

export type TestShop = Readonly<{
  world: TestWorld;
  node: NodeDeps;
  wallet: BkashRemote;
  /** Where the wallet's notifications arrive. */
  door: HookDoor;
  /** The wallet's part of the environment. */
  environment: Readonly<Record<string, string>>;
  jobs: JobDeps;
  /** Messages that the job has sent. */
  sent: Sms[];
  close(): Promise<void>;
}>;

/** The whole API with its wallet: real Postgres, real drivers, and a bKash of our own over real HTTP. */
export async function openShop({
  walletTimeoutMs = 2_000,
}: Readonly<{ walletTimeoutMs?: number }> = {}): Promise<TestShop> {
  const door = await openHookDoor("/v1/hooks/payments/bkash");
  const simulator = await startBkashSimulator({
    credentials,
    webhook: door.url,
    settings: { webhookRetriesMs: [200, 200, 200] },
  });
  const environment = {
    BKASH_ORIGIN: simulator.origin,
    BKASH_USERNAME: credentials.username,
    BKASH_PASSWORD: credentials.password,
    BKASH_APP_KEY: credentials.appKey,
    BKASH_APP_SECRET: credentials.appSecret,
    BKASH_SNS_TOPIC_ARN: simulator.topicArn,
    BKASH_SNS_CERT_HOSTS: simulator.certHost,
    BKASH_TIMEOUT_MS: String(walletTimeoutMs),
  };
  const config = readBkashConfig(environment);
  const world = await openWorld({
    locale: "en",
    node: (edge, env): NodeDeps => {
      const books = openBooks({ url: env["DATABASE_JOBS_URL"] ?? "" });
      const outside = { fetch, now: () => new Date(), tokens: postgresTokens(books) };
      const record = (exchange: Parameters<typeof noteExchange>[1]): void =>
        void noteExchange(books, exchange).catch(() => undefined);
      return {
        ...edge,
        books,
        payments: createPayments({ bkash: config }, { ...outside, record }),
        analytics: mongoAnalytics({ url: env["MONGODB_URL"] ?? "" }),
        bkashWebhook: createBkashWebhook(config.webhook, outside),
      };
    },
  });
  door.open(world);
  const { node } = world;
  if (!node) throw new Error("the shop runs in Node");
  const sent: Sms[] = [];
  const jobs: JobDeps = {
    ...node,
    sms: { send: async (sms) => (sent.push(sms), { state: "accepted", providerId: null }) },
    mail: { send: async () => ({ state: "accepted", providerId: null }) },
    stream: {
      url: world.env["UPSTASH_REDIS_REST_URL"] ?? "",
      token: world.env["UPSTASH_REDIS_REST_TOKEN"] ?? "",
    },
    report: (fault) => void world.faults.push(fault),
  };
  return {
    world,
    node,
    wallet: bkashRemote(simulator.origin),
    environment,
    door,
    jobs,
    sent,
    close: async () => {
      await simulator.close();
      await door.close();
      await world.close();
    },
  };
}

export const dhanmondi = "tha-dhaka-dhanmondi";
type Wishes = readonly (readonly [variantId: string, quantity: number])[];

export async function cartOf({ fetch: ask }: TestWorld, wishes: Wishes): Promise<string> {
  let cart = "";
  for (const [variantId, quantity] of wishes) {
    const headers: Record<string, string> = cart ? { "x-haat-cart": cart } : {};
    const reply = await ask(`/v1/store/cart/lines/${variantId}`, {
      method: "PUT",
      body: { quantity },
      headers,
    });
    expect(reply.status).toBe(200);
    cart ||= reply.headers.get("x-haat-cart") ?? "";
  }
  return cart;
}

export const quoteOf = async (
  { fetch: ask }: TestWorld,
  cart: string,
  method: "bkash" | "cod",
): Promise<QuoteView> =>
  QuoteView.parse(
    await (
      await ask("/v1/store/quotes", { body: { areaId: dhanmondi, method }, headers: { "x-haat-cart": cart } })
    ).json(),
  );

export const orderBody = (quoteHash: string, method: "bkash" | "cod", phone = "01712345678") => ({
  quoteHash,
  contact: { name: "রহিমা খাতুন", phone },
  address: { areaId: dhanmondi, details: "বাসা ১২, রোড ৩/এ", landmark: "মসজিদের পাশে" },
  method,
});

export type Placed = Readonly<{
  order: OrderView;
  token: string;
  cart: string;
  headers: Readonly<Record<string, string>>;
}>;

/** A guest's order, placed over HTTP from cart to reply. */
export async function placeOrder(
  shop: TestShop,
  method: "bkash" | "cod",
  wishes: Wishes,
  phone?: string,
): Promise<Placed> {
  const { world } = shop;
  const cart = await cartOf(world, wishes);
  const { hash } = await quoteOf(world, cart, method);
  const reply = await world.fetch("/v1/store/orders", {
    body: orderBody(hash, method, phone),
    headers: { "x-haat-cart": cart, "idempotency-key": crypto.randomUUID() },
  });
  const body: unknown = await reply.json();
  expect(reply.status, JSON.stringify(body)).toBe(201);
  const { order, token } = PlacedOrderView.parse(body);
  return { order, token, cart, headers: { "x-haat-order-token": token } };
}

const json = async <T>(reply: Promise<Response>): Promise<T> => (await (await reply).json()) as T;

/** Asks the wallet to open the charge; the gateway's own payment id. */
export async function startPayment({ world }: TestShop, { order, headers }: Placed): Promise<string> {
  const [payment] = (await readOrder(world, { order, headers })).payments;
  const reply = await json<{ redirectUrl: string }>(
    world.fetch(`/v1/store/payments/${payment?.id}/start`, { method: "POST", headers }),
  );
  return new URL(reply.redirectUrl).searchParams.get("paymentId") ?? "";
}

export const returnFrom = ({ world }: TestShop, providerRef: string, status: string) =>
  json<{ orderState: string; payment: { state: string } }>(
    world.fetch("/v1/store/payments/bkash/return", { body: { providerRef, status } }),
  );

/** The buyer opens the wallet, approves and comes back. */
export async function payByWallet(shop: TestShop, placed: Placed): Promise<string> {
  const reference = await startPayment(shop, placed);
  await shop.wallet.act(reference, "approve", { deliver: false });
  await returnFrom(shop, reference, "success");
  return reference;
}

export const readOrder = (
  world: TestWorld,
  { order, headers }: Pick<Placed, "order" | "headers">,
): Promise<OrderView> => json<OrderView>(world.fetch(`/v1/store/orders/${order.id}`, { headers }));

/** The code in the newest SMS of an order. */
export async function orderCode({ world }: TestShop, orderId: string): Promise<string> {
  const { rows } = await world.owner.query<{ text: string }>(
    "select payload->>'text' as text from outbox where topic = 'sms' and event_key like $1 order by id desc limit 1",
    [`${orderId}:code:%`],
  );
  return /\d{6}/.exec(rows[0]?.text ?? "")?.[0] ?? "";
}

export async function verifyOrder(shop: TestShop, placed: Placed): Promise<void> {
  const code = await orderCode(shop, placed.order.id);
  const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/verify`, {
    body: { code },
    headers: placed.headers,
  });
  expect(reply.status).toBe(200);
}

/** No rule of the ledger, of payments or of stock is broken. */
export async function expectBooksInOrder({ world }: TestShop): Promise<void> {
  const { rows } = await world.owner.query("select rule, subject, detail from ledger_check");
  expect(rows).toEqual([]);
}

/** Debits less credits per account, accounts of nothing left out. */
export async function balances(
  { world }: TestShop,
  orderId: string,
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await world.owner.query<{ account: string; balance: string }>(
    `select split_part(account, ':', 1) || ':' || split_part(account, ':', 2) as account,
       sum(case side when 'D' then amount else -amount end)::text as balance
     from journal_line l join journal j on j.id = l.journal_id where j.order_id = $1 group by 1 having sum(case side when 'D' then amount else -amount end) <> 0`,
    [orderId],
  );
  return Object.fromEntries(rows.map(({ account, balance }) => [account, balance]));
}
