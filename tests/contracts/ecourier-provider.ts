import { ecourier } from "@haat/couriers/adapters/ecourier/index";
import { readEcourierConfig } from "@haat/couriers/config/ecourier";
import type { EcourierSettings } from "@haat/simulators/ecourier/options";
import { startEcourierSimulator } from "@haat/simulators/ecourier/start";
import { address, lenientBreaker, openCourier, phone } from "./courier-bench.ts";

const credentials = { key: "hunter2-key", secret: "hunter2-secret", userId: "H2901" };

export const baridhara = {
  ...{ district: { name: "Dhaka" }, thana: { name: "Gulshan" }, area: { name: "Baridhara" } },
  postCode: "1212",
};

export async function openEcourier(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<EcourierSettings> = {},
) {
  const simulator = await startEcourierSimulator({ credentials, settings });
  const config = readEcourierConfig({
    ECOURIER_API: `${simulator.origin}/api`,
    ECOURIER_API_KEY: credentials.key,
    ECOURIER_API_SECRET: credentials.secret,
    ECOURIER_USER_ID: credentials.userId,
    ECOURIER_PACKAGES: "Dhaka/500:#2443, Dhaka/1000:#2444, any/500:#2463, any/2000:#2465",
    ECOURIER_TIMEOUT_MS: "2500",
    ...environment,
  });
  return openCourier({
    simulator,
    adapter: (outside) => ecourier({ ...config, breaker: lenientBreaker }, outside),
    ops: { book: "book", bookMany: null, find: "track", track: "track" },
    parcel: { recipient: { name: "Rahima Khatun", phone, address, place: baridhara }, store: "18488" },
  });
}
