import { pathao } from "@haat/couriers/adapters/pathao/index";
import { readPathaoConfig } from "@haat/couriers/config/pathao";
import type { PathaoSettings } from "@haat/simulators/pathao/options";
import { startPathaoSimulator } from "@haat/simulators/pathao/start";
import { address, lenientBreaker, openCourier, phone } from "./courier-bench.ts";

export const pathaoCredentials = {
  clientId: "267",
  clientSecret: "hunter2-client",
  username: "shop@haat.example",
  password: "hunter2-password",
  webhookSecret: "hunter2-webhook-secret",
};
/** What each answer of ours shows. */
export const webhookConstant = "the-constant-of-the-document";

export const pathaoEnvironment = (origin: string): Record<string, string> => ({
  PATHAO_ORIGIN: origin,
  PATHAO_CLIENT_ID: pathaoCredentials.clientId,
  PATHAO_CLIENT_SECRET: pathaoCredentials.clientSecret,
  PATHAO_LOGIN: "client",
  PATHAO_BULK_MOST: "100",
  PATHAO_INFO_BY_REFERENCE: "on",
  PATHAO_WEBHOOK_SECRET: pathaoCredentials.webhookSecret,
  PATHAO_WEBHOOK_CONSTANT: webhookConstant,
});

export const withPassword = {
  PATHAO_LOGIN: "password",
  PATHAO_USERNAME: pathaoCredentials.username,
  PATHAO_PASSWORD: pathaoCredentials.password,
} as const;

const place = {
  district: { id: "1", name: "Dhaka" },
  thana: { id: "73", name: "Mirpur 10" },
};

export async function openPathao(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<PathaoSettings> = {},
) {
  const simulator = await startPathaoSimulator({ credentials: pathaoCredentials, settings });
  const config = readPathaoConfig({
    ...pathaoEnvironment(simulator.origin),
    PATHAO_TIMEOUT_MS: "2500",
    ...environment,
  });
  return openCourier({
    simulator,
    adapter: (outside) => pathao({ ...config, breaker: lenientBreaker }, outside),
    ops: { book: "create", bookMany: "create-bulk", find: "info", track: "info" },
    parcel: { recipient: { name: "Rahima Khatun", phone, address, place } },
  });
}
