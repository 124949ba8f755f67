import { paperfly } from "@haat/couriers/adapters/paperfly/index";
import { readPaperflyConfig } from "@haat/couriers/config/paperfly";
import type { PaperflySettings } from "@haat/simulators/paperfly/options";
import { startPaperflySimulator } from "@haat/simulators/paperfly/start";
import { address, lenientBreaker, openCourier, phone } from "./courier-bench.ts";

export const paperflyCredentials = {
  username: "panel-user",
  password: "hunter2-password",
  key: "the-key-of-all",
  hookSecret: "hunter2-hook-secret",
};

/** The old call asks for places by name, and for where it is to fetch. */
export const theOldCall = {
  PAPERFLY_ORDER_CALL: "new_order",
  PAPERFLY_PICKUP_ADDRESS: "Road 1, Mirpur",
  PAPERFLY_PICKUP_THANA: "Mirpur",
  PAPERFLY_PICKUP_DISTRICT: "Dhaka",
  PAPERFLY_PICKUP_PHONE: "01700000000",
} as const;

const place = { district: { name: "Dhaka" }, thana: { name: "Mirpur" } };

export const paperflyEnvironment = (origin: string): Record<string, string> => ({
  PAPERFLY_ORIGIN: origin,
  PAPERFLY_USERNAME: paperflyCredentials.username,
  PAPERFLY_PASSWORD: paperflyCredentials.password,
  PAPERFLY_KEY: paperflyCredentials.key,
  PAPERFLY_HOOK_SECRET: paperflyCredentials.hookSecret,
  PAPERFLY_TIMEOUT_MS: "2500",
});

export async function openPaperfly(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<PaperflySettings> = {},
) {
  const simulator = await startPaperflySimulator({ credentials: paperflyCredentials, settings });
  const config = readPaperflyConfig({ ...paperflyEnvironment(simulator.origin), ...environment });
  return openCourier({
    simulator,
    adapter: (outside) => paperfly({ ...config, breaker: lenientBreaker }, outside),
    ops: { book: "book", bookMany: null, find: "track", track: "track" },
    parcel: { recipient: { name: "Rahima Khatun", phone, address, place }, store: "Haat" },
  });
}
