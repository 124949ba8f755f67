import type { ParcelFacts } from "./courier-book.ts";
import type { CourierLine } from "./courier-line.ts";

/**
 * A day that cannot be read touches no money: what a parcel costs is by our own record of it. Only where the row alone says when something
 * ended does it wait for what a person reads there: of what is under way, and of a parcel that is looked for by its day.
 */
export function waitingForDay(row: CourierLine, parcel: Pick<ParcelFacts, "state"> | null): CourierLine {
  const { undated, ...dated } = row;
  if (!undated || row.unread || row.isAdjustment) return row;
  const isAsked = parcel
    ? parcel.state === "under_way" && row.outcome === "delivered"
    : row.consignment === null && row.reference === null;
  return isAsked ? { ...dated, unread: undated } : row;
}
