import { usualBreaker } from "@haat/outside/breaker";
import { z } from "zod";
import { needed, origin, readVariables, type Variables, walletFields } from "@haat/outside/fields";
import type { WalletConfig } from "./wallet.ts";

/** Only for a merchant whose contract is with an aggregator; `gateways.md` 5.2. */
export type SubMerchant = Readonly<{ name: string; id: string; terminalId: string }>;

export type RocketConfig = Readonly<{
  /** Where the bank's service answers, and where its hosted page is. */
  service: string;
  page: string;
  userId: string;
  password: string;
  /** Stands for the payer's address where it is not known: the bank wants one with every call. */
  clientIp: string;
  subMerchant: SubMerchant | null;
  /** By which result codes the bank says that the payer turned back; it publishes none. */
  cancelledCodes: readonly string[];
  /** What the bank keeps, by card type: it has a rate for each. */
  rates: ReadonlyMap<string, number>;
}> &
  WalletConfig;

/** Rocket among the bank's cards. */
export const rocketCard = "6";

const optional = z.string().trim().default("");
const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;

const environment = z.object({
  ROCKET_WS: origin("ROCKET_WS"),
  ROCKET_PAGE: origin("ROCKET_PAGE"),
  ROCKET_USER_ID: needed("ROCKET_USER_ID").regex(/^\d{15}$/, { error: "ROCKET_USER_ID must be 15 digits" }),
  ROCKET_PASSWORD: needed("ROCKET_PASSWORD"),
  ROCKET_CLIENT_IP: needed("ROCKET_CLIENT_IP").regex(ipv4, {
    error: "ROCKET_CLIENT_IP must be an IPv4 address such as 203.0.113.7",
  }),
  ROCKET_SUBMERCHANT_NAME: optional,
  ROCKET_SUBMERCHANT_ID: optional,
  ROCKET_TERMINAL_ID: optional,
  ROCKET_CANCELLED_CODES: z
    .string()
    .regex(/^(?:\d{3}(?:,\d{3})*)?$/, {
      error: "ROCKET_CANCELLED_CODES must be codes of three digits separated by commas",
    })
    .default(""),
  ROCKET_RATES: needed("ROCKET_RATES").transform((text, context) => {
    const rates = readRates(text);
    if (rates?.has(rocketCard)) return rates;
    const message =
      "ROCKET_RATES must be card types with their hundredths of a per cent, Rocket's among them: 6:180,4:250";
    context.issues.push({ code: "custom", input: text, message });
    return z.NEVER;
  }),
  ...walletFields("ROCKET", 20_000, "10.00"),
});

/** `6:180,4:250`: the bank's rates by card type, in hundredths of a per cent. Null where it is no such table. */
function readRates(text: string): ReadonlyMap<string, number> | null {
  const rows = text.split(",").map((row) => /^([1-6]):(\d{1,3}|1000)$/.exec(row.trim()));
  const rates = new Map(rows.flatMap((row) => (row ? [[row[1] ?? "", Number(row[2])] as const] : [])));
  return rates.size === rows.length ? rates : null;
}

/** All three or none. */
function subMerchantOf(name: string, id: string, terminalId: string): SubMerchant | null {
  if (!name && !id && !terminalId) return null;
  if (name && id && terminalId) return { name, id, terminalId };
  throw new Error("ROCKET_SUBMERCHANT_NAME, ROCKET_SUBMERCHANT_ID and ROCKET_TERMINAL_ID belong together");
}

export function readRocketConfig(variables: Variables): RocketConfig {
  const read = readVariables(environment, variables);
  return {
    service: read.ROCKET_WS,
    page: read.ROCKET_PAGE,
    userId: read.ROCKET_USER_ID,
    password: read.ROCKET_PASSWORD,
    clientIp: read.ROCKET_CLIENT_IP,
    subMerchant: subMerchantOf(
      read.ROCKET_SUBMERCHANT_NAME,
      read.ROCKET_SUBMERCHANT_ID,
      read.ROCKET_TERMINAL_ID,
    ),
    cancelledCodes: read.ROCKET_CANCELLED_CODES.split(",").filter((code) => code !== ""),
    timeoutMs: read.ROCKET_TIMEOUT_MS,
    breaker: usualBreaker,
    limits: { min: read.ROCKET_MIN_AMOUNT, max: read.ROCKET_MAX_AMOUNT },
    rates: read.ROCKET_RATES,
    feeBps: read.ROCKET_RATES.get(rocketCard) ?? 0,
    // It gives nothing back by a call at all.
    refundWindowDays: null,
  };
}
