import { openDepot } from "../kit/parcels/depot.ts";
import { type Running, startSimulator } from "../kit/start.ts";
import { createApp } from "./app.ts";
import { leeway, type PaperflyCredentials, type PaperflySimulatorOptions } from "./options.ts";
import type { PaperflyParcel } from "./world.ts";

export type PaperflySimulator = Running & Readonly<{ credentials: PaperflyCredentials }>;

/** Paperfly's two booking calls, its tracking by reference, and its messages. */
export async function startPaperflySimulator(options: PaperflySimulatorOptions): Promise<PaperflySimulator> {
  const { credentials } = options;
  return startSimulator(options, leeway, (base) => {
    const depot = openDepot<PaperflyParcel["detail"]>({
      ...{ dataFile: options.dataFile, seed: options.seed, secret: /secret|password/i },
      operations: ["book", "track", "cancel"],
      calls: ["number-amounts"],
    });
    return {
      app: createApp({ ...base, credentials, depot }),
      told: () => ({ credentials }),
      closed: depot.close,
    };
  });
}
