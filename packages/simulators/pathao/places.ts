import { type Wire } from "../kit/laid.ts";
import { good, refused } from "./answers.ts";

/** A few of its places; the ids are its own and mean nothing elsewhere. */
const cities: readonly (readonly [
  number,
  string,
  readonly (readonly [number, string, readonly string[]])[],
])[] = [
  [
    1,
    "Dhaka",
    [
      [51, "Uttara Sector - 7", ["Road 1-18", "Rabindra Sarani"]],
      [52, "Uttara Sector 9", ["Road 1-10", "Road 11-20"]],
      [73, "Mirpur 10", ["Benarasi Palli", "Shah Ali Plaza"]],
      [74, "Mirpur 11", ["Block A", "Block B"]],
      [75, "Mirpur DOHS", ["Avenue 1-5"]],
      [90, "Bashundhara R/A", ["Block A", "Block C"]],
      [298, "Dhanmondi", ["Road 27", "Jigatola"]],
      [412, "Savar", ["Hemayetpur", "Ashulia"]],
    ],
  ],
  [
    2,
    "Chittagong",
    [
      [117, "Agrabad", ["Chowmuhani", "Access Road"]],
      [118, "GEC", ["GEC Circle"]],
      [121, "Halishahar", ["A Block", "B Block"]],
    ],
  ],
  [
    5,
    "Cumilla",
    [
      [502, "Kandirpar", ["Rajganj", "Jhautola"]],
      [503, "Laksam", ["Bazar Road"]],
    ],
  ],
  [8, "Sylhet", [[801, "Zindabazar", ["Chowhatta", "Amberkhana"]]]],
  [10, "Rajshahi", [[1004, "Shaheb Bazar", ["Kumarpara"]]]],
];

export const cityName = (id: string): string => cities.find(([each]) => String(each) === id)?.[1] ?? "";

/** Which of an order's places it does not have, by the field: a zone counts in its own city alone, an area in its own zone. */
export function misplaced(city: string, zone: string, area: string): string {
  const found = city === "" ? null : cities.find(([id]) => String(id) === city);
  if (found === undefined) return "recipient_city";
  const zones = found?.[2] ?? cities.flatMap(([, , all]) => all);
  const within = zone === "" ? null : zones.find(([id]) => String(id) === zone);
  if (within === undefined) return "recipient_zone";
  const isThere =
    area === "" || within === null || within[2].some((_name, at) => String(within[0] * 10 + at) === area);
  return isThere ? "" : "recipient_area";
}

/** How deep the list lies differs from call to call. */
export const cityList = (): Wire =>
  good("City successfully fetched.", {
    data: cities.map(([city_id, city_name]) => ({ city_id, city_name })),
  });

export function zoneList(city: string): Wire {
  const found = cities.find(([id]) => String(id) === city);
  if (!found) return refused(404, "City not found");
  return good("Zone list fetched.", {
    data: found[2].map(([zone_id, zone_name]) => ({ zone_id, zone_name })),
  });
}

/** What it does not do in an area, by the area's number. */
export type Unserved = Readonly<Record<string, "delivery" | "pickup" | "both">>;

export function areaList(zone: string, unserved: Unserved): Wire {
  const found = cities.flatMap(([, , zones]) => zones).find(([id]) => String(id) === zone);
  if (!found) return refused(404, "Zone not found");
  const [zoneId, , names] = found;
  return good("Area list fetched.", {
    data: names.map((area_name, place) => {
      const area_id = zoneId * 10 + place;
      const not = unserved[area_id];
      return {
        ...{ area_id, area_name, home_delivery_available: not !== "delivery" && not !== "both" },
        pickup_available: place === 0 && not !== "pickup" && not !== "both",
      };
    }),
  });
}
