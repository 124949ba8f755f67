import { usualBreaker } from "@haat/outside/breaker";
import { z } from "zod";
import {
  agreed,
  needed,
  origin,
  perhaps,
  readVariables,
  type Variables,
  walletFields,
  whole,
} from "@haat/outside/fields";
import type { WalletConfig } from "./wallet.ts";

/** What Upay asks of every charge besides the charge itself. */
export type UpayMerchant = Readonly<{
  id: string;
  key: string;
  name: string;
  code: string;
  city: string;
  categoryCode: string;
  mobile: string;
}>;

export type UpayConfig = Readonly<{
  origin: string;
  merchant: UpayMerchant;
  /** The life of a token is not published. */
  tokenLifeMs: number;
  /** How many refunds one payment takes; not published. */
  maxRefunds: number;
  /** Our address, where Upay hears only that one and this machine has several; null: any. */
  sourceAddress: string | null;
}> &
  WalletConfig;

const environment = z.object({
  UPAY_ORIGIN: origin("UPAY_ORIGIN"),
  UPAY_MERCHANT_ID: needed("UPAY_MERCHANT_ID"),
  UPAY_MERCHANT_KEY: needed("UPAY_MERCHANT_KEY"),
  UPAY_MERCHANT_NAME: needed("UPAY_MERCHANT_NAME"),
  UPAY_MERCHANT_CODE: needed("UPAY_MERCHANT_CODE"),
  UPAY_MERCHANT_CITY: needed("UPAY_MERCHANT_CITY"),
  UPAY_MERCHANT_MOBILE: needed("UPAY_MERCHANT_MOBILE").regex(/^01[3-9]\d{8}$/, {
    error: "UPAY_MERCHANT_MOBILE must be a number such as 01700000000",
  }),
  UPAY_CATEGORY_CODE: z.string().trim().default(""),
  UPAY_TOKEN_LIFE_S: whole("UPAY_TOKEN_LIFE_S", 60, 86_400, 600),
  UPAY_MAX_REFUNDS: whole("UPAY_MAX_REFUNDS", 1, 1000, 50),
  UPAY_REFUND_WINDOW_DAYS: perhaps("UPAY_REFUND_WINDOW_DAYS", 1, 3650),
  UPAY_SOURCE_ADDRESS: z
    .union([z.literal(""), z.ipv4(), z.ipv6()], {
      error: "UPAY_SOURCE_ADDRESS must be an address of this machine",
    })
    .default(""),
  UPAY_FEE_BPS: agreed("UPAY_FEE_BPS", 0, 1000),
  ...walletFields("UPAY", 20_000, "10.00"),
});

export function readUpayConfig(variables: Variables): UpayConfig {
  const read = readVariables(environment, variables);
  return {
    origin: read.UPAY_ORIGIN,
    merchant: {
      id: read.UPAY_MERCHANT_ID,
      key: read.UPAY_MERCHANT_KEY,
      name: read.UPAY_MERCHANT_NAME,
      code: read.UPAY_MERCHANT_CODE,
      city: read.UPAY_MERCHANT_CITY,
      // Usually the same; gateways.md 6.4.
      categoryCode: read.UPAY_CATEGORY_CODE || read.UPAY_MERCHANT_CODE,
      mobile: read.UPAY_MERCHANT_MOBILE,
    },
    tokenLifeMs: read.UPAY_TOKEN_LIFE_S * 1000,
    maxRefunds: read.UPAY_MAX_REFUNDS,
    refundWindowDays: read.UPAY_REFUND_WINDOW_DAYS,
    sourceAddress: read.UPAY_SOURCE_ADDRESS || null,
    timeoutMs: read.UPAY_TIMEOUT_MS,
    breaker: usualBreaker,
    limits: { min: read.UPAY_MIN_AMOUNT, max: read.UPAY_MAX_AMOUNT },
    feeBps: read.UPAY_FEE_BPS,
  };
}
