import { openDepot } from "../kit/parcels/depot.ts";
import { type Running, startSimulator } from "../kit/start.ts";
import { createApp } from "./app.ts";
import { leeway, type RedxCredentials, type RedxSimulatorOptions } from "./options.ts";
import type { RedxParcel } from "./world.ts";

export type RedxSimulator = Running & Readonly<{ credentials: RedxCredentials }>;

/** RedX OpenAPI v1.0.0-beta, under `/v1.0.0-beta`. */
export async function startRedxSimulator(options: RedxSimulatorOptions): Promise<RedxSimulator> {
  const { credentials } = options;
  return startSimulator(options, leeway, (base) => {
    const depot = openDepot<RedxParcel["detail"]>({
      ...{ dataFile: options.dataFile, seed: options.seed, secret: /token/i },
      operations: ["book", "track", "lines", "cancel", "places", "stores", "quote"],
      calls: ["text-amounts", "unknown-word", "of-another"],
      webhooks: ["typeless"],
    });
    return {
      app: createApp({ ...base, credentials, depot }),
      told: () => ({ credentials }),
      closed: depot.close,
    };
  });
}
