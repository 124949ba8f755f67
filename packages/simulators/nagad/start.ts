import { commonFaults, type Vocabulary } from "../kit/faults.ts";
import { listen } from "../kit/listen.ts";
import { openPurse, payFaults } from "../kit/purse/purse.ts";
import { upper } from "../kit/random.ts";
import { createApp, walletOf } from "./app.ts";
import { newKeys, type NagadKeys, vaultOf } from "./keys.ts";
import { defaultSettings, type NagadCredentials, type NagadSimulatorOptions } from "./options.ts";
import type { NagadDetail, NagadWorld } from "./world.ts";

export type NagadSimulator = Readonly<{
  origin: string;
  /** `{NAGAD_API}`. */
  api: string;
  credentials: NagadCredentials;
  close(): Promise<void>;
}>;

const vocabulary: Vocabulary = {
  operations: ["create", "complete", "query", "refund", "pay"],
  calls: [
    ...commonFaults,
    ...payFaults,
    "tamper",
    "tamper-amount",
    "number-amounts",
    "other-refund-amount",
    "status",
  ],
  webhooks: [],
};
const secret = /^(sensitiveData|sensitiveDataCancelRequest|signature|challenge|pin|code)$/;

/** One Nagad, on loopback only, with its own truth. */
export async function startNagadSimulator(options: NagadSimulatorOptions): Promise<NagadSimulator> {
  const { merchantId, dataFile, seed } = options;
  let settings = { ...defaultSettings, ...options.settings };
  let origin = options.origin ?? "";
  const purse = openPurse<NagadDetail>({
    ...(dataFile !== undefined && { dataFile }),
    ...(seed !== undefined && { seed }),
    ...{ secret, vocabulary },
    lifeMs: () => settings.sessionLifeMs,
    newTrx: (random) => random.pick(upper, 8),
  });
  const kept = purse.store.fact("kept:keys") as NagadKeys | undefined;
  const keys = options.keys ?? kept ?? newKeys();
  if (keys !== kept) purse.store.note("kept:keys", keys);
  const world: NagadWorld = {
    ...{ merchantId, keys, purse, vault: vaultOf(keys) },
    merchantName: options.merchantName ?? "Haat",
    settings: () => settings,
    origin: () => origin,
  };
  const wallet = walletOf(world, (changed) => void (settings = { ...settings, ...changed }));
  const server = await listen(createApp(world, wallet), options.port ?? 0);
  origin ||= `http://127.0.0.1:${server.port}`;
  return {
    origin,
    api: `${origin}/api/dfs`,
    credentials: {
      merchantId,
      merchantPrivateKey: keys.merchant.privateKey,
      pgPublicKey: keys.gateway.publicKey,
    },
    close: async () => {
      await server.close();
      purse.close();
    },
  };
}
