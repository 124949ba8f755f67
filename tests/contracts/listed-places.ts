import type { CourierAdapter, PlaceRow } from "@haat/couriers/port";

/** The whole list; throws where it breaks off. */
export async function listed(places: ReturnType<CourierAdapter["listPlaces"]>): Promise<readonly PlaceRow[]> {
  const rows: PlaceRow[] = [];
  for await (const row of places) rows.push(row);
  return rows;
}
