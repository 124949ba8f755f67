import type { Saying } from "../../report.ts";
import { cashOf, takaOf, timeOf } from "../../values.ts";
import { type PaperflyHook, type PaperflyStanding, type Station, stations } from "./wire.ts";

type Says = Saying["says"];

/** `couriers.md` 4; all of them are spelled with `parcel.` in front, or without. */
const events: Readonly<Record<string, Says>> = {
  created: "label_ready",
  invoiced: "invoiced",
  cancelled: "void",
  picked_up: "picked_up",
  in_transit: "in_transit",
  received_at_point: "in_transit",
  assigned_for_delivery: "out_for_delivery",
  delivered: "delivered",
  partial: "partly_delivered",
  exchange: "exchanged",
  on_hold: "on_hold",
  return: "rto_initiated",
  return_transit: "rto_in_transit",
  return_to_merchant: "rto_received",
};

const meaningOf = (event: string): Says => {
  const name = event
    .trim()
    .toLowerCase()
    .replace(/^parcel\./, "");
  return Object.hasOwn(events, name) ? (events[name] ?? "unknown") : "unknown";
};

const joined = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join("; ") || null;

/** Amounts whose meaning is not published are kept in words: an exchange's, and the `cod_amount` of an invoice. */
function noteOf(says: Says, data: PaperflyHook): string | null {
  const reason = data.reason ?? data.return_reason ?? data.cancellation_reason;
  const amount = says === "exchanged" ? data.exchange_amount : says === "invoiced" ? data.cod_amount : null;
  const where = data.current_location ?? data.point_name;
  return joined(reason, data.remaining_items, where, amount && `Tk ${amount}`);
}

export function sayingOfHook(event: string, timestamp: string | null, data: PaperflyHook): Saying {
  const says = meaningOf(event);
  const cash =
    says === "delivered" ? data.collected_amount : says === "partly_delivered" ? data.partial_amount : null;
  return {
    ...{ word: event.trim(), says },
    consignment: data.order_number ?? data.tracking_number,
    reference: data.merchant_order_reference ?? data.merchantOrderReference,
    at: timeOf(timestamp),
    ...cashOf(cash),
    fee: says === "invoiced" ? takaOf(data.delivery_charge) : null,
    invoice: says === "invoiced" ? data.invoice_number : null,
    note: noteOf(says, data),
  };
}

/** What is not published of the tracking. */
export type PaperflyReading = Readonly<{
  /** What the mark "Returned" means: on its way back, or back with the shop. */
  returnedMeans: "on_the_way" | "back";
  invNumIs: "payment" | "unread";
}>;

const stationsMean: Readonly<Record<Exclude<Station, "Returned">, Says>> = {
  Pick: "picked_up",
  inTransit: "in_transit",
  ReceivedAtPoint: "in_transit",
  PickedForDelivery: "out_for_delivery",
  Delivered: "delivered",
  Partial: "partly_delivered",
};

const isSet = (mark: string | null): mark is string =>
  mark !== null && !/^(?:0|no|n|false|null|-)$/i.test(mark);
/** A mark that says more than that it is set. */
const saidBy = (mark: string): string | null => (/^(?:1|yes|y|true)$/i.test(mark) ? null : mark);

/** One report per station that has been reached, in their order; of a parcel partly taken the station "Delivered" says nothing. */
export function sayingsOfStanding(
  reference: string,
  standing: PaperflyStanding,
  { returnedMeans, invNumIs }: PaperflyReading,
): readonly Saying[] {
  const named = { consignment: standing.tracking_number, reference };
  const isPartial = isSet(standing.Partial);
  const reached = stations.flatMap((station): Saying[] => {
    const mark = standing[station];
    if (!isSet(mark) || (station === "Delivered" && isPartial)) return [];
    const back = returnedMeans === "back" ? "rto_received" : "rto_in_transit";
    const endsWithCash = station === "Delivered" || station === "Partial";
    return [
      {
        ...{ word: station, says: station === "Returned" ? back : stationsMean[station] },
        ...named,
        at: timeOf(standing[`${station}Time`]),
        ...cashOf(endsWithCash ? standing.receivedAmount : null),
        note: saidBy(mark),
      },
    ];
  });
  const { invNum } = standing;
  const paid: Saying[] =
    invNum !== null && invNumIs === "payment"
      ? [{ word: "invNum", says: "invoiced", ...named, invoice: invNum }]
      : [];
  return [...reached, ...paid];
}
