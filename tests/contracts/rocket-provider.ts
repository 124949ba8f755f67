import { rocket } from "@haat/payments/adapters/rocket/index";
import { readRocketConfig } from "@haat/payments/config/rocket";
import type { RocketSettings } from "@haat/simulators/rocket/options";
import { type RocketSimulator, startRocketSimulator } from "@haat/simulators/rocket/start";
import { benchOf, lenientBreaker, type PageBench } from "./page-wallet.ts";

export const rocketCredentials = {
  userId: "000599000000001",
  password: "a9f3c1d2e4b5a6978899aabbccddeeff00112233",
};

export const rocketEnvironment = (origin: string): Record<string, string> => ({
  ROCKET_WS: origin,
  ROCKET_PAGE: origin,
  ROCKET_USER_ID: rocketCredentials.userId,
  ROCKET_PASSWORD: rocketCredentials.password,
  ROCKET_CLIENT_IP: "203.0.113.7",
  ROCKET_RATES: "6:120",
});

export type RocketBench = PageBench<RocketSimulator>;

export async function openRocket(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<RocketSettings> = {},
): Promise<RocketBench> {
  const simulator = await startRocketSimulator({
    credentials: rocketCredentials,
    settings: { strictness: "strict", ...settings },
  });
  const config = readRocketConfig({
    ...rocketEnvironment(simulator.origin),
    ROCKET_TIMEOUT_MS: "2500",
    ROCKET_MIN_AMOUNT: "1.00",
    ...environment,
  });
  return benchOf({
    simulator,
    adapter: (outside) => rocket({ ...config, breaker: lenientBreaker }, outside),
    neverStarted: "AAAAAAAAAAAAAAAAAAAAAAAAAAA=",
  });
}
