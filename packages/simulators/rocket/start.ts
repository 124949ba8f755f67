import { commonFaults, type Vocabulary } from "../kit/faults.ts";
import { openPurse, payFaults } from "../kit/purse/purse.ts";
import { digits } from "../kit/random.ts";
import { type Running, startSimulator } from "../kit/start.ts";
import { createApp, walletOf } from "./app.ts";
import { leeway, type RocketCredentials, type RocketSimulatorOptions } from "./options.ts";
import type { RocketDetail, RocketWorld } from "./world.ts";

export type RocketSimulator = Running & Readonly<{ credentials: RocketCredentials }>;

/** No tokens and no currency travel here, so neither can go wrong. */
const absent: readonly string[] = ["expire-token", "other-currency"];
const vocabulary: Vocabulary = {
  operations: ["create", "query", "pay"],
  calls: [
    ...[...commonFaults, ...payFaults].filter((name) => !absent.includes(name)),
    "tamper-amount",
    "of-another",
    "error-text",
    "short-id",
    "word",
    "no-description",
    "other-description",
  ],
  webhooks: [],
};
const secret = /^(pwd|pin)$/;

/** The bank's service and its page. */
export async function startRocketSimulator(options: RocketSimulatorOptions): Promise<RocketSimulator> {
  const { credentials, successUrl, failureUrl } = options;
  const registered = {
    ...(successUrl !== undefined && { successUrl }),
    ...(failureUrl !== undefined && { failureUrl }),
  };
  const settings = { ...registered, ...options.settings };
  return startSimulator({ ...options, settings }, leeway, (base) => {
    const purse = openPurse<RocketDetail>({
      ...options,
      ...{ secret, vocabulary },
      lifeMs: () => base.settings().sessionLifeMs,
      // The retrieval reference number.
      newTrx: (random) => `6${random.pick(digits, 11)}`,
    });
    const world: RocketWorld = { ...base, credentials, purse };
    return { app: createApp(world, walletOf(world)), told: () => ({ credentials }), closed: purse.close };
  });
}
