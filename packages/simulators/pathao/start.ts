import { openDepot } from "../kit/parcels/depot.ts";
import { type Running, startSimulator } from "../kit/start.ts";
import { createApp } from "./app.ts";
import { leeway, type PathaoSimulatorOptions } from "./options.ts";
import type { PathaoDetail } from "./world.ts";

export type PathaoSimulator = Running;

/** A courier of its own: one process, one origin, one truth about where the parcels are. */
export const startPathaoSimulator = (options: PathaoSimulatorOptions): Promise<PathaoSimulator> =>
  startSimulator(options, leeway, (base) => {
    const depot = openDepot<PathaoDetail>({
      ...{ dataFile: options.dataFile, seed: options.seed },
      secret: /secret|password|token/i,
      operations: ["grant", "create", "create-bulk", "info", "quote", "places", "stores", "user"],
      calls: ["refuse", "of-another", "unknown-word"],
    });
    const app = createApp({ ...base, credentials: options.credentials, depot });
    return { app, told: () => ({}), closed: depot.close };
  });
