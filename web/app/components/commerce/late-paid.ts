import type { SubOrderView } from "@haat/contract/order";

type Part = Pick<SubOrderView, "state" | "promisedBy" | "total" | "atDoor" | "parcel">;

const inShop: readonly Part["state"][] = ["confirmed", "accepted", "packed"];
const onWay: readonly Part["state"][] = ["handed_over", "in_transit"];
/** Its courier says that it is at its end, or comes back. */
const told: readonly NonNullable<Part["parcel"]>["state"][] = [
  ...(["delivered", "partly_delivered", "exchanged", "lost", "damaged"] as const),
  ...(["rto_initiated", "rto_in_transit", "rto_received"] as const),
];

/** Whether its buyer may have back what a wallet paid of it, because its promised day is over; where it is then. Null: he may not. */
export function latePaid(part: Part, now: string): "shop" | "way" | null {
  const { state, promisedBy, total, atDoor, parcel } = part;
  if (promisedBy === null || Date.parse(promisedBy) >= Date.parse(now)) return null;
  if (BigInt(total.minor) <= BigInt(atDoor.minor)) return null;
  if (parcel !== null && told.includes(parcel.state)) return null;
  return inShop.includes(state) ? "shop" : onWay.includes(state) ? "way" : null;
}
