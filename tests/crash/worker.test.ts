import { type Wallet, wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callOff, type Errand, initiate, order, payAndReturn } from "../faults/buyer.ts";
import { openStall, type Stall } from "../faults/stall.ts";
import { expectNothingWrong, idOf } from "./deed.ts";
import { unmadeAt } from "./unmade.ts";

let stall: Stall;
beforeAll(async () => void (stall = await openStall()));
afterAll(() => stall.close());

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

const fewest = {
  bkash: { sweep: 20, refunds: 18 },
  nagad: { sweep: 20, refunds: 18 },
  rocket: { sweep: 20, refunds: 8 },
  upay: { sweep: 20, refunds: 18 },
} as const;

describe.each(wallets)("a worker killed at any point at %s", (wallet) => {
  test.each([
    ["asks what became of a payment", "sweep", paidUnheard],
    ["gives money back", "refunds", owedBack],
  ] as const)("while it %s", { timeout: 900_000 }, (_, job, prepare) =>
    expectNothingWrong(stall, {
      ...{ name: `${wallet} ${job}`, fewest: fewest[wallet][job] },
      prepare: () => prepare(wallet),
      told: async () => ({ what: "job", job }),
    }),
  );
});

test("a process killed at any point of a notification", { timeout: 900_000 }, () =>
  expectNothingWrong(stall, {
    ...{ name: "notice", fewest: 14 },
    prepare: () => paidUnheard("bkash"),
    told: async (errand) => {
      const { door, wallet } = stall.shop;
      door.shut(true);
      const before = door.raws.length;
      await wallet.notify(await referenceOf(errand));
      await expect.poll(() => door.raws.length).toBeGreaterThan(before);
      const request = { path: "/v1/hooks/payments/bkash", headers: {}, body: door.raws.at(-1) };
      return { what: "request", request };
    },
  }),
);

describe("a worker killed at any point, while it sends anew what was found never to have been made,", () => {
  test.each([
    ["before its wallet has denied it", "failed", 12],
    ["when its wallet has denied it", "approved", 20],
  ] as const)("%s, sends it once", { timeout: 900_000 }, (_, state, least) =>
    expectNothingWrong(stall, {
      ...{ name: `unmade ${state}`, fewest: least },
      prepare: async () => unmadeAt(stall, await owedBack("bkash"), state),
      told: async () => ({ what: "job", job: "refunds" }),
    }),
  );
});
