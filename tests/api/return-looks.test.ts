import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
  await shop.world.owner.query("update setting set value = '10' where name = 'return_pause_seconds'");
});
afterAll(() => shop.close());

async function opened(method: "bkash" | "nagad") {
  const { variants } = await aProduct(shop.world, { stock: 9 });
  const placed = await placeOrder(shop, method, [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  const attemptId = (await readOrder(shop.world, placed)).payments[0]?.id ?? "";
  return { placed, reference, attemptId };
}

/** What its wallet was asked since it told its page's address. */
const asked = async (reference: string): Promise<number> => {
  const { rows } = await shop.world.owner.query(
    "select from gateway_exchange where operation not in ('create', 'initialize', 'complete') and (reference = $1 or request::text like '%' || $1 || '%')",
    [reference],
  );
  return rows.length;
};
const pauseIsOver = (id: string) =>
  shop.world.owner.query(
    "update payment_attempt set looked_at = now() - interval '11 seconds' where id = $1",
    [id],
  );

test("a buyer who looks again and again has the wallet asked once in ten seconds, and hears the truth after", async () => {
  const { placed, reference, attemptId } = await opened("nagad");
  for (let looks = 0; looks < 4; looks += 1)
    expect(await returnOf(shop, placed)).toMatchObject({ orderState: "pending_payment" });
  const first = await asked(reference);
  expect(first).toBe(1);
  await shop.wallets.nagad.act(reference, "approve", { deliver: false });
  expect(await returnOf(shop, placed)).toMatchObject({ orderState: "pending_payment" });
  expect(await asked(reference)).toBe(first);
  await pauseIsOver(attemptId);
  expect(await returnOf(shop, placed)).toMatchObject({ orderState: "confirmed" });
});

test("the return that has the money taken waits for no pause", async () => {
  const { placed, reference } = await opened("bkash");
  expect(await returnOf(shop, placed)).toMatchObject({ orderState: "pending_payment" });
  await shop.wallets.bkash.act(reference, "approve", { deliver: false });
  expect(await returnOf(shop, placed, "success")).toMatchObject({ orderState: "confirmed" });
});

const schedule = async (id: string) => {
  const { rows } = await shop.world.owner.query<{ queries: number; at: string | null }>(
    "select queries, next_query_at::text as at from payment_attempt where id = $1",
    [id],
  );
  return rows[0];
};

test("a buyer's looks put off none of our own questions, whatever his wallet answers to them", async () => {
  for (const method of ["bkash", "nagad"] as const) {
    const { placed, reference, attemptId } = await opened(method);
    const scheduled = await schedule(attemptId);
    expect(scheduled?.at).not.toBeNull();
    for (const isGarbled of [false, true, false]) {
      if (isGarbled) await shop.wallets[method].fault({ op: "*", do: "html", times: 1, reference });
      const before = await asked(reference);
      await returnOf(shop, placed);
      expect(await asked(reference)).toBeGreaterThan(before);
      await pauseIsOver(attemptId);
    }
    expect(await schedule(attemptId)).toEqual(scheduled);
  }
});

test("a buyer's look to which his wallet is silent schedules a question where none stood", async () => {
  const { placed, reference, attemptId } = await opened("bkash");
  await shop.world.owner.query("update payment_attempt set next_query_at = null where id = $1", [attemptId]);
  await shop.wallets.bkash.fault({ op: "*", do: "html", times: 1, reference });
  await returnOf(shop, placed);
  expect((await schedule(attemptId))?.at).not.toBeNull();
});

test("a buyer who tries to give up puts off none of our own questions either", async () => {
  const { placed, reference, attemptId } = await opened("nagad");
  const scheduled = await schedule(attemptId);
  for (let tries = 0; tries < 2; tries += 1) {
    await shop.wallets.nagad.fault({ op: "*", do: "html", times: 1, reference });
    const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/cancel`, {
      ...{ method: "POST", headers: keyed(placed.headers) },
    });
    expect(await reply.json()).toMatchObject({ code: "payment.still_checking" });
  }
  expect(await schedule(attemptId)).toEqual(scheduled);
});
