import { localPhone, readPhone } from "@haat/core/phone";
import { dhakaWall } from "../kit/clock.ts";
import { jsonWire, type Wire } from "../kit/laid.ts";
import { minorOf } from "../kit/money.ts";
import { zoneOf } from "../kit/parcels/tariff.ts";
import { digits } from "../kit/random.ts";
import type { PaperflyExchange, PaperflyParcel, PaperflyWorld } from "./world.ts";

export type Body = Readonly<Record<string, unknown>>;

export const grant = (success: unknown): Wire => jsonWire(200, { success, response_code: 200 });
/** How it says no is not published: a code of our own, and a sentence. */
export const refuse = (status: number, message: string): Wire =>
  jsonWire(status, { error: { message }, response_code: status });

export const textIn = (body: Body, name: string): string =>
  typeof body[name] === "string" ? body[name].trim() : "";

/** Both calls by the names of the new one. */
export type Order = Readonly<{
  reference: string;
  store: string;
  brief: string;
  price: string;
  weight: string;
  name: string;
  address: string;
  phone: string;
  thana: string;
  district: string;
  exchange: PaperflyExchange;
}>;

/** `orderType`, and with it what comes back; of any other type a name of what is wrong. */
function exchangeIn(body: Body): Order["exchange"] | string {
  if (body["orderType"] === undefined) return null;
  if (textIn(body, "orderType") !== "Exchange") return "orderType";
  const description = textIn(body, "exchangeDescription");
  const [price, weight] = [textIn(body, "exchangePrice"), textIn(body, "exchangeWeight")];
  if (description === "" || description.length > 500) return "exchangeDescription";
  if (!/^\d{1,9}$/.test(price)) return "exchangePrice";
  return /^\d{1,6}(?:\.\d{1,3})?$/.test(weight) ? { description, price, weight } : "exchangeWeight";
}

export function ofNewCall(body: Body): Order | string {
  const exchange = exchangeIn(body);
  return typeof exchange === "string" ? exchange : { ...newOrder(body), exchange };
}

const newOrder = (body: Body): Omit<Order, "exchange"> => ({
  reference: textIn(body, "merchantOrderReference"),
  store: textIn(body, "storeName"),
  brief: textIn(body, "productBrief"),
  price: textIn(body, "packagePrice"),
  weight: textIn(body, "max_weight"),
  name: textIn(body, "customerName"),
  address: textIn(body, "customerAddress"),
  phone: textIn(body, "customerPhone"),
  thana: "",
  district: "",
});

/** The places that the old call takes, spelled so and not otherwise. */
const places: Readonly<Record<string, readonly string[]>> = {
  Dhaka: ["Mirpur", "Uttara", "Dhanmondi", "Gulshan", "Savar", "Keraniganj"],
  Gazipur: ["Tongi", "Gazipur Sadar"],
  Narayanganj: ["Narayanganj Sadar"],
  Chattogram: ["Double Mooring", "Kotwali"],
  Cumilla: ["Cumilla Sadar", "Laksham"],
  Tangail: ["Tangail Sadar"],
  Sylhet: ["Sylhet Sadar"],
};

export const ofOldCall = (body: Body): Order | string => {
  const [thana, district] = [textIn(body, "customerThana"), textIn(body, "customerDistrict")];
  if (!Object.hasOwn(places, district)) return "customerDistrict";
  if (!places[district]?.includes(thana)) return "customerThana";
  const pickup = ["pickMerchantAddress", "pickMerchantThana", "pickMerchantDistrict", "pickupMerchantPhone"];
  const needed = [...pickup, "productSizeWeight", "deliveryOption"];
  const missing = needed.find((name) => textIn(body, name) === "");
  if (missing) return missing;
  return {
    reference: textIn(body, "merOrderRef"),
    store: textIn(body, "pickMerchantName"),
    brief: textIn(body, "productBrief"),
    price: textIn(body, "packagePrice"),
    weight: textIn(body, "max_weight"),
    name: textIn(body, "custname"),
    address: textIn(body, "custaddress"),
    phone: textIn(body, "custPhone"),
    ...{ thana, district, exchange: null },
  };
};

type Text = Exclude<keyof Order, "exchange">;
const shapes: Readonly<Partial<Record<Text, RegExp>>> = {
  reference: /^.{1,50}$/,
  store: /^.{1,100}$/,
  brief: /^.{1,500}$/s,
  price: /^\d{1,9}$/,
  weight: /^\d{1,6}(?:\.\d{1,3})?$/,
  name: /^.{1,100}$/,
  address: /^.{1,500}$/s,
};

function wrongWith(order: Order): string {
  const wrong = Object.entries(shapes).find(([name, shape]) => !shape.test(order[name as Text]));
  if (wrong) return wrong[0];
  return readPhone(order.phone) === null ? "phone" : "";
}

/** `Z-051125-63821-A3-A1`: the day, a number, and where it goes. */
function numberOf({ depot }: PaperflyWorld): string {
  const { random, clock, store } = depot;
  const wall = dhakaWall(clock.now());
  const day = `${wall.slice(8, 10)}${wall.slice(5, 7)}${wall.slice(2, 4)}`;
  return random.unused(
    () => `Z-${day}-${random.pick(digits, 5)}-A${random.below(9) + 1}-A${random.below(9) + 1}`,
    (id) => store.find(id) !== undefined,
  );
}

/** One more parcel, or why not. */
export function book(world: PaperflyWorld, order: Order): PaperflyParcel | Wire {
  const wrong = wrongWith(order);
  if (wrong) return refuse(422, `${wrong} is invalid`);
  const { depot, settings } = world;
  const { sameReference, weightIn } = settings();
  const isSame = depot.store.parcels().some(({ reference }) => reference === order.reference);
  if (isSame && sameReference === "refused") return refuse(409, "Duplicate order reference");
  const { name, address, reference, store, brief, thana, district, exchange } = order;
  const phone = readPhone(order.phone);
  return depot.book({
    ...{ consignment: numberOf(world), tracking: `75${depot.random.pick(digits, 10)}`, reference, store },
    recipient: { name, phone: phone ? localPhone(phone) : "", otherPhone: "", address },
    zone: zoneOf(address, thana, district),
    collectMinor: String(minorOf(order.price)),
    valueMinor: String(minorOf(order.price)),
    grams: weightIn === "kg" ? Math.round(Number(order.weight) * 1000) : Number(order.weight),
    detail: { brief, thana, district, exchange },
  });
}
