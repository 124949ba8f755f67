import { localPhone, readPhone } from "@haat/core/phone";
import { dhakaStamp } from "../kit/clock.ts";
import { jsonWire, type Wire } from "../kit/laid.ts";
import { minorOf } from "../kit/money.ts";
import { wordIn } from "../kit/parcels/reading.ts";
import { zoneOf } from "../kit/parcels/tariff.ts";
import { digits } from "../kit/random.ts";
import { packagesOf } from "./packages.ts";
import { misplaced } from "./places.ts";
import type { EcourierParcel, EcourierWorld } from "./world.ts";

export type Body = Readonly<Record<string, unknown>>;

/** How it says no differs by client: in its own code, or in HTTP's status too. */
export function refuse(
  { settings }: Pick<EcourierWorld, "settings">,
  code: number,
  ...errors: readonly string[]
): Wire {
  const status = settings().refusals === "http" ? code : 200;
  return jsonWire(status, { success: false, response_code: code, message: "Failed", errors });
}

const taka = /^\d{1,9}$/;
const methods = ["COD", "MPAY", "POS", "CCRD"];

function wrongWith(world: EcourierWorld, body: Body): string {
  const needed = ["recipient_name", "recipient_address", "package_code"];
  const missing = needed.find((name) => wordIn(body, name) === "");
  if (missing) return missing;
  if (readPhone(wordIn(body, "recipient_mobile")) === null) return "recipient_mobile";
  const [city, thana, area] = ["recipient_city", "recipient_thana", "recipient_area"].map((name) =>
    wordIn(body, name),
  );
  const place = misplaced(city ?? "", thana ?? "", area ?? "");
  if (place) return place;
  if (!packagesOf(world).some(({ package_code }) => package_code === wordIn(body, "package_code")))
    return "package_code";
  if (!taka.test(wordIn(body, "product_price"))) return "product_price";
  return methods.includes(wordIn(body, "payment_method")) ? "" : "payment_method";
}

function numberOf({ depot }: EcourierWorld): string {
  const { random, clock, store } = depot;
  const stamp = dhakaStamp(clock.now());
  const day = `${stamp.slice(6, 8)}${stamp.slice(4, 6)}${stamp.slice(2, 4)}`;
  return random.unused(
    () => `ECR${random.pick(digits, 8)}${day}`,
    (id) => store.find(id) !== undefined,
  );
}

/** One more parcel, or why not. */
export function book(world: EcourierWorld, body: Body): EcourierParcel | Wire {
  const wrong = wrongWith(world, body);
  if (wrong) return refuse(world, 422, `The ${wrong} field is invalid.`);
  const { depot, settings } = world;
  const reference = wordIn(body, "product_id");
  const isSame = reference !== "" && depot.store.parcels().some((each) => each.reference === reference);
  if (isSame && settings().sameReference === "refused")
    return refuse(world, 422, "product_id has been taken.");
  const code = wordIn(body, "package_code");
  const [city, thana, area] = [
    wordIn(body, "recipient_city"),
    wordIn(body, "recipient_thana"),
    wordIn(body, "recipient_area"),
  ];
  const phone = readPhone(wordIn(body, "recipient_mobile"));
  return depot.book({
    ...{ consignment: numberOf(world), tracking: "", reference, zone: zoneOf(thana, city) },
    recipient: {
      name: wordIn(body, "recipient_name"),
      phone: phone ? localPhone(phone) : "",
      otherPhone: "",
      address: wordIn(body, "recipient_address"),
    },
    store: wordIn(body, "pick_hub") || wordIn(body, "ep_name"),
    collectMinor: String(minorOf(wordIn(body, "product_price"))),
    valueMinor: String(minorOf(wordIn(body, "actual_product_price") || "0")),
    // It weighs nothing at booking: the package says how heavy a parcel may be.
    grams: packagesOf(world).find(({ package_code }) => package_code === code)?.upTo ?? 500,
    detail: { city, thana, area, package: code },
  });
}
