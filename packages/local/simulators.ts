import type { Wallet } from "@haat/core/payment-methods";
import { originOf, type RunningSimulator, startProcess, type Where } from "./simulator-process.ts";

const topicArn = "arn:aws:sns:ap-southeast-1:000000000000:bpt_01700000000";

/** What a wallet gives the market (its merchant's credentials), and what its process is told besides. */
type Contract = Readonly<{
  credentials: Readonly<Record<string, string>>;
  env: Readonly<Record<string, string>>;
  args: readonly string[];
  /** What the wallet itself has for its merchant, once it runs. */
  learn?: () => Promise<Pick<RunningSimulator, "credentials" | "env">>;
}>;

/** What each keeps of a payment, by our invented contracts. */
const feeBps = "150";

/** As a merchant takes his keys home from Nagad's portal. */
async function learnNagad(origin: string): Promise<Pick<RunningSimulator, "credentials" | "env">> {
  const reply = await fetch(`${origin}/_control/keys`);
  const { merchantPrivateKey = "", pgPublicKey = "" } = (await reply.json()) as Record<string, string>;
  return {
    credentials: { merchantPrivateKey, pgPublicKey },
    env: { NAGAD_MERCHANT_PRIVATE_KEY: merchantPrivateKey, NAGAD_PG_PUBLIC_KEY: pgPublicKey },
  };
}

const contracts: Readonly<Record<Wallet, (where: Where, origin: string) => Contract>> = {
  bkash: ({ secrets, publicOrigin }, origin) => {
    const credentials = {
      username: "haat-sandbox",
      password: secrets.bkashPassword,
      appKey: secrets.bkashAppKey,
      appSecret: secrets.bkashAppSecret,
    };
    return {
      credentials,
      args: ["--topic", topicArn, "--webhook", `${publicOrigin}/v1/hooks/payments/bkash`],
      env: {
        BKASH_ORIGIN: origin,
        BKASH_USERNAME: credentials.username,
        BKASH_PASSWORD: credentials.password,
        BKASH_APP_KEY: credentials.appKey,
        BKASH_APP_SECRET: credentials.appSecret,
        BKASH_SNS_TOPIC_ARN: topicArn,
        BKASH_SNS_CERT_HOSTS: new URL(origin).host,
        BKASH_REFUND_WINDOW_DAYS: "60",
        BKASH_FEE_BPS: feeBps,
      },
    };
  },
  nagad: (_where, origin) => {
    const merchantId = "683000000000001";
    return {
      credentials: { merchantId },
      args: [],
      env: {
        NAGAD_API: `${origin}/api/dfs`,
        NAGAD_MERCHANT_ID: merchantId,
        // An address that is kept for examples: nobody's.
        NAGAD_SERVER_IP: "203.0.113.10",
        NAGAD_FEE_BPS: feeBps,
      },
      learn: () => learnNagad(origin),
    };
  },
  rocket: ({ secrets, publicOrigin }, origin) => {
    const credentials = { userId: "000599000000001", password: secrets.rocketPassword };
    // The bank knows one address for either outcome; in which language the buyer reads, it does not know.
    const registered = `${publicOrigin}/bn/pay/return/rocket`;
    return {
      credentials,
      args: ["--success", registered, "--failure", registered],
      env: {
        ROCKET_WS: origin,
        ROCKET_PAGE: origin,
        ROCKET_USER_ID: credentials.userId,
        ROCKET_PASSWORD: credentials.password,
        ROCKET_CLIENT_IP: "127.0.0.1",
        ROCKET_RATES: `6:${feeBps}`,
      },
    };
  },
  upay: ({ secrets }, origin) => {
    const credentials = { merchantId: "1120100000000001", merchantKey: secrets.upayMerchantKey };
    return {
      credentials,
      args: [],
      env: {
        UPAY_ORIGIN: origin,
        UPAY_MERCHANT_ID: credentials.merchantId,
        UPAY_MERCHANT_KEY: credentials.merchantKey,
        UPAY_MERCHANT_NAME: "Haat",
        UPAY_MERCHANT_CODE: "5311",
        UPAY_MERCHANT_CITY: "Dhaka",
        UPAY_MERCHANT_MOBILE: "01700000000",
        UPAY_FEE_BPS: feeBps,
      },
    };
  },
};

/** A wallet as a process of its own, which keeps its own truth. */
export async function startSimulator(name: Wallet, where: Where): Promise<RunningSimulator> {
  const origin = originOf(where);
  const { credentials, env, args, learn } = contracts[name](where, origin);
  const child = await startProcess(name, where, { args, env });
  try {
    const learned = await learn?.();
    return {
      origin,
      credentials: { ...credentials, ...learned?.credentials },
      env: { ...env, ...learned?.env },
      stop: child.stop,
    };
  } catch (fault) {
    await child.stop();
    throw fault;
  }
}
