import { nagad } from "@haat/payments/adapters/nagad/index";
import { readNagadConfig } from "@haat/payments/config/nagad";
import { newKeys } from "@haat/simulators/nagad/keys";
import type { NagadCredentials, NagadSettings } from "@haat/simulators/nagad/options";
import { type NagadSimulator, startNagadSimulator } from "@haat/simulators/nagad/start";
import { benchOf, lenientBreaker, type PageBench } from "./page-wallet.ts";

export const merchantId = "683000000000001";
/** One pair of pairs for all benches of a process: making them is slow. */
export const keys = newKeys();

export const nagadEnvironment = (
  api: string,
  { merchantPrivateKey, pgPublicKey }: Omit<NagadCredentials, "merchantId">,
): Record<string, string> => ({
  NAGAD_API: api,
  NAGAD_MERCHANT_ID: merchantId,
  NAGAD_MERCHANT_PRIVATE_KEY: merchantPrivateKey,
  NAGAD_PG_PUBLIC_KEY: pgPublicKey,
  NAGAD_SERVER_IP: "103.4.145.2",
  NAGAD_FEE_BPS: "140",
});

export type NagadBench = PageBench<NagadSimulator>;

export async function openNagad(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<NagadSettings> = {},
): Promise<NagadBench> {
  const simulator = await startNagadSimulator({
    ...{ merchantId, keys },
    settings: { strictness: "strict", ...settings },
  });
  const config = readNagadConfig({
    ...nagadEnvironment(simulator.api, simulator.credentials),
    NAGAD_TIMEOUT_MS: "2500",
    NAGAD_MIN_AMOUNT: "1.00",
    ...environment,
  });
  return benchOf({
    simulator,
    adapter: (outside) => nagad({ ...config, breaker: lenientBreaker }, outside),
    neverStarted: Buffer.from("0105154623420.683000000000001.A17000000000.0123456789abcdef0123").toString(
      "base64",
    ),
  });
}
