import { randomUUID } from "node:crypto";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import type { Chance } from "@haat/local/fixture/random";
import { walletRemote } from "@haat/simulators/kit/remote";
import { bkashRemote } from "@haat/simulators/bkash/remote";
import type { Operation } from "./drive.ts";
import type { PayName } from "./goals.ts";
import type { Opened } from "./ground.ts";
import { ask, mustSay } from "./ask.ts";
import { placeOrder } from "./scenarios.ts";

type Charge = Readonly<{ wallet: Wallet; attemptId: string }>;
export type Paying = Readonly<{
  /** From the cart over the wallet's page to a confirmed order. */
  operations: Readonly<Record<Exclude<PayName, "settle">, Operation>>;
  /** Buyers who have paid on the wallets' pages, all wallets in turn, and have not come back yet. */
  prepare(count: number, chance: Chance): Promise<void>;
  /** One of them comes back, and the order is confirmed. */
  settle: Operation;
}>;

/** What each wallet's simulator is told to do is not part of the product; its own time is counted apart. */
export function paying(ground: Opened): Paying {
  const { api } = ground;
  const remotes = {
    bkash: bkashRemote(ground.wallets.bkash.origin),
    nagad: walletRemote(ground.wallets.nagad.origin),
    rocket: walletRemote(ground.wallets.rocket.origin),
    upay: walletRemote(ground.wallets.upay.origin),
  };

  /** Order, start, and approval on the wallet's page. */
  async function approved(wallet: Wallet, chance: Chance): Promise<Charge> {
    const { text } = await placeOrder(ground, chance, wallet);
    const { order, token } = JSON.parse(text) as { order: { payments: { id: string }[] }; token: string };
    const attemptId = order.payments[0]?.id ?? "";
    const headers = { "x-haat-order-token": token, "idempotency-key": randomUUID() };
    const started = await ask(api, `/v1/store/payments/${attemptId}/start`, { method: "POST", headers });
    const { redirectUrl } = JSON.parse(started.text) as { redirectUrl: string | null };
    if (redirectUrl === null) throw new Error(`${wallet} opened no page`);
    await remotes[wallet].act(await ground.referenceOf(attemptId), "approve", { deliver: false });
    return { wallet, attemptId };
  }

  async function comeBack({ wallet, attemptId }: Charge): Promise<void> {
    const reply = await ask(api, `/v1/store/payments/${wallet}/return`, {
      method: "POST",
      headers: { "idempotency-key": randomUUID() },
      body: { attemptId, status: "success" },
    });
    mustSay(reply, `"orderState":"confirmed"`);
  }

  const from =
    (wallet: Wallet): Operation =>
    async (chance) =>
      comeBack(await approved(wallet, chance));
  const waiting: Charge[] = [];
  return {
    operations: {
      "pay-bkash": from("bkash"),
      "pay-nagad": from("nagad"),
      "pay-rocket": from("rocket"),
      "pay-upay": from("upay"),
    },
    prepare: async (count, chance) => {
      // Preparing is not what is measured: whoever fails meanwhile is left out, and another one comes.
      for (let tries = 0; waiting.length < count && tries < count; tries += 1) {
        const begun = await Promise.allSettled(wallets.map((wallet) => approved(wallet, chance)));
        waiting.push(...begun.flatMap((each) => (each.status === "fulfilled" ? [each.value] : [])));
      }
    },
    settle: async () => {
      const next = waiting.pop();
      if (!next) throw new Error("nobody is left who paid");
      await comeBack(next);
    },
  };
}
