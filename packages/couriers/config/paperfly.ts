import { usualBreaker } from "@haat/outside/breaker";
import { needed, origin, readVariables, type Variables } from "@haat/outside/fields";
import { z } from "zod";
import { type CourierConfig, hookSecret, oneOf, timeout } from "./kinds.ts";

/** The one place that the old call fetches from. */
export type PaperflyPickup = Readonly<{
  address: string;
  thana: string;
  district: string;
  phone: string;
}>;

export type PaperflyConfig = Readonly<{
  origin: string;
  username: string;
  password: string;
  /** The same for all merchants: no secret, and none is made of it. */
  key: string;
  hookSecret: string;
  /** The old call asks for thana and district, and for where it is to fetch. */
  orderCall: Readonly<{ name: "new_order_v2" }> | Readonly<{ name: "new_order"; pickup: PaperflyPickup }>;
  weightIn: "kg" | "g";
  /** How the old call names size and speed. */
  size: string;
  deliveryOption: string;
  returnedMeans: "on_the_way" | "back";
  invNumIs: "payment" | "unread";
  /** Whether an empty list of stations states that there is no such parcel. */
  emptyMeans: "untold" | "absent";
}> &
  CourierConfig;

const optional = z.string().trim().default("");

const environment = z.object({
  PAPERFLY_ORIGIN: origin("PAPERFLY_ORIGIN"),
  PAPERFLY_USERNAME: needed("PAPERFLY_USERNAME"),
  PAPERFLY_PASSWORD: needed("PAPERFLY_PASSWORD"),
  PAPERFLY_KEY: needed("PAPERFLY_KEY"),
  PAPERFLY_HOOK_SECRET: hookSecret("PAPERFLY_HOOK_SECRET"),
  PAPERFLY_ORDER_CALL: oneOf("PAPERFLY_ORDER_CALL", ["new_order_v2", "new_order"], "new_order_v2"),
  PAPERFLY_PICKUP_ADDRESS: optional,
  PAPERFLY_PICKUP_THANA: optional,
  PAPERFLY_PICKUP_DISTRICT: optional,
  PAPERFLY_PICKUP_PHONE: optional,
  PAPERFLY_WEIGHT_IN: oneOf("PAPERFLY_WEIGHT_IN", ["kg", "g"], "kg"),
  PAPERFLY_SIZE: z.string().trim().min(1).default("standard"),
  PAPERFLY_DELIVERY_OPTION: z.string().trim().min(1).default("regular"),
  PAPERFLY_RETURNED_MEANS: oneOf("PAPERFLY_RETURNED_MEANS", ["on_the_way", "back"], "on_the_way"),
  PAPERFLY_INV_NUM_IS: oneOf("PAPERFLY_INV_NUM_IS", ["payment", "unread"], "payment"),
  PAPERFLY_EMPTY_MEANS: oneOf("PAPERFLY_EMPTY_MEANS", ["untold", "absent"], "untold"),
  PAPERFLY_TIMEOUT_MS: timeout("PAPERFLY_TIMEOUT_MS"),
});

const pickupFields = ["ADDRESS", "THANA", "DISTRICT", "PHONE"] as const;

function readPickup(read: z.output<typeof environment>): PaperflyPickup {
  const missing = pickupFields
    .map((field) => `PAPERFLY_PICKUP_${field}` as const)
    .filter((name) => read[name] === "");
  if (missing.length > 0)
    throw new Error(missing.map((name) => `${name} is missing: the old call asks for it`).join("; "));
  return {
    address: read.PAPERFLY_PICKUP_ADDRESS,
    thana: read.PAPERFLY_PICKUP_THANA,
    district: read.PAPERFLY_PICKUP_DISTRICT,
    phone: read.PAPERFLY_PICKUP_PHONE,
  };
}

export function readPaperflyConfig(variables: Variables): PaperflyConfig {
  const read = readVariables(environment, variables);
  const name = read.PAPERFLY_ORDER_CALL;
  return {
    origin: read.PAPERFLY_ORIGIN,
    username: read.PAPERFLY_USERNAME,
    password: read.PAPERFLY_PASSWORD,
    key: read.PAPERFLY_KEY,
    hookSecret: read.PAPERFLY_HOOK_SECRET,
    orderCall: name === "new_order" ? { name, pickup: readPickup(read) } : { name },
    weightIn: read.PAPERFLY_WEIGHT_IN,
    size: read.PAPERFLY_SIZE,
    deliveryOption: read.PAPERFLY_DELIVERY_OPTION,
    returnedMeans: read.PAPERFLY_RETURNED_MEANS,
    invNumIs: read.PAPERFLY_INV_NUM_IS,
    emptyMeans: read.PAPERFLY_EMPTY_MEANS,
    timeoutMs: read.PAPERFLY_TIMEOUT_MS,
    breaker: usualBreaker,
  };
}
