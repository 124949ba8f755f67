import { ecourier } from "@haat/couriers/adapters/ecourier/index";
import { readEcourierConfig } from "@haat/couriers/config/ecourier";
import type { EcourierSettings } from "@haat/simulators/ecourier/options";
import { startEcourierSimulator } from "@haat/simulators/ecourier/start";
import { address, lenientBreaker, openCourier, phone } from "./courier-bench.ts";

export const ecourierCredentials = { key: "hunter2-key", secret: "hunter2-secret", userId: "H2901" };

export const baridhara = {
  ...{ district: { name: "Dhaka" }, thana: { name: "Gulshan" }, area: { name: "Baridhara" } },
  postCode: "1212",
};

export const ecourierEnvironment = (origin: string): Record<string, string> => ({
  ECOURIER_API: `${origin}/api`,
  ECOURIER_API_KEY: ecourierCredentials.key,
  ECOURIER_API_SECRET: ecourierCredentials.secret,
  ECOURIER_USER_ID: ecourierCredentials.userId,
  ECOURIER_PACKAGES: "Dhaka/500:#2443, Dhaka/1000:#2444, any/500:#2463, any/2000:#2465",
  ECOURIER_TIMEOUT_MS: "2500",
});

export async function openEcourier(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<EcourierSettings> = {},
) {
  const simulator = await startEcourierSimulator({ credentials: ecourierCredentials, settings });
  const config = readEcourierConfig({ ...ecourierEnvironment(simulator.origin), ...environment });
  return openCourier({
    simulator,
    adapter: (outside) => ecourier({ ...config, breaker: lenientBreaker }, outside),
    ops: { book: "book", bookMany: null, find: "track", track: "track" },
    parcel: { recipient: { name: "Rahima Khatun", phone, address, place: baridhara }, store: "18488" },
  });
}
