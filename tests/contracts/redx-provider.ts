import { redx } from "@haat/couriers/adapters/redx/index";
import { readRedxConfig } from "@haat/couriers/config/redx";
import type { RedxSettings } from "@haat/simulators/redx/options";
import { startRedxSimulator } from "@haat/simulators/redx/start";
import { address, lenientBreaker, openCourier, phone } from "./courier-bench.ts";

const credentials = { token: "hunter2-token", hookToken: "hunter2-hook-token" };
export const mirpur = { id: "12", name: "Mirpur DOHS" };

export async function openRedx(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<RedxSettings> = {},
) {
  const simulator = await startRedxSimulator({ credentials, settings });
  const config = readRedxConfig({
    REDX_API: `${simulator.origin}/v1.0.0-beta`,
    REDX_TOKEN: credentials.token,
    REDX_HOOK_TOKEN: credentials.hookToken,
    REDX_TIMEOUT_MS: "2500",
    ...environment,
  });
  return openCourier({
    simulator,
    adapter: (outside) => redx({ ...config, breaker: lenientBreaker }, outside),
    ops: { book: "book", bookMany: null, find: null, track: "track" },
    parcel: { recipient: { name: "Rahima Khatun", phone, address, place: { area: mirpur } }, store: "7" },
  });
}
