import { needed, origin, readVariables, type Variables } from "@haat/outside/fields";
import { usualBreaker } from "@haat/outside/breaker";
import { z } from "zod";
import { type CourierConfig, hookSecret, timeout } from "./kinds.ts";

export type SteadfastConfig = CourierConfig &
  Readonly<{
    origin: string;
    apiKey: string;
    secretKey: string;
    /** How its messages show that they are its own: older accounts by a token, newer by a signature. Null: not this way. */
    webhookToken: string | null;
    webhookSecret: string | null;
    /** To the door, or to be fetched at a hub. */
    deliveryType: 0 | 1;
    /** Whether the contract grants the score, and what its number counts: deliveries that went well, or the risk. */
    score: "off" | "success" | "risk";
    /** Whether its payments are read; their schema is not published. */
    readsPayments: boolean;
  }>;

const environment = z.object({
  STEADFAST_ORIGIN: origin("STEADFAST_ORIGIN"),
  STEADFAST_API_KEY: needed("STEADFAST_API_KEY"),
  STEADFAST_SECRET_KEY: needed("STEADFAST_SECRET_KEY"),
  STEADFAST_WEBHOOK_TOKEN: hookSecret("STEADFAST_WEBHOOK_TOKEN").optional(),
  STEADFAST_WEBHOOK_SECRET: hookSecret("STEADFAST_WEBHOOK_SECRET").optional(),
  STEADFAST_DELIVERY_TYPE: z
    .enum(["home", "hub"], { error: "STEADFAST_DELIVERY_TYPE must be home or hub" })
    .default("home"),
  STEADFAST_SCORE: z
    .enum(["off", "success", "risk"], { error: "STEADFAST_SCORE must be off, success or risk" })
    .default("off"),
  STEADFAST_PAYMENTS: z.enum(["on", "off"], { error: "STEADFAST_PAYMENTS must be on or off" }).default("on"),
  STEADFAST_TIMEOUT_MS: timeout("STEADFAST_TIMEOUT_MS"),
});

export function readSteadfastConfig(variables: Variables): SteadfastConfig {
  const read = readVariables(environment, variables);
  const webhookToken = read.STEADFAST_WEBHOOK_TOKEN ?? null;
  const webhookSecret = read.STEADFAST_WEBHOOK_SECRET ?? null;
  if (webhookToken === null && webhookSecret === null)
    throw new Error("STEADFAST_WEBHOOK_TOKEN or STEADFAST_WEBHOOK_SECRET is missing");
  return {
    origin: read.STEADFAST_ORIGIN,
    apiKey: read.STEADFAST_API_KEY,
    secretKey: read.STEADFAST_SECRET_KEY,
    webhookToken,
    webhookSecret,
    deliveryType: read.STEADFAST_DELIVERY_TYPE === "home" ? 0 : 1,
    score: read.STEADFAST_SCORE,
    readsPayments: read.STEADFAST_PAYMENTS === "on",
    timeoutMs: read.STEADFAST_TIMEOUT_MS,
    breaker: usualBreaker,
  };
}
