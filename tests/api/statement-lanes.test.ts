import { runJobs } from "@haat/api/jobs/run";
import { settleStatements } from "@haat/api/jobs/settle-statements";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestSession } from "../market.ts";
import { anOrderToHangOn, dhaka, takenBy, upload } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { statedOf, statementOf } from "../stated.ts";

const day = "2026-11-02";
let shop: TestShop;
let finance: TestSession;
let answer: () => void;
beforeAll(async () => {
  const silence = new Promise<void>((resolve) => void (answer = resolve));
  shop = await openShop({
    // bKash takes the question about a payment and does not answer it.
    between: (open) => {
      const real = open();
      const lookup = () => silence.then(() => ({ state: "unknown" }) as const);
      return { ...real, bkash: { ...real.bkash, lookup } };
    },
  });
  finance = await aFreshOne(shop.world, "finance", "admin");
});
afterAll(() => shop.close());

/** A file of that wallet which names one payment. */
async function fileOf(wallet: "bkash" | "upay", state: string): Promise<string> {
  const orderId = await anOrderToHangOn(shop);
  const at = dhaka(day, "10:00:00");
  const [paid] = await takenBy(shop, { orderId, wallet }, [{ minor: 50_000n, at, state }]);
  if (!paid) throw new Error("one was made");
  const { feeBps, statedAs } = shop.node.payments[wallet].capabilities;
  const file = statementOf([statedOf(paid)], feeBps, statedAs ?? "");
  return (await upload(shop, finance, { source: wallet, day, file })).id;
}
const stateOf = async (id: string): Promise<string> =>
  (await shop.world.owner.query<{ state: string }>("select state from statement where id = $1", [id])).rows[0]
    ?.state ?? "";

test("a wallet that hangs while its file is proven holds up no other wallet's file", async () => {
  const [bkash, upay] = [await fileOf("bkash", "unknown"), await fileOf("upay", "captured_orphan")];
  const worker = runJobs(shop.jobs);
  try {
    await expect.poll(() => stateOf(upay), { timeout: 20_000 }).toBe("done");
    expect(await stateOf(bkash)).not.toBe("done");
    answer();
    await expect.poll(() => stateOf(bkash), { timeout: 20_000 }).toBe("done");
  } finally {
    answer();
    await worker.stop();
  }
  await expectBooksInOrder(shop);
});

test("a worker of one wallet takes no other's file", async () => {
  const upay = await fileOf("upay", "captured_orphan");
  await settleStatements(shop.jobs, "bkash");
  expect(await stateOf(upay)).toBe("waiting");
  await settleStatements(shop.jobs);
  expect(await stateOf(upay)).toBe("done");
});
