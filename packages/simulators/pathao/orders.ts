import { dhakaWall } from "../kit/clock.ts";
import type { CallScript } from "../kit/faults.ts";
import type { Wire } from "../kit/laid.ts";
import { isSent, localNumber, numberIn, type Sent, wordIn } from "../kit/parcels/reading.ts";
import { codFee, deliveryFee, zoneOf } from "../kit/parcels/tariff.ts";
import { upper } from "../kit/random.ts";
import { good, refused, wrongFields } from "./answers.ts";
import { cityName, misplaced } from "./places.ts";
import { slugOf } from "./words.ts";
import type { PathaoParcel, PathaoWorld } from "./world.ts";

const between = (length: number, least: number, most: number): boolean => length >= least && length <= most;
const placeIds = ["recipient_city", "recipient_zone", "recipient_area"] as const;

/** By the name of the field; empty: nothing is wrong. */
function wrongIn({ depot, settings }: PathaoWorld, order: Sent): readonly string[] {
  const weight = numberIn(order, "item_weight");
  const amount = numberIn(order, "amount_to_collect");
  const reference = wordIn(order, "merchant_order_id");
  const isTaken =
    settings().repeatedOrder === "422" && reference !== "" && depot.find(reference) !== undefined;
  const wrong: Readonly<Record<string, boolean>> = {
    store_id: wordIn(order, "store_id") === "",
    merchant_order_id: isTaken,
    recipient_name: !between(wordIn(order, "recipient_name").length, 3, 100),
    recipient_phone: !localNumber.test(wordIn(order, "recipient_phone")),
    recipient_address: !between(wordIn(order, "recipient_address").length, 10, 220),
    delivery_type: ![48, 24, 12].includes(numberIn(order, "delivery_type") ?? 0),
    item_type: ![1, 2, 3].includes(numberIn(order, "item_type") ?? 0),
    item_quantity: !Number.isInteger(numberIn(order, "item_quantity")),
    item_weight: weight === null || weight < 0.5 || weight > 10,
    amount_to_collect: amount === null || !Number.isInteger(amount) || amount < 0,
    // Left out they are read from the address; a null is an error.
    ...Object.fromEntries(placeIds.map((name) => [name, name in order && numberIn(order, name) === null])),
  };
  const [city = "", zone = "", area = ""] = placeIds.map((name) => wordIn(order, name));
  const place = misplaced(city, zone, area);
  return [
    ...Object.keys(wrong).filter((name) => wrong[name]),
    ...(place !== "" && !wrong[place] ? [place] : []),
  ];
}

function newConsignment({ depot }: PathaoWorld): string {
  const wall = dhakaWall(depot.clock.now());
  const day = `${wall.slice(8, 10)}${wall.slice(5, 7)}${wall.slice(2, 4)}`;
  return depot.random.unused(
    () => `DL${day}${depot.random.pick(upper, 6)}`,
    (id) => depot.find(id) !== undefined,
  );
}

export function bookOne(world: PathaoWorld, order: Sent): PathaoParcel {
  const minor = String(BigInt(numberIn(order, "amount_to_collect") ?? 0) * 100n);
  const address = wordIn(order, "recipient_address");
  return world.depot.book({
    consignment: newConsignment(world),
    tracking: "",
    reference: wordIn(order, "merchant_order_id"),
    recipient: {
      ...{ name: wordIn(order, "recipient_name"), phone: wordIn(order, "recipient_phone"), address },
      otherPhone: wordIn(order, "recipient_secondary_phone"),
    },
    zone: zoneOf(address, cityName(wordIn(order, "recipient_city"))),
    store: wordIn(order, "store_id"),
    ...{ collectMinor: minor, valueMinor: minor },
    grams: Math.round((numberIn(order, "item_weight") ?? 0) * 1000),
    detail: {
      deliveryType: numberIn(order, "delivery_type") ?? 48,
      itemType: numberIn(order, "item_type") ?? 2,
      quantity: numberIn(order, "item_quantity") ?? 1,
    },
  });
}

export const feeOf = ({ settings }: PathaoWorld, parcel: PathaoParcel): number =>
  Number(deliveryFee(settings().tariff, parcel.zone, parcel.grams)) / 100;

type Booking = Readonly<{ wire: Wire; booked: readonly PathaoParcel[] }>;

export function create(world: PathaoWorld, order: Sent, script: CallScript | null): Booking {
  const wrong = script?.do === "refuse" ? ["recipient_address"] : wrongIn(world, order);
  if (wrong.length > 0) return { wire: wrongFields(wrong), booked: [] };
  const parcel = bookOne(world, order);
  const told = script?.do === "of-another" ? "SOMEBODY-ELSES" : parcel.reference;
  const wire = good("Order Created Successfully", {
    consignment_id: parcel.consignment,
    merchant_order_id: told,
    order_status: "Pending",
    delivery_fee: feeOf(world, parcel),
  });
  return { wire, booked: [parcel] };
}

/** Accepted as a whole; what is wrong with one of them nobody hears, and it is not booked. `taken`: what waits to be booked. */
export function createBulk(world: PathaoWorld, body: Sent): Readonly<{ wire: Wire; taken: readonly Sent[] }> {
  const orders = Array.isArray(body["orders"]) ? body["orders"].filter(isSent) : [];
  if (orders.length === 0 || orders.length > world.settings().bulkMost)
    return { wire: wrongFields(["orders"]), taken: [] };
  const taken = orders.filter((order) => wrongIn(world, order).length === 0);
  const message =
    "Your bulk order creation request is accepted, please wait some time to complete order creation.";
  return { wire: good(message, true, 202), taken };
}

export function info(world: PathaoWorld, name: string, script: CallScript | null): Wire {
  const { depot, settings } = world;
  const found = depot.find(name);
  const isNamed = found?.consignment === name || settings().infoByReference === "served";
  if (!found || !isNamed) return refused(404, "Order not found");
  const other = depot.store.parcels().findLast(({ consignment }) => consignment !== found.consignment);
  const parcel = (script?.do === "of-another" && other) || found;
  const status = script?.do === "unknown-word" ? "Teleported" : slugOf(parcel);
  return good("Order info", {
    consignment_id: parcel.consignment,
    merchant_order_id: parcel.reference,
    order_status: status.replaceAll("_", " "),
    order_status_slug: status,
    updated_at: dhakaWall(parcel.events.at(-1)?.at ?? parcel.createdAt)
      .slice(0, 19)
      .replace("T", " "),
    invoice_id: parcel.invoice,
  });
}

export function pricePlan({ settings }: PathaoWorld, body: Sent): Wire {
  const needed = [
    "store_id",
    "item_type",
    "delivery_type",
    "item_weight",
    "recipient_city",
    "recipient_zone",
  ];
  const wrong = needed.filter((name) => numberIn(body, name) === null);
  if (wrong.length > 0) return wrongFields(wrong);
  const zone = zoneOf(cityName(wordIn(body, "recipient_city")));
  const { tariff } = settings();
  const price = Number(deliveryFee(tariff, zone, (numberIn(body, "item_weight") ?? 0) * 1000)) / 100;
  return good("price", {
    ...{ price, discount: 0, promo_discount: 0, plan_id: 69, cod_enabled: 1 },
    cod_percentage: Number(codFee({ ...tariff, codRound: "poisha" }, zone, 10_000n)) / 10_000,
    ...{ additional_charge: 0, final_price: price },
  });
}
