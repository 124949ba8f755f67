import { ChallengeView } from "@haat/contract/auth";
import { openJobs } from "@haat/api/jobs/open";
import { schedule } from "@haat/api/jobs/schedule";
import { openShopApi, type ShopApi } from "@haat/api/serve";
import { parsePhone } from "@haat/core/phone";
import { sealPhone } from "@haat/core/sealed-phone";
import { freePort } from "@haat/local/machine/free-port";
import { serveShop, type ShopServer } from "@haat/local/shop/serve";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { workOf } from "../asking-code.ts";
import { buyer, type Canary, people, secrets, sightings } from "../canary/canaries.ts";
import { listen } from "../canary/ears.ts";
import {
  type Ask,
  askAt,
  handOver,
  keyed,
  knock,
  newestCode,
  order,
  pay,
  signIn,
  told,
  wish,
} from "../canary/journey.ts";
import { columnsOf, documentsOf, keysOf } from "../canary/stores.ts";
import { aBuyerSession, aProduct, aStaffSession, aVendor, aVendorSession } from "../market.ts";
import { type Ear, openEar } from "../sentry/ear.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let ear: Ear;
let api: ShopApi;
let server: ShopServer;
let worker: ReturnType<typeof openJobs>;
let ask: Ask;
let ears: ReturnType<typeof listen>;
let canaries: readonly Canary[];

const environment = () => ({ ...shop.world.env, ...shop.environment, SENTRY_DSN: ear.dsn });

beforeAll(async () => {
  [shop, ear] = await Promise.all([openShop(), openEar()]);
  ears = listen();
  api = await openShopApi(environment());
  worker = openJobs(environment());
  const port = await freePort();
  server = await serveShop((request) => api.fetch(request), port);
  ask = askAt(`http://127.0.0.1:${port}`);
  canaries = [...people, ...(await live())];
}, 120_000);
afterAll(async () => {
  ears.close();
  await server.close();
  await Promise.all([api.close(), worker.close()]);
  await Promise.all([shop.close(), ear.close()]);
});

/** A person of the market does everything that he is asked about himself for; the codes and tokens he was given. */
async function live(): Promise<readonly Canary[]> {
  const { world } = shop;
  const { userId } = await aBuyerSession(world);
  const { sealed, hash, tail } = await sealPhone(world.edge.sealer, parsePhone(buyer.phone));
  await world.owner.query(
    "update user_account set phone_sealed = $2, phone_hash = $3, phone_tail = $4, name = $5 where id = $1",
    [userId, sealed, hash, tail, buyer.name],
  );
  const vendor = await aVendor(world);
  const { variants } = await aProduct(world, { vendor });
  const wanted = { variantId: variants[0].id };
  const me = await signIn(shop, ask);
  const cash = await order(ask, { ...wanted, method: "cod", headers: me.headers });
  const code = await newestCode(shop);
  const verify = { body: { code }, headers: keyed(cash.headers) };
  await told(await ask(`/v1/store/orders/${cash.order.id}/verify`, verify));
  const paid = await order(ask, { ...wanted, method: "bkash", headers: {} });
  await pay(shop, ask, paid);
  const seller = await aVendorSession(world, vendor);
  for (const { order: bought } of [cash, paid])
    await handOver(ask, bought.subOrders[0]?.id ?? "", seller.headers);
  await knock(ask);
  await beHelped(cash.order.id);
  await failAtEveryDoor({ ...wanted, headers: me.headers });
  await work();
  return secrets([me.code, code], { ...me.tokens, ...cash.tokens, ...paid.tokens });
}

/** Support finds him by his phone, in every way that it may be said, and reads his story. */
async function beHelped(orderId: string): Promise<void> {
  const { headers } = await aStaffSession(shop.world, "support_2");
  for (const q of [buyer.phone, buyer.altPhone, buyer.phone.slice(-4)]) {
    const found = await ask("/v1/support/searches/orders", { body: { q }, headers });
    expect(JSON.stringify(await told(found))).toContain(orderId);
  }
  await told(await ask(`/v1/support/orders/${orderId}`, { headers }));
}

/** Faults that nobody expects, while his data is in the hands of what fails. */
async function failAtEveryDoor(wanted: { variantId: string; headers: Readonly<Record<string, string>> }) {
  const { sent } = await wish(ask, { ...wanted, method: "bkash" });
  const without = async (table: string, work: () => Promise<unknown>): Promise<void> => {
    await shop.world.owner.query(`alter table ${table} rename to gone`);
    await work();
    await shop.world.owner.query(`alter table gone rename to ${table}`);
  };
  await without("order_line", async () => told(await ask("/v1/store/orders", sent), 500));
  const { phone } = buyer;
  const shown = { phone, code: "123456", flow: "0".repeat(32) };
  const done = workOf(ChallengeView.parse(await told(await ask("/v1/auth/challenges", { body: { phone } }))));
  await without("one_time_code", async () => {
    await told(await ask("/v1/auth/codes", { body: { phone, work: done } }), 500);
    await told(await ask("/v1/auth/sessions", { body: shown }), 500);
  });
  await without("outbox", work);
}

/** One pass of every job of the worker. */
async function work(): Promise<void> {
  const { deps } = worker;
  for (const [name, { job }] of Object.entries(schedule))
    await job(deps).catch((fault: unknown) => deps.report(fault, `job ${name}`));
}

const seenIn = (heard: readonly (readonly [string, string])[]): string[] => sightings(canaries, heard);

test("no line of a log and no address of a request tells who the buyer is", () => {
  const lines = ears.told.filter(([where]) => where === "log").map(([, text]) => text);
  expect(lines.filter((line) => line.includes('"route":"/v1/store/orders"')).length).toBeGreaterThan(2);
  expect(lines.filter((line) => line.includes('"level":"error"')).length).toBeGreaterThan(3);
  expect(ears.told.filter(([, text]) => text.includes("/v1/support/")).length).toBeGreaterThan(3);
  expect(seenIn(ears.told)).toEqual([]);
});

test("no envelope to Sentry tells who the buyer is", async () => {
  await vi.waitFor(() => expect(ear.heard.join("\n")).toContain("job messages"), { timeout: 30_000 });
  expect(ear.heard.join("\n")).toMatch(/place_order/);
  expect(seenIn(ear.heard.map((envelope) => ["Sentry", envelope]))).toEqual([]);
});

test("no document of MongoDB and nothing in Redis tells who the buyer is", async () => {
  const { MONGODB_URL = "", UPSTASH_REDIS_REST_URL = "", UPSTASH_REDIS_REST_TOKEN = "" } = shop.world.env;
  const documents = await documentsOf(MONGODB_URL);
  const keys = await keysOf(UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN);
  expect([documents.length > 0, keys.length > 0]).toEqual([true, true]);
  expect(seenIn([...documents, ...keys])).toEqual([]);
});

/** Where people are called by their name and goods are brought to; nothing else of a person is readable. */
const meant = [
  ...["contact_name: name", "details: address", "landmark: landmark", "locality: locality", "note: note"].map(
    (each) => `orders.${each}`,
  ),
  // What was answered to an order's key, for 24 hours: its document, phones sealed.
  ...["address", "landmark", "locality", "name", "note"].map((each) => `idempotency_key.answer: ${each}`),
  "user_account.name: name",
];

test("no column of Postgres holds a phone, a code, a token or a wallet's number, and few hold the rest", async () => {
  const columns = await columnsOf(shop.world.owner);
  expect(columns.length).toBeGreaterThan(200);
  expect(seenIn(columns).toSorted()).toEqual(meant.toSorted());
});
