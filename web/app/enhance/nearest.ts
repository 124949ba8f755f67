/** Latitude and longitude of each district's seat, by its id. */
export type Centres = Readonly<Record<string, readonly [number, number]>>;

/** The id of the district whose seat is nearest. A degree of longitude is shorter than one of latitude. */
export function nearest(centres: Centres, latitude: number, longitude: number): string | null {
  const narrow = Math.cos((latitude * Math.PI) / 180);
  const far = ([lat, lon]: readonly [number, number]) =>
    (lat - latitude) ** 2 + ((lon - longitude) * narrow) ** 2;
  const [first] = Object.entries(centres).toSorted(([, a], [, b]) => far(a) - far(b));
  // Two degrees off, some 200 km, is not in Bangladesh.
  return first && far(first[1]) < 4 ? first[0] : null;
}
