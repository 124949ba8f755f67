import type { CallScript } from "../kit/faults.ts";
import { type Failing, jsonWire, type Wire } from "../kit/laid.ts";
import { isSent, localNumber, numberIn, type Sent, wordIn } from "../kit/parcels/reading.ts";
import { zoneOf } from "../kit/parcels/tariff.ts";
import { returnStatusOf, statusOf } from "./words.ts";
import { nextNumber, type SteadfastParcel, type SteadfastWorld, timeOf } from "./world.ts";

export const failing: Failing = {
  name: "Steadfast",
  broken: jsonWire(500, { message: "Server Error" }),
  busy: jsonWire(429, { message: "Too Many Attempts." }),
  late: { status: 504, type: "text/html", body: "<html><h1>504 Gateway Time-out</h1></html>" },
};

export function wrong({ settings }: SteadfastWorld, status: number, message: string, errors?: Sent): Wire {
  return jsonWire(settings().errorsAs === "http" ? status : 200, {
    status,
    message,
    ...(errors && { errors }),
  });
}

/** By the name of the field; empty: nothing is wrong. */
function wrongIn({ depot }: SteadfastWorld, order: Sent): readonly string[] {
  const invoice = wordIn(order, "invoice");
  const amount = numberIn(order, "cod_amount");
  const within = (name: string, most: number): boolean => {
    const { length } = wordIn(order, name);
    return length > 0 && length <= most;
  };
  const is: Readonly<Record<string, boolean>> = {
    invoice: /^[A-Za-z0-9_-]{1,100}$/.test(invoice) && depot.find(invoice) === undefined,
    recipient_name: within("recipient_name", 100),
    recipient_phone: localNumber.test(wordIn(order, "recipient_phone")),
    recipient_address: within("recipient_address", 250),
    cod_amount: amount !== null && amount >= 0,
  };
  return Object.keys(is).filter((name) => !is[name]);
}

function bookOne(world: SteadfastWorld, order: Sent): SteadfastParcel {
  const { depot } = world;
  const minor = String(Math.round((numberIn(order, "cod_amount") ?? 0) * 100));
  const address = wordIn(order, "recipient_address");
  return depot.book({
    consignment: String(nextNumber(world, "consignments", 253_000_000)),
    tracking: `SFR${depot.random.pick("0123456789ABCDEF", 9)}`,
    reference: wordIn(order, "invoice"),
    recipient: {
      ...{ name: wordIn(order, "recipient_name"), phone: wordIn(order, "recipient_phone"), address },
      otherPhone: wordIn(order, "alternative_phone"),
    },
    zone: zoneOf(address),
    store: "",
    ...{ collectMinor: minor, valueMinor: minor },
    // Nobody tells it the weight: it is put on its own scales.
    grams: 500,
    detail: { note: wordIn(order, "note"), lots: numberIn(order, "total_lot") ?? 1, returnRequest: null },
  });
}

export function create(world: SteadfastWorld, order: Sent, script: CallScript | null): Wire {
  const fields = script?.do === "refuse" ? ["recipient_address"] : wrongIn(world, order);
  if (fields.length > 0)
    return wrong(
      world,
      400,
      "Validation failed",
      Object.fromEntries(fields.map((field) => [field, ["is invalid"]])),
    );
  const parcel = bookOne(world, order);
  return jsonWire(200, {
    status: 200,
    message: "Consignment has been created successfully.",
    consignment: {
      consignment_id: Number(parcel.consignment),
      invoice: parcel.reference,
      tracking_code: parcel.tracking,
      recipient_name: parcel.recipient.name,
      recipient_phone: parcel.recipient.phone,
      recipient_address: parcel.recipient.address,
      cod_amount: Number(parcel.collectMinor) / 100,
      status: "in_review",
      note: parcel.detail.note || null,
      created_at: new Date(parcel.createdAt).toISOString(),
      updated_at: new Date(parcel.createdAt).toISOString(),
    },
  });
}

function itemOf(world: SteadfastWorld, order: Sent): Sent {
  const said = { ...order, cod_amount: String(numberIn(order, "cod_amount") ?? 0) };
  if (wrongIn(world, order).length > 0)
    return { ...said, consignment_id: null, tracking_code: null, status: "error" };
  const { consignment, tracking } = bookOne(world, order);
  return { ...said, consignment_id: Number(consignment), tracking_code: tracking, status: "success" };
}

/** A list as text inside the message; each is answered by itself, and the wrong ones without a reason. */
export function createBulk(world: SteadfastWorld, body: Sent): Wire {
  let orders: unknown = null;
  try {
    orders = JSON.parse(wordIn(body, "data"));
  } catch {
    orders = null;
  }
  if (!Array.isArray(orders) || orders.length === 0 || orders.length > 500)
    return wrong(world, 400, "data is a JSON array of at most 500 items");
  const items = orders.filter(isSent).map((order) => itemOf(world, order));
  return jsonWire(200, world.settings().bulkAnswer === "data" ? { data: items } : items);
}

export function statusAnswer(
  world: SteadfastWorld,
  parcel: SteadfastParcel | undefined,
  isByInvoice: boolean,
): Wire {
  const { missing, statusNamesId } = world.settings();
  if (!parcel && missing === "404") return wrong(world, 404, "Consignment not found");
  return jsonWire(200, {
    status: 200,
    delivery_status: parcel ? statusOf(world, parcel) : "unknown",
    ...(parcel && isByInvoice && statusNamesId === "yes" && { consignment_id: Number(parcel.consignment) }),
  });
}

export function returnRequest(world: SteadfastWorld, body: Sent): Wire {
  const { depot } = world;
  const name = ["consignment_id", "invoice", "tracking_code"]
    .map((field) => wordIn(body, field))
    .find((word) => word);
  const parcel = name === undefined ? undefined : depot.find(name);
  if (!parcel) return wrong(world, 404, "Consignment not found");
  const at = depot.clock.now();
  const request = {
    id: nextNumber(world, "returns", 0),
    reason: wordIn(body, "reason"),
    status: "pending",
    at,
  };
  const asked = depot.change(parcel, { detail: { ...parcel.detail, returnRequest: request } });
  return jsonWire(200, returnRequestOf(asked));
}

/** A return that was asked for, and where it stands; null: none was. */
export function returnRequestOf(parcel: SteadfastParcel): Readonly<Record<string, unknown>> | null {
  const request = parcel.detail.returnRequest;
  if (!request) return null;
  const at = timeOf(request.at);
  return {
    ...{ id: request.id, user_id: 1, consignment_id: Number(parcel.consignment), reason: request.reason },
    ...{
      status: returnStatusOf(parcel),
      created_at: at,
      updated_at: timeOf(parcel.events.at(-1)?.at ?? request.at),
    },
  };
}
