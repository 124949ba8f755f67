import { runJobs } from "@haat/api/jobs/run";
import { sweepAttempts } from "@haat/api/jobs/sweep-attempts";
import { wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder, readOrder, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

test("a worker that starts asks each wallet at once about every open payment, however far off its next question is", async () => {
  const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 9 });
  const paid = await Promise.all(
    wallets.map(async (wallet) => {
      const placed = await placeOrder(shop, wallet, [[variants[0].id, 1]]);
      const reference = await startPayment(shop, placed);
      if (wallet === "bkash") await shop.wallet.fault({ webhook: "never", reference });
      await shop.wallets[wallet].act(reference, "approve", { deliver: false });
      return placed;
    }),
  );
  await shop.world.owner.query("update payment_attempt set next_query_at = now() + interval '1 hour'");
  const states = () => Promise.all(paid.map(async (placed) => (await readOrder(shop.world, placed)).state));
  expect(await states()).toEqual(wallets.map(() => "pending_payment"));
  const worker = runJobs(shop.jobs);
  try {
    await expect.poll(states).toEqual(wallets.map(() => "confirmed"));
  } finally {
    await worker.stop();
  }
  await expectBooksInOrder(shop);
});

test.each(["nagad", "rocket", "upay"] as const)(
  "%s, which debits on its own page, is asked every minute for as long as somebody may pay there, also while it is silent",
  async (wallet) => {
    const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 9 });
    const placed = await placeOrder(shop, wallet, [[variants[0].id, 1]]);
    const reference = await startPayment(shop, placed);
    const { owner } = shop.world;
    const id = placed.order.id;
    const waits: number[] = [];
    const wait = async (): Promise<void> => {
      const { rows } = await owner.query<{ wait: number }>(
        "select (round(extract(epoch from next_query_at - now()) / 10) * 10)::int as wait from payment_attempt where order_id = $1",
        [id],
      );
      waits.push(...rows.map((row) => row.wait));
    };
    const sweep = async (): Promise<void> => {
      await owner.query("update payment_attempt set next_query_at = now() where order_id = $1", [id]);
      await sweepAttempts(shop.jobs, wallet);
    };
    await wait();
    for (const answer of ["open", "open", "open", "open", "silent", "silent"]) {
      if (answer === "silent") await shop.wallets[wallet].fault({ op: "query", do: "lost", reference });
      await sweep();
      await wait();
    }
    expect(waits).toEqual(Array<number>(7).fill(60));
    await shop.wallets[wallet].act(reference, "approve", { deliver: false });
    await sweep();
    expect((await readOrder(shop.world, placed)).state).toBe("confirmed");
    await expectBooksInOrder(shop);
  },
);
