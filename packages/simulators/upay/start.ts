import { commonFaults, type Vocabulary } from "../kit/faults.ts";
import { listen } from "../kit/listen.ts";
import { openPurse, payFaults } from "../kit/purse/purse.ts";
import { createApp, walletOf } from "./app.ts";
import { defaultSettings, type UpayCredentials, type UpaySimulatorOptions } from "./options.ts";
import { ulid } from "./ulid.ts";
import type { UpayDetail, UpayWorld } from "./world.ts";

export type UpaySimulator = Readonly<{
  origin: string;
  credentials: UpayCredentials;
  close(): Promise<void>;
}>;

const vocabulary: Vocabulary = {
  operations: ["grant", "create", "query", "refund", "pay"],
  calls: [
    ...commonFaults,
    ...payFaults,
    "upper-case",
    "text-amounts",
    "refund-refused",
    "stray-spaces",
    "failed-object",
  ],
  webhooks: [],
};
const secret = /^(merchant_key|token|pin|code)$/;

/** One Upay, on loopback only, with its own truth. */
export async function startUpaySimulator(options: UpaySimulatorOptions): Promise<UpaySimulator> {
  const { credentials, dataFile, seed } = options;
  let settings = { ...defaultSettings, ...options.settings };
  let origin = options.origin ?? "";
  const purse = openPurse<UpayDetail>({
    ...(dataFile !== undefined && { dataFile }),
    ...(seed !== undefined && { seed }),
    ...{ secret, vocabulary },
    lifeMs: () => settings.sessionLifeMs,
    newTrx: (random, charge) => charge?.detail.ulid ?? ulid(random, Date.now()),
  });
  const world: UpayWorld = {
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
