import { fileURLToPath } from "node:url";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callOff, type Errand, initiate, order, payAndReturn } from "../faults/buyer.ts";
import { openStall, type Stall } from "../faults/stall.ts";
import { wrongIn } from "../faults/truth.ts";
import { forget, recover } from "../faults/worker.ts";
import { bundleScript } from "./bundle.ts";
import { deathsOf } from "./deaths.ts";
import { walk } from "./walk.ts";

let stall: Stall;
beforeAll(async () => void (stall = await openStall()));
afterAll(() => stall.close());

const job = await bundleScript(fileURLToPath(new URL("./job.ts", import.meta.url)));
const oneRequest = await bundleScript(fileURLToPath(new URL("./one-request.ts", import.meta.url)));

const idOf = ({ placed }: Errand): string => placed.order.id;
const referenceOf = async (errand: Errand): Promise<string> => {
  const { rows } = await stall.shop.world.owner.query<{ ref: string }>(
    "select gateway_ref as ref from payment_attempt where order_id = $1",
    [idOf(errand)],
  );
  return rows[0]?.ref ?? "";
};

async function paid(wallet: Wallet): Promise<Errand> {
  const errand = await order(stall, wallet);
  await initiate(stall, errand);
  await payAndReturn(stall, errand, []);
  return errand;
}

/** Paid at the wallet, and nobody has come back: at bKash the buyer has, but the execute and the question after it were lost. */
async function paidUnheard(wallet: Wallet): Promise<Errand> {
  const errand = await order(stall, wallet);
  await initiate(stall, errand);
  if (wallet === "bkash") {
    const reference = await referenceOf(errand);
    await stall.shop.wallet.fault({ op: "execute", do: "drop", reference });
    await stall.shop.wallet.fault({ op: "query", do: "html", reference });
    await stall.shop.wallet.fault({ webhook: "never", reference });
  }
  await payAndReturn(stall, errand, wallet === "bkash" ? [] : ["never"]);
  return errand;
}

async function owedBack(wallet: Wallet): Promise<Errand> {
  const errand = await paid(wallet);
  expect(await callOff(stall, errand)).toBe(200);
  return errand;
}

/** Dies at one boundary after another, each time over an order of its own, and comes back: nothing is wrong. */
async function expectNothingWrong(
  name: string,
  prepare: () => Promise<Errand>,
  script: string,
  told: (errand: Errand) => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const run = async (errand: Errand, dieAt: number) =>
    walk(stall.shop, script, { dieAt, ...(await told(errand)) });
  const calm = await prepare();
  const { killed, boundaries } = await run(calm, 0);
  expect(killed).toBe(false);
  await recover(stall, [idOf(calm)]);
  expect(await wrongIn(stall, [idOf(calm)])).toEqual([]);
  expect(boundaries).toBeGreaterThan(2);
  for (const dieAt of deathsOf(name, boundaries, 1)) {
    const errand = await prepare();
    await run(errand, dieAt);
    stall.shop.door.shut(false);
    await recover(stall, [idOf(errand)]);
    expect(await wrongIn(stall, [idOf(errand)]), `boundary ${dieAt} of ${boundaries}`).toEqual([]);
    await forget(stall, [idOf(errand)]);
  }
}

describe.each(wallets)("a worker killed at any point at %s", (wallet) => {
  test("while it asks what became of a payment", { timeout: 240_000 }, () =>
    expectNothingWrong(
      `${wallet} sweep`,
      () => paidUnheard(wallet),
      job,
      async () => ({ job: "sweep" }),
    ),
  );

  test("while it gives money back", { timeout: 240_000 }, () =>
    expectNothingWrong(
      `${wallet} refund`,
      () => owedBack(wallet),
      job,
      async () => ({ job: "refunds" }),
    ),
  );
});

test("a process killed at any point of a notification", { timeout: 240_000 }, () =>
  expectNothingWrong(
    "notice",
    async () => {
      stall.shop.door.shut(false);
      return paidUnheard("bkash");
    },
    oneRequest,
    async (errand) => {
      stall.shop.door.shut(true);
      const before = stall.shop.door.raws.length;
      await stall.shop.wallet.notify(await referenceOf(errand));
      await expect.poll(() => stall.shop.door.raws.length).toBeGreaterThan(before);
      const body = stall.shop.door.raws.at(-1);
      return { request: { path: "/v1/hooks/payments/bkash", headers: {}, body } };
    },
  ),
);
