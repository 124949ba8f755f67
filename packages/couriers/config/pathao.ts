import { agreed, needed, origin, readVariables, type Variables } from "@haat/outside/fields";
import { usualBreaker } from "@haat/outside/breaker";
import { z } from "zod";
import { type CourierConfig, hookSecret, timeout } from "./kinds.ts";

/** `client`: by the merchant's client alone, `/external/login`. `password`: by its user besides, `/issue-token`. */
export type PathaoLogin =
  | Readonly<{ kind: "client" }>
  | Readonly<{ kind: "password"; username: string; password: string }>;

export type PathaoConfig = CourierConfig &
  Readonly<{
    origin: string;
    clientId: string;
    clientSecret: string;
    login: PathaoLogin;
    /** Which path lists the cities; two are seen. */
    citiesPath: "countries/1/city-list" | "city-list";
    deliveryType: number;
    /** Parcels of one bulk call; its size is not published. */
    bulkMost: number;
    /** Whether `/orders/{…}/info` understands our reference too. */
    infoByReference: boolean;
    /** What each message shows, verbatim. */
    webhookSecret: string;
    /** What each answer of ours shows: a constant of Pathao's document. */
    webhookConstant: string;
    webhookStatus: number;
  }>;

const choice = <const Name extends string>(name: string, of: readonly [Name, ...Name[]]) =>
  z.enum(of, {
    error: (issue) =>
      issue.input === undefined ? `${name} is missing` : `${name} must be ${of.join(" or ")}`,
  });

const environment = z.object({
  PATHAO_ORIGIN: origin("PATHAO_ORIGIN"),
  PATHAO_CLIENT_ID: needed("PATHAO_CLIENT_ID"),
  PATHAO_CLIENT_SECRET: needed("PATHAO_CLIENT_SECRET"),
  PATHAO_LOGIN: choice("PATHAO_LOGIN", ["client", "password"]),
  PATHAO_USERNAME: z.string().trim().default(""),
  PATHAO_PASSWORD: z.string().default(""),
  PATHAO_CITIES_PATH: choice("PATHAO_CITIES_PATH", ["countries/1/city-list", "city-list"]).default(
    "countries/1/city-list",
  ),
  PATHAO_DELIVERY_TYPE: z
    .enum(["48", "24", "12"], { error: "PATHAO_DELIVERY_TYPE must be 48, 24 or 12" })
    .default("48"),
  PATHAO_BULK_MOST: agreed("PATHAO_BULK_MOST", 1, 1000),
  PATHAO_INFO_BY_REFERENCE: choice("PATHAO_INFO_BY_REFERENCE", ["on", "off"]),
  PATHAO_WEBHOOK_SECRET: hookSecret("PATHAO_WEBHOOK_SECRET"),
  PATHAO_WEBHOOK_CONSTANT: needed("PATHAO_WEBHOOK_CONSTANT"),
  PATHAO_WEBHOOK_STATUS: z
    .enum(["200", "202"], { error: "PATHAO_WEBHOOK_STATUS must be 200 or 202" })
    .default("202"),
  PATHAO_TIMEOUT_MS: timeout("PATHAO_TIMEOUT_MS"),
});

const loginOf = (read: z.output<typeof environment>): PathaoLogin => {
  const { PATHAO_LOGIN: kind, PATHAO_USERNAME: username, PATHAO_PASSWORD: password } = read;
  if (kind === "client") return { kind };
  if (username === "" || password === "")
    throw new Error("PATHAO_LOGIN password needs PATHAO_USERNAME and PATHAO_PASSWORD");
  return { kind, username, password };
};

export function readPathaoConfig(variables: Variables): PathaoConfig {
  const read = readVariables(environment, variables);
  return {
    origin: read.PATHAO_ORIGIN,
    clientId: read.PATHAO_CLIENT_ID,
    clientSecret: read.PATHAO_CLIENT_SECRET,
    login: loginOf(read),
    citiesPath: read.PATHAO_CITIES_PATH,
    deliveryType: Number(read.PATHAO_DELIVERY_TYPE),
    bulkMost: read.PATHAO_BULK_MOST,
    infoByReference: read.PATHAO_INFO_BY_REFERENCE === "on",
    webhookSecret: read.PATHAO_WEBHOOK_SECRET,
    webhookConstant: read.PATHAO_WEBHOOK_CONSTANT,
    webhookStatus: Number(read.PATHAO_WEBHOOK_STATUS),
    timeoutMs: read.PATHAO_TIMEOUT_MS,
    breaker: usualBreaker,
  };
}
