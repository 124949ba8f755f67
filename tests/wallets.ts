import type { Wallet } from "@haat/core/payment-methods";
import { type BkashRemote, bkashRemote } from "@haat/simulators/bkash/remote";
import { newSigningKey } from "@haat/simulators/bkash/sns/envelope";
import { startBkashSimulator } from "@haat/simulators/bkash/start";
import { type WalletRemote, walletRemote } from "@haat/simulators/kit/remote";
import { newKeys } from "@haat/simulators/nagad/keys";
import { startNagadSimulator } from "@haat/simulators/nagad/start";
import { startRocketSimulator } from "@haat/simulators/rocket/start";
import { startUpaySimulator } from "@haat/simulators/upay/start";

/** Every wallet of the market over real HTTP, each with its own truth. */
export type TestWallets = Readonly<{
  bkash: BkashRemote;
  remotes: Readonly<
    Record<
      Wallet,
      Pick<
        WalletRemote,
        | "act"
        | "advance"
        | "change"
        | "fault"
        | "faults"
        | "forgetFaults"
        | "journal"
        | "ledger"
        | "settlement"
      >
    >
  >;
  /** The wallets' part of the environment. */
  environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}>;

/** Making keys is slow; those of a process serve all its shops. */
const bkashKey = newSigningKey(Date.now());
const nagadKeys = newKeys();

async function openBkash(webhook: string) {
  const credentials = { username: "haat", password: "secret", appKey: "key", appSecret: "app-secret" };
  const settings = { webhookRetriesMs: [200, 200, 200] };
  const simulator = await startBkashSimulator({ credentials, webhook, settings, signing: bkashKey });
  const environment = {
    BKASH_ORIGIN: simulator.origin,
    BKASH_USERNAME: credentials.username,
    BKASH_PASSWORD: credentials.password,
    BKASH_APP_KEY: credentials.appKey,
    BKASH_APP_SECRET: credentials.appSecret,
    BKASH_SNS_TOPIC_ARN: simulator.topicArn,
    BKASH_SNS_CERT_HOSTS: simulator.certHost,
  };
  return { simulator, environment };
}

async function openNagad() {
  const merchantId = "683000000000001";
  const simulator = await startNagadSimulator({ merchantId, keys: nagadKeys });
  const environment = {
    NAGAD_API: simulator.api,
    NAGAD_MERCHANT_ID: merchantId,
    NAGAD_MERCHANT_PRIVATE_KEY: simulator.credentials.merchantPrivateKey,
    NAGAD_PG_PUBLIC_KEY: simulator.credentials.pgPublicKey,
    NAGAD_SERVER_IP: "203.0.113.10",
  };
  return { simulator, environment };
}

async function openRocket() {
  const credentials = { userId: "000599000000001", password: "secret" };
  const simulator = await startRocketSimulator({ credentials });
  const environment = {
    ROCKET_WS: simulator.origin,
    ROCKET_PAGE: simulator.origin,
    ROCKET_USER_ID: credentials.userId,
    ROCKET_PASSWORD: credentials.password,
    ROCKET_CLIENT_IP: "127.0.0.1",
  };
  return { simulator, environment };
}

async function openUpay() {
  const credentials = { merchantId: "1120100000000001", merchantKey: "secret" };
  const simulator = await startUpaySimulator({ credentials });
  const environment = {
    UPAY_ORIGIN: simulator.origin,
    UPAY_MERCHANT_ID: credentials.merchantId,
    UPAY_MERCHANT_KEY: credentials.merchantKey,
    UPAY_MERCHANT_NAME: "Haat",
    UPAY_MERCHANT_CODE: "5311",
    UPAY_MERCHANT_CITY: "Dhaka",
    UPAY_MERCHANT_MOBILE: "01700000000",
  };
  return { simulator, environment };
}

/** `webhook`: where bKash tells of payments. */
export async function openWallets(webhook: string, timeoutMs: number): Promise<TestWallets> {
  const [bkash, nagad, rocket, upay] = await Promise.all([
    openBkash(webhook),
    openNagad(),
    openRocket(),
    openUpay(),
  ]);
  const remote = bkashRemote(bkash.simulator.origin);
  return {
    bkash: remote,
    remotes: {
      bkash: remote,
      nagad: walletRemote(nagad.simulator.origin),
      rocket: walletRemote(rocket.simulator.origin),
      upay: walletRemote(upay.simulator.origin),
    },
    environment: {
      ...bkash.environment,
      ...nagad.environment,
      ...rocket.environment,
      ...upay.environment,
      // Agreed with each wallet, and what its statement is compared with.
      ...{ BKASH_FEE_BPS: "150", NAGAD_FEE_BPS: "140", ROCKET_RATES: "6:120", UPAY_FEE_BPS: "110" },
      BKASH_REFUND_WINDOW_DAYS: "60",
      BKASH_TIMEOUT_MS: String(timeoutMs),
      NAGAD_TIMEOUT_MS: String(timeoutMs),
      ROCKET_TIMEOUT_MS: String(timeoutMs),
      UPAY_TIMEOUT_MS: String(timeoutMs),
    },
    close: async () => {
      await Promise.all([bkash, nagad, rocket, upay].map(({ simulator }) => simulator.close()));
    },
  };
}
