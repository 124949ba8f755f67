import { usualBreaker } from "@haat/outside/breaker";
import { z } from "zod";
import {
  agreed,
  codes,
  needed,
  origin,
  readVariables,
  type Variables,
  walletFields,
  whole,
} from "@haat/outside/fields";
import type { WalletConfig } from "./wallet.ts";

export type BkashFlavor = "v1.2.0-beta" | "v2";

export type BkashWebhookConfig = Readonly<{
  topicArn: string;
  /** Exact hosts (with port) allowed to serve certificates and subscriptions; empty: Amazon's own. */
  certHosts: readonly string[];
  /** A redelivered message keeps its first time stamp, so this must outlive the sender's retries. */
  toleranceMs: number;
}>;

export type BkashConfig = Readonly<{
  origin: string;
  apiFlavor: BkashFlavor;
  /** The v2 refund is current for both flavours; the older one allows one refund per capture. */
  refundFlavor: BkashFlavor;
  /** `none`: this merchant's product has no search. */
  searchPath: "searchTran" | "searchTransaction" | "none";
  username: string;
  password: string;
  appKey: string;
  appSecret: string;
  webhook: BkashWebhookConfig;
  /** What statements call us; null: nothing of that kind is known. */
  merchantWallet: string | null;
  /** One more refresh within an hour, and bKash blocks the merchant's tokens. */
  refreshesPerHour: number;
  /** How many refunds one capture takes in the v2 family. */
  maxRefunds: number;
  /** bKash's window is the contract's. */
  refundWindowDays: number;
  /** Asking again changes nothing: too late, or not to be reversed any more. */
  finalRefundCodes: readonly string[];
  /** How a search says that there is no such transaction. */
  searchMissCodes: readonly string[];
  /** Which shop of an aggregator's is paid, in tags with their lengths; empty at all others. */
  associationInfo: string;
}> &
  WalletConfig;

const flavor = (name: string, fallback: BkashFlavor) =>
  z.enum(["v1.2.0-beta", "v2"], { error: `${name} must be v1.2.0-beta or v2` }).default(fallback);

const hosts = (name: string) =>
  z
    .string()
    .default("")
    .transform((text) => text.split(",").map((host) => host.trim().toLowerCase()))
    .transform((all) => all.filter((host) => host !== ""))
    .refine((all) => all.every((host) => URL.parse(`https://${host}`)?.host === host), {
      error: `${name} must be hosts separated by commas`,
    });

const environment = z.object({
  BKASH_ORIGIN: origin("BKASH_ORIGIN"),
  BKASH_USERNAME: needed("BKASH_USERNAME"),
  BKASH_PASSWORD: needed("BKASH_PASSWORD"),
  BKASH_APP_KEY: needed("BKASH_APP_KEY"),
  BKASH_APP_SECRET: needed("BKASH_APP_SECRET"),
  BKASH_SNS_TOPIC_ARN: needed("BKASH_SNS_TOPIC_ARN").regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:\S+$/, {
    error: "BKASH_SNS_TOPIC_ARN must be the ARN of a topic",
  }),
  BKASH_SNS_CERT_HOSTS: hosts("BKASH_SNS_CERT_HOSTS"),
  BKASH_SNS_TOLERANCE_S: whole("BKASH_SNS_TOLERANCE_S", 60, 86_400, 3600),
  BKASH_API_FLAVOR: flavor("BKASH_API_FLAVOR", "v1.2.0-beta"),
  BKASH_REFUND_FLAVOR: flavor("BKASH_REFUND_FLAVOR", "v2"),
  BKASH_SEARCH_PATH: z
    .enum(["searchTran", "searchTransaction", "none"], {
      error: "BKASH_SEARCH_PATH must be searchTran, searchTransaction or none",
    })
    .default("searchTran"),
  BKASH_MERCHANT_WALLET: z.string().trim().max(30).default(""),
  BKASH_REFRESHES_PER_HOUR: whole("BKASH_REFRESHES_PER_HOUR", 0, 60, 2),
  BKASH_MAX_REFUNDS: whole("BKASH_MAX_REFUNDS", 1, 1000, 10),
  BKASH_REFUND_WINDOW_DAYS: agreed("BKASH_REFUND_WINDOW_DAYS", 1, 3650),
  BKASH_FINAL_REFUND_CODES: codes("BKASH_FINAL_REFUND_CODES", "2071,2074"),
  BKASH_SEARCH_MISS_CODES: codes("BKASH_SEARCH_MISS_CODES", "2033,2077"),
  BKASH_ASSOCIATION_INFO: z
    .string()
    .trim()
    .regex(/^(?:MI\d\d.{1,251})?$/, {
      error:
        "BKASH_ASSOCIATION_INFO must begin with MI and two digits of length, and have at most 255 characters",
    })
    .default(""),
  BKASH_FEE_BPS: agreed("BKASH_FEE_BPS", 0, 1000),
  ...walletFields("BKASH", 30_000, "1.00"),
});

/** A topic is called after the merchant's wallet: `…:bpt_01700000000`. */
const walletIn = (topicArn: string): string | null => /:bpt_(01[3-9]\d{8})$/.exec(topicArn)?.[1] ?? null;

export function readBkashConfig(variables: Variables): BkashConfig {
  const {
    BKASH_API_FLAVOR: apiFlavor,
    BKASH_MIN_AMOUNT: min,
    BKASH_MAX_AMOUNT: max,
    ...rest
  } = readVariables(environment, variables);
  return {
    origin: rest.BKASH_ORIGIN,
    apiFlavor,
    refundFlavor: apiFlavor === "v2" ? "v2" : rest.BKASH_REFUND_FLAVOR,
    searchPath: rest.BKASH_SEARCH_PATH,
    username: rest.BKASH_USERNAME,
    password: rest.BKASH_PASSWORD,
    appKey: rest.BKASH_APP_KEY,
    appSecret: rest.BKASH_APP_SECRET,
    timeoutMs: rest.BKASH_TIMEOUT_MS,
    breaker: usualBreaker,
    limits: { min, max },
    feeBps: rest.BKASH_FEE_BPS,
    refreshesPerHour: rest.BKASH_REFRESHES_PER_HOUR,
    maxRefunds: rest.BKASH_MAX_REFUNDS,
    refundWindowDays: rest.BKASH_REFUND_WINDOW_DAYS,
    finalRefundCodes: rest.BKASH_FINAL_REFUND_CODES,
    searchMissCodes: rest.BKASH_SEARCH_MISS_CODES,
    associationInfo: rest.BKASH_ASSOCIATION_INFO,
    merchantWallet: rest.BKASH_MERCHANT_WALLET || walletIn(rest.BKASH_SNS_TOPIC_ARN),
    webhook: {
      topicArn: rest.BKASH_SNS_TOPIC_ARN,
      certHosts: rest.BKASH_SNS_CERT_HOSTS,
      toleranceMs: rest.BKASH_SNS_TOLERANCE_S * 1000,
    },
  };
}
