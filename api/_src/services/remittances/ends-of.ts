import { endOf, type ParcelFacts } from "@haat/statements/courier-book";
import type { StatedOutcome } from "@haat/statements/courier-profile";

/** How the parcel of a row ended: as it is stated, or as our own record knows better, with what is stated beside it. */
export function endsOf(stated: StatedOutcome | null, parcel: ParcelFacts | null) {
  const outcome = stated && parcel ? endOf(stated, parcel) : stated;
  return { outcome, outcomeStated: outcome === stated ? null : stated };
}
