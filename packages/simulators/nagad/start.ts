import { commonFaults, type Vocabulary } from "../kit/faults.ts";
import { lateRefunds, openPurse, payFaults, type Purse } from "../kit/purse/purse.ts";
import { upper } from "../kit/random.ts";
import { type Running, startSimulator } from "../kit/start.ts";
import { createApp, walletOf } from "./app.ts";
import { newKeys, type NagadKeys, vaultOf } from "./keys.ts";
import { leeway, type NagadCredentials, type NagadSimulatorOptions } from "./options.ts";
import type { NagadDetail, NagadWorld } from "./world.ts";

export type NagadSimulator = Running &
  Readonly<{
    /** `{NAGAD_API}`. */
    api: string;
    credentials: NagadCredentials;
  }>;

const vocabulary: Vocabulary = {
  operations: ["create", "complete", "query", "refund", "pay"],
  calls: [
    ...commonFaults,
    ...payFaults,
    ...lateRefunds,
    "tamper",
    "tamper-amount",
    "of-another",
    "other-merchant",
    "number-amounts",
    "other-refund-amount",
    "status",
  ],
  webhooks: [],
};
const secret = /^(sensitiveData|sensitiveDataCancelRequest|signature|challenge|pin|code)$/;

const keysOf = ({ keys }: NagadSimulatorOptions, { store }: Purse<NagadDetail>): NagadKeys => {
  const kept = store.fact("kept:keys") as NagadKeys | undefined;
  const ours = keys ?? kept ?? newKeys();
  if (ours !== kept) store.note("kept:keys", ours);
  return ours;
};

/** The payment gateway and its page. */
export async function startNagadSimulator(options: NagadSimulatorOptions): Promise<NagadSimulator> {
  const { merchantId } = options;
  return startSimulator(options, leeway, (base) => {
    const purse = openPurse<NagadDetail>({
      ...options,
      ...{ secret, vocabulary },
      lifeMs: () => base.settings().sessionLifeMs,
      newTrx: (random) => random.pick(upper, 8),
    });
    const keys = keysOf(options, purse);
    const world: NagadWorld = { ...base, merchantId, keys, purse, vault: vaultOf(keys) };
    const credentials = {
      merchantId,
      merchantPrivateKey: keys.merchant.privateKey,
      pgPublicKey: keys.gateway.publicKey,
    };
    return {
      app: createApp(world, walletOf(world)),
      told: (origin) => ({ api: `${origin}/api/dfs`, credentials }),
      closed: purse.close,
    };
  });
}
