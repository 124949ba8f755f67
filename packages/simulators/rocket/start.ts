import { commonFaults, type Vocabulary } from "../kit/faults.ts";
import { listen } from "../kit/listen.ts";
import { openPurse, payFaults } from "../kit/purse/purse.ts";
import { digits } from "../kit/random.ts";
import { createApp, walletOf } from "./app.ts";
import { defaultSettings, type RocketCredentials, type RocketSimulatorOptions } from "./options.ts";
import type { RocketDetail, RocketWorld } from "./world.ts";

export type RocketSimulator = Readonly<{
  origin: string;
  credentials: RocketCredentials;
  close(): Promise<void>;
}>;

/** No tokens and no currency travel here, so neither can go wrong. */
const absent: readonly string[] = ["expire-token", "other-currency"];
const vocabulary: Vocabulary = {
  operations: ["create", "query", "pay"],
  calls: [
    ...[...commonFaults, ...payFaults].filter((name) => !absent.includes(name)),
    "error-text",
    "short-id",
    "word",
    "no-description",
    "other-description",
  ],
  webhooks: [],
};
const secret = /^(pwd|pin)$/;

/** One Rocket, on loopback only, with its own truth. */
export async function startRocketSimulator(options: RocketSimulatorOptions): Promise<RocketSimulator> {
  const { credentials, dataFile, seed, successUrl, failureUrl } = options;
  let settings = {
    ...defaultSettings,
    ...(successUrl !== undefined && { successUrl }),
    ...(failureUrl !== undefined && { failureUrl }),
    ...options.settings,
  };
  let origin = options.origin ?? "";
  const purse = openPurse<RocketDetail>({
    ...(dataFile !== undefined && { dataFile }),
    ...(seed !== undefined && { seed }),
    ...{ secret, vocabulary },
    lifeMs: () => settings.sessionLifeMs,
    // The retrieval reference number.
    newTrx: (random) => `6${random.pick(digits, 11)}`,
  });
  const world: RocketWorld = {
    ...{ credentials, purse },
    merchantName: options.merchantName ?? "Haat",
    settings: () => settings,
    origin: () => origin,
  };
  const wallet = walletOf(world, (changed) => void (settings = { ...settings, ...changed }));
  const server = await listen(createApp(world, wallet), options.port ?? 0);
  origin ||= `http://127.0.0.1:${server.port}`;
  return {
    origin,
    credentials,
    close: async () => {
      await server.close();
      purse.close();
    },
  };
}
