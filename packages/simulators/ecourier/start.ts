import { openDepot } from "../kit/parcels/depot.ts";
import { type Running, startSimulator } from "../kit/start.ts";
import { createApp } from "./app.ts";
import { type EcourierCredentials, type EcourierSimulatorOptions, leeway } from "./options.ts";
import type { EcourierParcel } from "./world.ts";

export type EcourierSimulator = Running & Readonly<{ credentials: EcourierCredentials }>;

/** eCourier's API under `/api`: every call a POST, three headers, and words that are ours. */
export async function startEcourierSimulator(options: EcourierSimulatorOptions): Promise<EcourierSimulator> {
  const { credentials } = options;
  return startSimulator(options, leeway, (base) => {
    const depot = openDepot<EcourierParcel["detail"]>({
      ...{ dataFile: options.dataFile, seed: options.seed, secret: /secret|api-key/i },
      operations: ["book", "track", "cancel", "quote", "places", "payment", "score"],
      calls: ["of-another"],
    });
    return {
      app: createApp({ ...base, credentials, depot }),
      told: () => ({ credentials }),
      closed: depot.close,
    };
  });
}
