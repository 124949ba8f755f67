import type { PackingOrderCard, VendorOrderView } from "@haat/contract/vendor-order";
import { concernOf } from "../../storefront/order/concern.ts";

type Part = Pick<VendorOrderView, "state" | "promisedBy" | "parcel"> &
  Partial<Pick<VendorOrderView, "ownDelivery">>;

/** Which clock of a parcel that has left the shop has run out, as its card in the list says; null: none. */
export function lateOf(part: Part, now: string): PackingOrderCard["late"] {
  const { tries = [], until = null } = part.ownDelivery ?? {};
  const tried = tries.at(-1);
  if (tried) return { why: "own_attempt", since: tried.at, until };
  const concern = concernOf(part, now);
  const since = part.parcel?.stateAt ?? null;
  if (concern === null || concern.kind === "late_in_shop") return null;
  if (concern.kind === "late_on_way") return { why: "promise", since: concern.at, until: null };
  const why = concern.kind.startsWith("held") ? "held" : "attempt";
  return since === null ? null : { why, since, until: concern.at };
}
