import { expireOrders } from "@haat/api/jobs/expire-orders";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts, sweepAttempts } from "@haat/api/jobs/sweep-attempts";
import { wallets } from "@haat/core/payment-methods";
import pg from "pg";
import { inject } from "vitest";
import type { Stall } from "./stall.ts";

const mostRounds = 8;

/** A worker's fault is reported and its job comes round again; here the next round is that. */
const survive = async (work: Promise<unknown>): Promise<void> => void (await work.catch(() => undefined));

/** The schedule's times have come: nothing waits here but what the database says. */
async function makeDue({ shop }: Stall, orders: readonly string[]): Promise<void> {
  await shop.world.owner.query(
    "update payment_attempt set next_query_at = now() where next_query_at is not null and order_id = any($1)",
    [orders],
  );
  await shop.world.owner.query(
    "update refund set next_try_at = now() where next_try_at is not null and order_id = any($1)",
    [orders],
  );
  await shop.world.owner.query("update wallet_pulse set silences = 0 where silences > 0");
}

export async function askWallets(stall: Stall, orders: readonly string[]): Promise<void> {
  await makeDue(stall, orders);
  await survive(sweepAttempts(stall.shop.jobs));
}

export async function giveBack(stall: Stall, orders: readonly string[]): Promise<void> {
  await makeDue(stall, orders);
  await survive(submitRefunds(stall.shop.jobs));
}

/** So long after the ask that a lost refund can no longer land, and a lost charge no longer open. The history is append-only, but for a superuser. */
export async function letCallsLand({ shop }: Stall, orders: readonly string[]): Promise<void> {
  const url = new URL(inject("platform").adminUrl);
  url.pathname = new URL(shop.world.env["DATABASE_OWNER_URL"] ?? "").pathname;
  const admin = new pg.Client(url.href);
  await admin.connect();
  await admin.query("set session_replication_role = replica");
  await admin.query(
    "update transition set at = at - interval '6 minutes' where (machine = 'refund' or event_key = 'unknown_init') and order_id = any($1)",
    [orders],
  );
  await admin.end();
}

async function isQuiet({ shop }: Stall, orders: readonly string[]): Promise<boolean> {
  const { rows } = await shop.world.owner.query<{ open: number }>(
    `select (select count(*) from payment_attempt where order_id = any($1) and state in ('unknown_init', 'capturing', 'unknown'))
      + (select count(*) from refund where order_id = any($1) and next_try_at is not null) as open`,
    [orders],
  );
  return Number(rows[0]?.open) === 0;
}

async function untilQuiet(stall: Stall, orders: readonly string[]): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    await askWallets(stall, orders);
    await giveBack(stall, orders);
    if (await isQuiet(stall, orders)) return;
    await letCallsLand(stall, orders);
  }
}

/** Everything is healed and the worker has started anew; what nobody paid lapses. */
export async function recover(stall: Stall, orders: readonly string[]): Promise<void> {
  const { shop } = stall;
  for (const wallet of wallets) await shop.wallets[wallet].forgetFaults();
  stall.setClock(0);
  stall.restart();
  await sweepAllAttempts(shop.jobs);
  await untilQuiet(stall, orders);
  await shop.world.owner.query(
    "update orders set expires_at = now() - interval '1 second' where state = 'pending_payment' and id = any($1)",
    [orders],
  );
  await expireOrders(shop.jobs);
  await untilQuiet(stall, orders);
}

/** Charges that nobody will pay any more are asked about for a day; later cases need not wait for that. */
export async function forget({ shop }: Stall, orders: readonly string[]): Promise<void> {
  await shop.world.owner.query("update payment_attempt set next_query_at = null where order_id = any($1)", [
    orders,
  ]);
}
