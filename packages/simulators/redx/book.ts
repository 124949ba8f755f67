import { localPhone, readPhone } from "@haat/core/phone";
import { jsonWire, type Wire } from "../kit/laid.ts";
import { minorOf } from "../kit/money.ts";
import { wordIn } from "../kit/parcels/reading.ts";
import { digits, upper } from "../kit/random.ts";
import { dhakaWall } from "../kit/clock.ts";
import { areaOf, areasNow } from "./places.ts";
import { type RedxParcel, type RedxWorld, storeOf } from "./world.ts";

export type Body = Readonly<Record<string, unknown>>;

/** `couriers.md` 3.3. */
export const refuse = (status: number, message: string): Wire =>
  jsonWire(status, { message, status_code: status });

const textIn = (body: Body, name: string): string =>
  typeof body[name] === "string" ? body[name].trim() : "";
const wholeTaka = /^\d{1,9}$/;

/** What is wrong with a wish, by the name of its field; empty: nothing. */
function wrongWith(world: RedxWorld, body: Body): string {
  const needed = ["customer_name", "customer_phone", "delivery_area", "customer_address"];
  const missing = needed.find((name) => textIn(body, name) === "");
  if (missing) return missing;
  if (readPhone(textIn(body, "customer_phone")) === null) return "customer_phone";
  const served = areasNow(world.settings().renamed);
  if (!served.some(({ id }) => id === body["delivery_area_id"])) return "delivery_area_id";
  const cash = world.settings().numbers === "taken" ? wordIn : textIn;
  if (!wholeTaka.test(cash(body, "cash_collection_amount"))) return "cash_collection_amount";
  if (!/^[1-9]\d{0,5}$/.test(wordIn(body, "parcel_weight"))) return "parcel_weight";
  if (!wholeTaka.test(wordIn(body, "value"))) return "value";
  const isElsewhere =
    body["pickup_store_id"] !== undefined && !storeOf(world, wordIn(body, "pickup_store_id"));
  return isElsewhere ? "pickup_store_id" : "";
}

function newNumber({ depot }: RedxWorld): string {
  const { random, clock, store } = depot;
  const year = dhakaWall(clock.now()).slice(2, 4);
  return random.unused(
    () => `${year}A${random.pick(digits, 6)}${random.pick(upper.slice(0, 26), 5)}`,
    (id) => store.find(id) !== undefined,
  );
}

/** One more parcel, or why not. */
export function book(world: RedxWorld, body: Body): RedxParcel | Wire {
  const wrong = wrongWith(world, body);
  if (wrong) return refuse(400, `${wrong} is invalid`);
  const { depot, settings } = world;
  const reference = textIn(body, "merchant_invoice_id");
  const isSame = reference !== "" && depot.store.parcels().some((each) => each.reference === reference);
  if (isSame && settings().sameReference === "refused")
    return refuse(400, "merchant_invoice_id already exists");
  const area = areaOf(body["delivery_area_id"]);
  const phone = readPhone(textIn(body, "customer_phone"));
  const consignment = newNumber(world);
  return depot.book({
    ...{ consignment, tracking: "", reference, zone: area?.zone ?? "outside" },
    recipient: {
      name: textIn(body, "customer_name"),
      phone: phone ? localPhone(phone) : "",
      otherPhone: "",
      address: textIn(body, "customer_address"),
    },
    store: wordIn(body, "pickup_store_id"),
    collectMinor: String(minorOf(wordIn(body, "cash_collection_amount"))),
    valueMinor: String(minorOf(wordIn(body, "value"))),
    grams: Number(wordIn(body, "parcel_weight")),
    detail: {
      areaId: area?.id ?? 0,
      areaName: textIn(body, "delivery_area"),
      instruction: textIn(body, "instruction"),
      type: textIn(body, "type") === "reverse" ? "reverse" : "regular",
    },
  });
}
