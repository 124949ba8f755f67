import { upay } from "@haat/payments/adapters/upay/index";
import { readUpayConfig } from "@haat/payments/config/upay";
import type { UpaySettings } from "@haat/simulators/upay/options";
import { startUpaySimulator, type UpaySimulator } from "@haat/simulators/upay/start";
import { benchOf, lenientBreaker, type PageBench } from "./page-wallet.ts";

export const upayCredentials = { merchantId: "1120100000000001", merchantKey: "secret-merchant-key" };

export const upayEnvironment = (origin: string): Record<string, string> => ({
  UPAY_ORIGIN: origin,
  UPAY_MERCHANT_ID: upayCredentials.merchantId,
  UPAY_MERCHANT_KEY: upayCredentials.merchantKey,
  UPAY_MERCHANT_NAME: "Haat",
  UPAY_MERCHANT_CODE: "5311",
  UPAY_MERCHANT_CITY: "Dhaka",
  UPAY_MERCHANT_MOBILE: "01700000000",
  UPAY_FEE_BPS: "110",
});

export type UpayBench = PageBench<UpaySimulator>;

export async function openUpay(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<UpaySettings> = {},
): Promise<UpayBench> {
  const simulator = await startUpaySimulator({
    credentials: upayCredentials,
    settings: { strictness: "strict", ...settings },
  });
  const config = readUpayConfig({
    ...upayEnvironment(simulator.origin),
    UPAY_TIMEOUT_MS: "2500",
    UPAY_MIN_AMOUNT: "1.00",
    ...environment,
  });
  return benchOf({
    simulator,
    adapter: (outside) => upay({ ...config, breaker: lenientBreaker }, outside),
    neverStarted: "A17000000000000",
    hasToken: true,
  });
}
