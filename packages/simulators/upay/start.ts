import { commonFaults, type Vocabulary } from "../kit/faults.ts";
import { lateRefunds, openPurse, payFaults } from "../kit/purse/purse.ts";
import { type Running, startSimulator } from "../kit/start.ts";
import { createApp, walletOf } from "./app.ts";
import { leeway, type UpayCredentials, type UpaySimulatorOptions } from "./options.ts";
import { ulid } from "./ulid.ts";
import type { UpayDetail, UpayWorld } from "./world.ts";

export type UpaySimulator = Running & Readonly<{ credentials: UpayCredentials }>;

const vocabulary: Vocabulary = {
  operations: ["grant", "create", "query", "refund", "pay"],
  calls: [
    ...commonFaults,
    ...payFaults,
    ...lateRefunds,
    "tamper-amount",
    "of-another",
    "upper-case",
    "text-amounts",
    "refund-refused",
    "stray-spaces",
    "failed-object",
    "spaced-code",
    "other-merchant",
  ],
  webhooks: [],
};
const secret = /^(merchant_key|token|pin|code)$/;

/** The merchant gateway and its page. */
export async function startUpaySimulator(options: UpaySimulatorOptions): Promise<UpaySimulator> {
  const { credentials } = options;
  return startSimulator(options, leeway, (base) => {
    const purse = openPurse<UpayDetail>({
      ...options,
      ...{ secret, vocabulary },
      lifeMs: () => base.settings().sessionLifeMs,
      newTrx: (random, charge) => charge?.detail.ulid ?? ulid(random, Date.now()),
    });
    const world: UpayWorld = { ...base, credentials, purse };
    return { app: createApp(world, walletOf(world)), told: () => ({ credentials }), closed: purse.close };
  });
}
