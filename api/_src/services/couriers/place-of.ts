import type { CourierCapabilities, CourierPlace } from "@haat/couriers/port";
import type { PlaceFor, PlaceStep } from "@haat/db/queries/couriers/place-map";

/** `unplaced`: nobody has said what the courier calls it; `moved`: he has renamed or dropped what it was; `unserved`: he does not bring there. */
export type Placed =
  | Readonly<{ place: CourierPlace }>
  | Readonly<{ refused: "unplaced" | "moved" | "unserved" }>;
type Names = Readonly<{ areaEn: string; districtEn: string }>;

const named = ({ id, name, source }: PlaceStep) => ({ ...(source === "list" && { id }), name });

function placeAt(steps: readonly PlaceStep[]): CourierPlace {
  const at = (level: PlaceStep["level"]): PlaceStep | undefined => steps.find((step) => step.level === level);
  const [district, thana, area] = [at("district"), at("thana"), at("area")];
  const postCode = steps.findLast((step) => step.postCode !== null)?.postCode;
  return {
    ...(district && { district: named(district) }),
    ...(thana && { thana: named(thana) }),
    ...(area && { area: named(area) }),
    ...(postCode && { postCode }),
  };
}

const placedAt = (steps: readonly PlaceStep[]): Placed =>
  steps.at(-1)?.delivers === false ? { refused: "unserved" } : { place: placeAt(steps) };

/**
 * A place as its courier must be told it. What is not sure is left out where he reads the buyer's own words besides, and refused where
 * he would not take it: a parcel in the wrong place is worse than one that waits. Where people teach his spelling, ours holds until then.
 */
export function placeOf(
  { places, placeDepth, listsPlaces }: Pick<CourierCapabilities, "places" | "placeDepth" | "listsPlaces">,
  found: PlaceFor | undefined,
  { areaEn, districtEn }: Names,
): Placed {
  const ours: CourierPlace = { district: { name: districtEn }, thana: { name: areaEn } };
  if (placeDepth === null) return { place: ours };
  if (found?.state === "sure") return placedAt(found.steps);
  if (places === "optional_ids")
    return found?.districtState === "sure" ? placedAt(found.districtSteps) : { place: {} };
  if (found?.state === "drifted") return { refused: "moved" };
  return listsPlaces ? { refused: "unplaced" } : { place: ours };
}
