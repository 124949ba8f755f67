import { dhakaWall } from "../kit/clock.ts";
import type { CallScript } from "../kit/faults.ts";
import { jsonWire, type Wire } from "../kit/laid.ts";
import { takaOf } from "../kit/money.ts";
import { deliveryFee } from "../kit/parcels/tariff.ts";
import type { ParcelEvent } from "../kit/parcels/truth.ts";
import type { Body } from "./book.ts";
import { wordIn } from "../kit/parcels/reading.ts";
import type { EcourierParcel, EcourierWorld } from "./world.ts";

function lineOf({ settings }: EcourierWorld, event: ParcelEvent): readonly (string[] | object)[] {
  const { words, lines } = settings();
  const word = words[event.act];
  if (word === undefined) return [];
  const time = dhakaWall(event.at).slice(0, 19).replace("T", " ");
  if (lines === "object") return [{ status: word, time }];
  return [lines === "word-time" ? [word, time] : [time, word]];
}

/** What it tells of one; the fields around the lines are those that a client has typed. */
function toldOf(world: EcourierWorld, parcel: EcourierParcel) {
  const { recipient, detail, reference, consignment, grams, collectMinor, zone } = parcel;
  const { name: r_name, phone: r_mobile, address: r_address } = recipient;
  return {
    status: parcel.events.flatMap((event) => lineOf(world, event)),
    ...{ REFID: consignment, product_id: reference, r_name, r_mobile, r_address, r_area: detail.area },
    ...{ r_weight: String(grams), paymentmethod: "COD", paymentclear: parcel.paidAt === null ? "No" : "Yes" },
    product_price: takaOf(BigInt(collectMinor)),
    shipping_price: takaOf(deliveryFee(world.settings().tariff, zone, grams)),
    cod: 0,
  };
}

/** By its own number, or by the merchant's: then all that have it. */
export function track(world: EcourierWorld, body: Body, script: CallScript | null): Wire {
  const [ecr, product] = [wordIn(body, "ecr"), wordIn(body, "product_id")];
  const found = world.depot.store
    .parcels()
    .filter(({ consignment, reference }) =>
      ecr !== "" ? consignment === ecr : product !== "" && reference === product,
    );
  const other = world.depot.store.parcels().find((each) => !found.includes(each));
  if (script?.do === "of-another" && other)
    return jsonWire(200, { success: true, response_code: 200, query_data: [toldOf(world, other)] });
  if (found.length > 0)
    return jsonWire(200, {
      success: true,
      response_code: 200,
      query_data: found.map((each) => toldOf(world, each)),
    });
  const query_data = world.settings().noData === "text" ? "No data found" : [];
  return jsonWire(200, { success: false, response_code: 200, query_data });
}

/** A sentence without an amount: that is all that is typed of it. */
export function paymentOf({ depot }: EcourierWorld, body: Body): Wire {
  const parcel = depot.find(wordIn(body, "tracking"));
  if (!parcel) return jsonWire(200, { success: false, message: "No data found" });
  return jsonWire(200, {
    success: true,
    message: parcel.paidAt === null ? "Payment is pending" : "Payment is done",
  });
}

export function riskOf({ settings }: EcourierWorld, body: Body): Wire {
  const { risks } = settings();
  const phone = wordIn(body, "number");
  const status = Object.hasOwn(risks, phone) ? risks[phone] : null;
  const customer_message = status ? ["This customer has a risky delivery history."] : [];
  return jsonWire(200, {
    success: true,
    response_code: 200,
    customer_status: status ?? null,
    customer_message,
  });
}
