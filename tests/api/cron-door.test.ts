import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { answerCron } from "@haat/api/jobs/cron";
import { lanesOf, type Pass, passes, schedule } from "@haat/api/jobs/schedule";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  keyed,
  payByWallet,
  type Placed,
  placeOrder,
  readOrder,
  returnFrom,
  startPayment,
} from "../buying.ts";
import { aProduct, type TestProduct } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

/** Vercel's minute, and one that ends while a wallet still hangs. */
const minute = { beginMs: 45_000, answerMs: 55_000 };
const short = { beginMs: 45_000, answerMs: 4_000 };

let shop: TestShop;
let product: TestProduct;
let server: Server;
let secret = "";
let allowed = minute;
beforeAll(async () => {
  shop = await openShop({ walletTimeoutMs: 20_000 });
  product = await aProduct(shop.world, { stock: 50 });
  const environment: Readonly<Record<string, string>> = {
    ...shop.world.env,
    ...shop.environment,
    PUBLIC_ORIGIN: "http://haat.test",
  };
  secret = environment["CRON_SECRET"] ?? "";
  server = createServer((request, response) => {
    const { authorization } = request.headers;
    const asked = new Request(new URL(request.url ?? "/", "http://haat.test"), {
      headers: authorization === undefined ? {} : { authorization },
    });
    void answerCron(asked, environment, allowed).then(async (reply) =>
      response.writeHead(reply.status).end(await reply.text()),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(async () => {
  server.close();
  await shop.close();
});

const knock = (path: string, authorization?: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/internal/cron/${path}`, {
    ...(authorization !== undefined && { headers: { authorization } }),
  });

type Said = Readonly<{ done: Readonly<Record<string, number>>; unfinished: readonly string[] }>;
async function run(pass: Pass): Promise<Said> {
  const reply = await knock(pass, `Bearer ${secret}`);
  expect(reply.status).toBe(200);
  return (await reply.json()) as Said;
}

const jobsOf = (pass: Pass): string[] =>
  Object.entries(schedule).flatMap(([name, job]) =>
    job.pass === pass ? lanesOf(job).map((lane) => (lane ? `${name} ${lane}` : name)) : [],
  );

const order = (method: "bkash" | "nagad"): Promise<Placed> =>
  placeOrder(shop, method, [[product.variants[0].id, 1]]);
const stateOf = async (placed: Placed): Promise<string> => (await readOrder(shop.world, placed)).state;

const dueNow = (placed: Placed): Promise<unknown> =>
  shop.world.owner.query("update payment_attempt set next_query_at = now() where order_id = $1", [
    placed.order.id,
  ]);

/** Paid, but the wallet's answers were lost, and its notification too; the next question is due. */
async function unheard(method: "bkash" | "nagad"): Promise<Placed> {
  const placed = await order(method);
  const reference = await startPayment(shop, placed);
  const wallet = shop.wallets[method];
  if (method === "bkash") await wallet.fault({ webhook: "never", reference });
  await wallet.act(reference, "approve", { deliver: false });
  if (method === "bkash") {
    await wallet.fault({ op: "execute", do: "fail-after", reference });
    await wallet.fault({ op: "query", do: "html", reference });
    await returnFrom(shop, reference, "success");
  }
  await dueNow(placed);
  return placed;
}

const askedOf = async (gateway: string): Promise<number> => {
  const { rows } = await shop.world.owner.query<{ calls: number }>(
    "select count(*)::int as calls from gateway_exchange where gateway = $1",
    [gateway],
  );
  return rows[0]?.calls ?? 0;
};
const restFor = (time: string): Promise<unknown> =>
  shop.world.owner.query("update wallet_pulse set ask_after = now() + $1::interval where silences >= 3", [
    time,
  ]);

test("only a scheduler that knows the secret is let in, and only to a pass that there is", async () => {
  const placed = await unheard("nagad");
  for (const given of [
    undefined,
    "",
    secret,
    "Bearer",
    "Bearer wrong",
    `Bearer ${secret}x`,
    `bearer ${secret}`,
  ])
    expect((await knock("sweep", given)).status, given).toBe(401);
  for (const path of ["", "swee", "sweep/more", "constructor"])
    expect((await knock(path, `Bearer ${secret}`)).status, path).toBe(404);
  expect(await stateOf(placed)).toBe("pending_payment");
});

test.each(passes)("the pass %s does the work of each of its jobs, and says what it found", async (pass) => {
  const { done, unfinished } = await run(pass);
  expect(Object.keys(done).toSorted()).toEqual(jobsOf(pass).toSorted());
  expect(unfinished).toEqual([]);
});

test("both passes together leave nothing of a day's work lying", async () => {
  const [lost, lapsed, cancelled] = [await unheard("bkash"), await order("nagad"), await order("bkash")];
  await payByWallet(shop, cancelled);
  const reply = await shop.world.fetch(`/v1/store/orders/${cancelled.order.id}/cancel`, {
    method: "POST",
    headers: keyed(cancelled.headers),
  });
  expect(reply.status).toBe(200);
  await shop.world.owner.query("update orders set expires_at = now() where id = $1", [lapsed.order.id]);
  await shop.world.owner.query(
    "update payment_attempt set created_at = created_at - interval '1 day', expires_at = now() where order_id = $1",
    [lapsed.order.id],
  );
  expect((await run("sweep")).done).toMatchObject({
    "attempts bkash": 1,
    "refunds bkash": 1,
    "expiry nagad": 1,
  });
  expect(await Promise.all([lost, lapsed, cancelled].map(stateOf))).toEqual([
    "confirmed",
    "expired",
    "cancelled",
  ]);
  expect((await run("drain")).done["messages"]).toBeGreaterThan(0);
  const { rows } = await shop.world.owner.query(
    "select topic from outbox where topic in ('sms', 'mail') and done_at is null",
  );
  expect(rows).toEqual([]);
  await expectBooksInOrder(shop);
});

test("a wallet that hangs costs one pass its patience, the passes after it a question, and no other wallet anything", async () => {
  const open = [
    await unheard("bkash"),
    await unheard("bkash"),
    await unheard("bkash"),
    await unheard("bkash"),
  ];
  const other = await unheard("nagad");
  await shop.wallet.forgetFaults();
  await shop.wallet.fault({ op: "*", do: "silent", times: 99 });
  const asked = await askedOf("bkash");
  allowed = short;
  expect((await run("sweep")).unfinished).toContain("attempts bkash");
  const met = async () => 99 - Number((await shop.wallet.faults())[0]?.["times"]);
  await expect.poll(met, { timeout: 60_000, interval: 200 }).toBe(open.length);
  await shop.wallet.forgetFaults();
  await expect.poll(() => askedOf("bkash"), { timeout: 60_000, interval: 200 }).toBe(asked + open.length);
  await expect.poll(() => stateOf(other), { timeout: 60_000, interval: 200 }).toBe("confirmed");

  allowed = minute;
  await shop.wallet.fault({ op: "*", do: "silent", times: 99, delayMs: 100 });
  for (const placed of open) await dueNow(placed);
  await restFor("1 minute");
  expect((await run("sweep")).done).toMatchObject({ "attempts bkash": 0 });
  await restFor("0 seconds");
  expect((await run("sweep")).done).toMatchObject({ "attempts bkash": 1 });
  expect(await askedOf("bkash")).toBe(asked + open.length + 1);

  await shop.wallet.forgetFaults();
  await shop.world.owner.query(
    "update payment_attempt set next_query_at = now() + interval '1 hour' where next_query_at is not null",
  );
  await restFor("0 seconds");
  await expect
    .poll(async () => (await run("sweep"), Promise.all(open.map(stateOf))), { timeout: 30_000, interval: 50 })
    .toEqual(open.map(() => "confirmed"));
  await expectBooksInOrder(shop);
});
