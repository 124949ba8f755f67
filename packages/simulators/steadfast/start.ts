import { openDepot } from "../kit/parcels/depot.ts";
import { type Running, startSimulator } from "../kit/start.ts";
import { createApp } from "./app.ts";
import { leeway, type SteadfastSimulatorOptions } from "./options.ts";
import type { SteadfastDetail } from "./world.ts";

export type SteadfastSimulator = Running;

/** A courier of its own: one process, one origin, one truth about where the parcels are. */
export const startSteadfastSimulator = (options: SteadfastSimulatorOptions): Promise<SteadfastSimulator> =>
  startSimulator(options, leeway, (base) => {
    const depot = openDepot<SteadfastDetail>({
      ...{ dataFile: options.dataFile, seed: options.seed },
      secret: /key|secret/i,
      operations: [
        ...["create", "create-bulk", "find", "status", "return", "balance"],
        ...["payments", "payment", "places", "score"],
      ],
      calls: ["refuse"],
    });
    const app = createApp({ ...base, credentials: options.credentials, depot });
    return { app, told: () => ({}), closed: depot.close };
  });
