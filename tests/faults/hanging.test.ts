import { type Running, runJobs } from "@haat/api/jobs/run";
import type { Wallet } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { type Errand, initiate, order, payAndReturn } from "./buyer.ts";
import { expectNoHarmForAMinute } from "./neighbour.ts";
import { openStall, type Stall } from "./stall.ts";

let stall: Stall;
let worker: Running | null = null;
const moves: string[] = [];
beforeAll(async () => {
  stall = await openStall({
    walletTimeoutMs: 60_000,
    breakerMoved: (method, state) => void moves.push(`${method} ${state}`),
  });
});
afterAll(async () => {
  await worker?.stop();
  await stall.close();
});

const stateOf = async ({ placed }: Errand): Promise<string> =>
  (await readOrder(stall.shop.world, placed)).state;

async function begun(wallet: Wallet): Promise<Errand> {
  const errand = await order(stall, wallet);
  await initiate(stall, errand);
  return errand;
}

/** Paid at bKash, but the execute and the question after it were lost; its next question is an hour away. */
async function unheard(): Promise<Errand> {
  const errand = await begun("bkash");
  await stall.shop.wallet.fault({ op: "execute", do: "drop" });
  await stall.shop.wallet.fault({ op: "query", do: "html" });
  await stall.shop.wallet.fault({ webhook: "never" });
  await payAndReturn(stall, errand, []);
  await askIn(errand, "1 hour");
  return errand;
}

const askIn = ({ placed }: Errand, time: string): Promise<unknown> =>
  stall.shop.world.owner.query(
    "update payment_attempt set next_query_at = now() + $2::interval where order_id = $1",
    [placed.order.id, time],
  );

/** Whether all that was begun in the database by now comes to its end, though the gateway says nothing. */
async function expectNoWaitInTransactions(): Promise<void> {
  const { owner } = stall.shop.world;
  const { rows } = await owner.query<{ now: string }>("select clock_timestamp()::text as now");
  const open = `select query from pg_stat_activity where datname = current_database()
    and usename in ('haat_app', 'haat_job') and xact_start < $1::timestamptz`;
  await expect.poll(async () => (await owner.query(open, [rows[0]?.now])).rows).toEqual([]);
}

test(
  "one gateway that hangs harms no other, and is asked about everything when it is back",
  { timeout: 300_000 },
  async () => {
    const { shop } = stall;
    const open = [await unheard(), await unheard()];
    const others = [await begun("nagad"), await begun("rocket"), await begun("upay")];
    for (const errand of others) await payAndReturn(stall, errand, ["never"]);
    for (const errand of others) await askIn(errand, "0 seconds");
    for (const errand of open) await askIn(errand, "-1 minute");

    await shop.wallet.fault({ op: "*", do: "silent", times: 1_000 });
    worker = runJobs(shop.jobs);
    let answered = 0;
    const hanging = [1, 2, 3, 4, 5].map(async () => {
      await begun("bkash");
      answered += 1;
    });
    await expect
      .poll(() => Promise.all(others.map(stateOf)), { interval: 300 })
      .toEqual(["confirmed", "confirmed", "confirmed"]);
    const atOnce = await begun("upay");
    await payAndReturn(stall, atOnce, []);
    expect(await stateOf(atOnce)).toBe("confirmed");
    const asked = async () => 1_000 - Number((await shop.wallet.faults())[0]?.["times"]);
    await expect.poll(asked).toBeGreaterThanOrEqual(hanging.length);
    await expectNoWaitInTransactions();
    expect(answered).toBe(0);
    await expectNoHarmForAMinute(stall);

    await shop.wallet.forgetFaults();
    await Promise.all(hanging);
    expect(moves).toContain("bkash open");
    expect(await Promise.all(open.map(stateOf))).toEqual(["pending_payment", "pending_payment"]);

    stall.setClock(60_000);
    for (const errand of open) await askIn(errand, "1 hour");
    await shop.world.owner.query("update wallet_pulse set ask_after = now()");
    await expect
      .poll(() => Promise.all(open.map(stateOf)), { timeout: 60_000, interval: 400 })
      .toEqual(["confirmed", "confirmed"]);
    expect(moves).toContain("bkash closed");
  },
);
