import { steadfast } from "@haat/couriers/adapters/steadfast/index";
import { readSteadfastConfig } from "@haat/couriers/config/steadfast";
import type { SteadfastSettings } from "@haat/simulators/steadfast/options";
import { startSteadfastSimulator } from "@haat/simulators/steadfast/start";
import { lenientBreaker, openCourier } from "./courier-bench.ts";

export const steadfastCredentials = {
  apiKey: "hunter2-api-key",
  secretKey: "hunter2-secret-key",
  webhookToken: "hunter2-webhook-token",
  webhookSecret: "hunter2-webhook-secret",
};

export const byToken = { STEADFAST_WEBHOOK_TOKEN: steadfastCredentials.webhookToken };
export const bySignature = { STEADFAST_WEBHOOK_SECRET: steadfastCredentials.webhookSecret };

export const steadfastEnvironment = (origin: string): Record<string, string> => ({
  STEADFAST_ORIGIN: origin,
  STEADFAST_API_KEY: steadfastCredentials.apiKey,
  STEADFAST_SECRET_KEY: steadfastCredentials.secretKey,
});

export async function openSteadfast(
  environment: Readonly<Record<string, string>> = byToken,
  settings: Partial<SteadfastSettings> = {},
) {
  const simulator = await startSteadfastSimulator({ credentials: steadfastCredentials, settings });
  const config = readSteadfastConfig({
    ...steadfastEnvironment(simulator.origin),
    STEADFAST_TIMEOUT_MS: "2500",
    ...environment,
  });
  return openCourier({
    simulator,
    adapter: (outside) => steadfast({ ...config, breaker: lenientBreaker }, outside),
    ops: { book: "create", bookMany: "create-bulk", find: "find", track: "status" },
    parcel: {},
  });
}
