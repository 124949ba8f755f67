import { isSafeUrl } from "@haat/core/safe-url";
import { usualBreaker } from "@haat/outside/breaker";
import { z } from "zod";
import { isPair, readPrivateKey, readPublicKey } from "../adapters/nagad/rsa.node.ts";
import {
  agreed,
  needed,
  perhaps,
  readVariables,
  type Variables,
  walletFields,
  whole,
} from "@haat/outside/fields";
import type { WalletConfig } from "./wallet.ts";

/** Which kind of page leads to Nagad, as one client types it. */
const clientTypes = {
  page: "PC_WEB",
  mobilePage: "MOBILE_WEB",
  app: "MOBILE_APP",
  webView: "WALLET_WEB_VIEW",
  billKey: "BILL_KEY",
} as const;
type ClientType = (typeof clientTypes)[keyof typeof clientTypes];

type Key = NonNullable<ReturnType<typeof readPrivateKey>>;

export type NagadConfig = Readonly<{
  /** Everything up to and with `/api/dfs`. */
  api: string;
  apiVersion: string;
  clientType: ClientType;
  merchantId: string;
  /** Signs what we say, and opens what is said to us. */
  merchantKey: Key;
  /** Nagad's: seals what we say, and proves what Nagad says. */
  gatewayKey: Key;
  /** Sent where the payer's own address is not an IPv4 one. */
  serverIp: string;
  orderIdShape: RegExp;
  /** Whether the buyer comes back to the one registered address, or to one that names our attempt. */
  callback: "registered" | "per_attempt";
  /** What the payer reads about the shop on Nagad's page; empty: nothing is sent. */
  serviceName: string;
  /** By which `reason` Nagad says that it knows no such payment; its list is not published. */
  notFoundReasons: readonly string[];
  /** How many refunds one capture takes; not published. */
  maxRefunds: number;
  /** How far our clock may be from Nagad's before it refuses; not published. */
  toleranceMs: number;
}> &
  WalletConfig;

const refuse = (context: z.core.$RefinementCtx<string>, input: string, message: string) => {
  context.issues.push({ code: "custom", input, message });
  return z.NEVER;
};

const withoutLastSlashes = (address: string): string =>
  address.endsWith("/") ? withoutLastSlashes(address.slice(0, -1)) : address;

const prefix = (name: string) =>
  needed(name).transform((text, context) => {
    const url = URL.parse(text);
    if (url && isSafeUrl(url) && !url.search && !url.hash && !url.username)
      return withoutLastSlashes(url.href);
    return refuse(context, "", `${name} must be an https address that ends in /api/dfs`);
  });

const key = (name: string, read: (text: string) => Key | null, what: string) =>
  needed(name).transform((text, context) => read(text) ?? refuse(context, "", `${name} is no ${what}`));

const pattern = (name: string, fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text, context) => {
      try {
        return new RegExp(text);
      } catch {
        return refuse(context, text, `${name} is no regular expression`);
      }
    });

const environment = z.object({
  NAGAD_API: prefix("NAGAD_API"),
  NAGAD_MERCHANT_ID: needed("NAGAD_MERCHANT_ID").regex(/^[A-Za-z0-9]{1,30}$/, {
    error: "NAGAD_MERCHANT_ID must be digits and letters",
  }),
  NAGAD_MERCHANT_PRIVATE_KEY: key(
    "NAGAD_MERCHANT_PRIVATE_KEY",
    readPrivateKey,
    "private RSA key of 2048 bits",
  ),
  NAGAD_PG_PUBLIC_KEY: key("NAGAD_PG_PUBLIC_KEY", readPublicKey, "public RSA key of 2048 bits"),
  NAGAD_SERVER_IP: needed("NAGAD_SERVER_IP").pipe(
    z.ipv4({ error: "NAGAD_SERVER_IP must be an IPv4 address" }),
  ),
  NAGAD_API_VERSION: z.string().trim().min(1).default("v-0.2.0"),
  NAGAD_CLIENT_TYPE: z
    .enum(clientTypes, { error: `NAGAD_CLIENT_TYPE must be one of ${Object.values(clientTypes).join(", ")}` })
    .default("PC_WEB"),
  NAGAD_ORDER_ID_PATTERN: pattern("NAGAD_ORDER_ID_PATTERN", "^[A-Za-z0-9]{5,20}$"),
  NAGAD_CALLBACK: z
    .enum(["registered", "per_attempt"], { error: "NAGAD_CALLBACK must be registered or per_attempt" })
    .default("registered"),
  NAGAD_SERVICE_NAME: z
    .string()
    .trim()
    .max(25, { error: "NAGAD_SERVICE_NAME has at most 25 characters" })
    .default(""),
  NAGAD_NOT_FOUND_REASONS: z.string().default("INVALID_REFERENCE_ID"),
  NAGAD_MAX_REFUNDS: whole("NAGAD_MAX_REFUNDS", 1, 1000, 50),
  NAGAD_REFUND_WINDOW_DAYS: perhaps("NAGAD_REFUND_WINDOW_DAYS", 1, 3650),
  NAGAD_TOLERANCE_S: whole("NAGAD_TOLERANCE_S", 1, 86_400, 900),
  NAGAD_FEE_BPS: agreed("NAGAD_FEE_BPS", 0, 1000),
  ...walletFields("NAGAD", 20_000, "10.00"),
});

export function readNagadConfig(variables: Variables): NagadConfig {
  const read = readVariables(environment, variables);
  // The portal shows both public keys; with the wrong one everything is sealed for ourselves.
  if (isPair(read.NAGAD_MERCHANT_PRIVATE_KEY, read.NAGAD_PG_PUBLIC_KEY))
    throw new Error("NAGAD_PG_PUBLIC_KEY is the merchant's own public key, not Nagad's");
  return {
    api: read.NAGAD_API,
    apiVersion: read.NAGAD_API_VERSION,
    clientType: read.NAGAD_CLIENT_TYPE,
    merchantId: read.NAGAD_MERCHANT_ID,
    merchantKey: read.NAGAD_MERCHANT_PRIVATE_KEY,
    gatewayKey: read.NAGAD_PG_PUBLIC_KEY,
    serverIp: read.NAGAD_SERVER_IP,
    orderIdShape: read.NAGAD_ORDER_ID_PATTERN,
    callback: read.NAGAD_CALLBACK,
    serviceName: read.NAGAD_SERVICE_NAME,
    notFoundReasons: read.NAGAD_NOT_FOUND_REASONS.split(",").map((reason) => reason.trim()),
    maxRefunds: read.NAGAD_MAX_REFUNDS,
    refundWindowDays: read.NAGAD_REFUND_WINDOW_DAYS,
    toleranceMs: read.NAGAD_TOLERANCE_S * 1000,
    timeoutMs: read.NAGAD_TIMEOUT_MS,
    breaker: usualBreaker,
    limits: { min: read.NAGAD_MIN_AMOUNT, max: read.NAGAD_MAX_AMOUNT },
    feeBps: read.NAGAD_FEE_BPS,
  };
}
