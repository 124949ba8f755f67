import { whileWorking } from "@haat/api/middleware/while-working";
import { claimKey, type HeldKey, keepReply, renewKey } from "@haat/db/queries/money/idempotency";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()), 300_000);
afterAll(() => shop.close());

const scopeOf = (key: string) => ({ caller: "usr_1", route: "POST /v1/store/orders", key, bodyHash: "same" });
const claim = (key: string) => claimKey(shop.node.books, scopeOf(key));

/** Claimed that many seconds ago by a request that is still at work. */
async function claimedLongAgo(key: string, seconds: number): Promise<HeldKey> {
  await claim(key);
  const { rows } = await shop.world.owner.query<{ lease: string }>(
    `update idempotency_key set created_at = created_at - make_interval(secs => $2) where key = $1
      returning extract(epoch from created_at)::text as lease`,
    [key, seconds],
  );
  return { ...scopeOf(key), lease: rows[0]?.lease ?? "" };
}
const reply = { status: 201, type: "application/json", language: "bn", sealed: "x" };

test("a request that works for longer than its lease keeps its key as long as it says that it lives", async () => {
  const held = await claimedLongAgo("slow", 300);
  await renewKey(shop.node.books, held);
  expect((await claim("slow")).state).toBe("busy");
  expect(await keepReply(shop.node.books, held, reply)).toBe(true);
  expect((await claim("slow")).state).toBe("done");
});

test("one that has been silent for as long is taken over, and can neither renew nor answer any more", async () => {
  const held = await claimedLongAgo("dead", 300);
  expect((await claim("dead")).state).toBe("mine");
  await renewKey(shop.node.books, held);
  expect(await keepReply(shop.node.books, held, reply)).toBe(false);
});

test("one that renewed and then died is taken over as well", async () => {
  const held = await claimedLongAgo("died later", 300);
  await renewKey(shop.node.books, held);
  await shop.world.owner.query(
    "update idempotency_key set renewed_at = now() - interval '46 seconds' where key = 'died later'",
  );
  expect((await claim("died later")).state).toBe("mine");
});

test("work is accompanied by beats until it ends, also where a beat fails", async () => {
  let beats = 0;
  const third = Promise.withResolvers<void>();
  const beat = async (): Promise<void> => {
    beats += 1;
    if (beats === 3) third.resolve();
    throw new Error("missed");
  };
  const result = await whileWorking({ beat, everyMs: 1 }, async () => (await third.promise, "done"));
  const seen = beats;
  await new Promise((resolve) => setImmediate(resolve));
  expect([result, beats]).toEqual(["done", seen]);
  await expect(
    whileWorking({ beat, everyMs: 1 }, () => Promise.reject(new RangeError("no"))),
  ).rejects.toThrow(RangeError);
});
