import { usualBreaker } from "@haat/outside/breaker";
import { needed, readVariables, type Variables } from "@haat/outside/fields";
import { z } from "zod";
import { api, type CourierConfig, oneOf, timeout } from "./kinds.ts";

/** A price of the contract: for parcels to this city (null: any) up to so many grams (null: any). */
export type EcourierPackage = Readonly<{ city: string | null; upTo: number | null; code: string }>;

export type EcourierConfig = Readonly<{
  /** Up to and with `/api`. */
  api: string;
  key: string;
  secret: string;
  userId: string;
  orderCall: "order-place" | "order-place-reseller";
  /** The first that fits is booked. */
  packages: readonly EcourierPackage[];
  /** Which levels of a place a booking must name. */
  needsPlace: readonly ("district" | "thana" | "area" | "postCode")[];
  /** Whether `No data found` states that there is no such parcel. */
  noDataMeans: "untold" | "absent";
}> &
  CourierConfig;

const entry = /^(?:([^/:]+)\/(\d{1,6}|any):)?([^\s:/]+)$/;

/** `Dhaka/500:#2443, any/500:#2450, #2460`: city, grams, code; the code alone takes what is left. */
const packages = (name: string) =>
  needed(name).transform((text, context): readonly EcourierPackage[] => {
    const matches = text.split(",").map((each) => entry.exec(each.trim()));
    if (matches.some((match) => match === null)) {
      const message = `${name} must be packages such as Dhaka/500:#2443, any/1000:#2450`;
      context.issues.push({ code: "custom", input: text, message });
      return z.NEVER;
    }
    const named = (part: string | undefined): string | null =>
      part === undefined || part.trim() === "any" ? null : part.trim();
    return matches.map((match) => {
      const grams = named(match?.[2]);
      return { city: named(match?.[1]), upTo: grams === null ? null : Number(grams), code: match?.[3] ?? "" };
    });
  });

const levels = ["district", "thana", "area", "postCode"] as const;
const places = (name: string, fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text) => text.split(",").map((level) => level.trim()))
    .transform((all) => all.filter((level) => level !== ""))
    .pipe(z.array(z.enum(levels, { error: `${name} must be of ${levels.join(", ")}` })));

const environment = z.object({
  ECOURIER_API: api("ECOURIER_API"),
  ECOURIER_API_KEY: needed("ECOURIER_API_KEY"),
  ECOURIER_API_SECRET: needed("ECOURIER_API_SECRET"),
  ECOURIER_USER_ID: needed("ECOURIER_USER_ID"),
  ECOURIER_PACKAGES: packages("ECOURIER_PACKAGES"),
  ECOURIER_ORDER_CALL: oneOf("ECOURIER_ORDER_CALL", ["order-place", "order-place-reseller"], "order-place"),
  ECOURIER_NEEDS_PLACE: places("ECOURIER_NEEDS_PLACE", "district,thana,area"),
  ECOURIER_NO_DATA_MEANS: oneOf("ECOURIER_NO_DATA_MEANS", ["untold", "absent"], "untold"),
  ECOURIER_TIMEOUT_MS: timeout("ECOURIER_TIMEOUT_MS"),
});

export function readEcourierConfig(variables: Variables): EcourierConfig {
  const read = readVariables(environment, variables);
  return {
    api: read.ECOURIER_API,
    key: read.ECOURIER_API_KEY,
    secret: read.ECOURIER_API_SECRET,
    userId: read.ECOURIER_USER_ID,
    orderCall: read.ECOURIER_ORDER_CALL,
    packages: read.ECOURIER_PACKAGES,
    needsPlace: read.ECOURIER_NEEDS_PLACE,
    noDataMeans: read.ECOURIER_NO_DATA_MEANS,
    timeoutMs: read.ECOURIER_TIMEOUT_MS,
    breaker: usualBreaker,
  };
}
