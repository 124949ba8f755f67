import { type Running, runJobs } from "@haat/api/jobs/run";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, type Placed, placeOrder, readOrder, returnFrom, startPayment } from "../buying.ts";
import { bundledChild, compileCache } from "../crash/bundle.ts";
import { aProduct, type TestProduct } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

/** Nothing here bends a time: the worker runs as it does in a market, and what is due is due by its own schedule. */
let shop: TestShop;
let worker: Running;
let product: TestProduct;
beforeAll(async () => {
  shop = await openShop({ walletTimeoutMs: 30_000 });
  product = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 9 });
  worker = runJobs(shop.jobs);
});
afterAll(async () => {
  await worker.stop();
  await shop.close();
});

async function approved(): Promise<Readonly<{ placed: Placed; reference: string }>> {
  const placed = await placeOrder(shop, "bkash", [[product.variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.wallet.fault({ webhook: "never", reference });
  await shop.wallet.act(reference, "approve", { deliver: false });
  return { placed, reference };
}
const captures = async (reference: string): Promise<number | undefined> =>
  (await shop.wallet.ledger()).payments.find((line) => line.reference === reference)?.captures;
const confirmed = (placed: Placed, withinMs: number) =>
  expect
    .poll(async () => (await readOrder(shop.world, placed)).state, { timeout: withinMs, interval: 500 })
    .toBe("confirmed");

/** The API as a process of its own, to which this buyer comes back. */
async function otherApi(providerRef: string): Promise<ChildProcess> {
  const env = { ...shop.world.env, ...shop.environment, PUBLIC_ORIGIN: "http://haat.test" };
  const path = "/v1/store/payments/bkash/return";
  const request = { path, headers: keyed(), body: { providerRef, status: "success" } };
  const told = JSON.stringify({ what: "request", env, dieAt: 0, request });
  return spawn(process.execPath, ["--no-warnings", await bundledChild(), told], {
    stdio: "ignore",
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  });
}

test(
  "an order whose process died with the wallet's answer is confirmed within a minute, by the worker alone",
  { timeout: 120_000 },
  async () => {
    const { placed, reference } = await approved();
    await shop.wallet.fault({ op: "execute", do: "slow", delayMs: 25_000, reference });
    const api = await otherApi(reference);
    const end = once(api, "exit");
    await expect.poll(() => captures(reference), { timeout: 30_000, interval: 50 }).toBe(1);
    api.kill("SIGKILL");
    expect(await end).toEqual([null, "SIGKILL"]);
    expect(await readOrder(shop.world, placed)).toMatchObject({ canPay: false });
    await confirmed(placed, 60_000);
    expect(await captures(reference)).toBe(1);
    await expectBooksInOrder(shop);
  },
);

test(
  "money taken by a wallet that fell silent is found within five minutes of its answering again",
  { timeout: 360_000 },
  async () => {
    const { placed, reference } = await approved();
    await shop.wallet.fault({ op: "execute", do: "drop", reference });
    await shop.wallet.fault({ op: "query", do: "lost", reference, times: 99 });
    const back = await returnFrom(shop, reference, "success");
    expect(back.payment.state).toBe("unknown");
    await shop.wallet.forgetFaults();
    await confirmed(placed, 300_000);
    expect(await captures(reference)).toBe(1);
    await expectBooksInOrder(shop);
  },
);
