import type { Zone } from "../kit/parcels/truth.ts";

export type Area = Readonly<{
  id: number;
  name: string;
  post_code: number;
  division_name: string;
  zone_id: number;
  /** Not told, and what `?district_name=` asks by. */
  district: string;
  zone: Zone;
}>;

const area = (
  id: number,
  name: string,
  post_code: number,
  district: string,
  division_name: string,
  zone: Zone,
): Area => ({
  ...{ id, name, post_code, district, division_name, zone },
  zone_id: { inside: 1, sub: 2, outside: 3 }[zone],
});

/** A few of its areas, by numbers of our own. */
export const areas: readonly Area[] = [
  area(1, "Mohammadpur(Dhaka)", 1207, "Dhaka", "Dhaka", "inside"),
  area(2, "Dhanmondi", 1209, "Dhaka", "Dhaka", "inside"),
  area(3, "Gulshan", 1212, "Dhaka", "Dhaka", "inside"),
  area(12, "Mirpur DOHS", 1216, "Dhaka", "Dhaka", "inside"),
  area(13, "Mirpur-10", 1216, "Dhaka", "Dhaka", "inside"),
  area(14, "Mirpur 11.5", 1216, "Dhaka", "Dhaka", "inside"),
  area(15, "Basundhara R/A", 1229, "Dhaka", "Dhaka", "inside"),
  area(16, "Banasree (Block A-E)", 1219, "Dhaka", "Dhaka", "inside"),
  area(20, "Uttara Sector 9", 1230, "Dhaka", "Dhaka", "inside"),
  area(21, "Uttara Sector-7", 1230, "Dhaka", "Dhaka", "inside"),
  area(40, "Hemayetpur (Savar)", 1340, "Dhaka", "Dhaka", "sub"),
  area(41, "Savar", 1340, "Dhaka", "Dhaka", "sub"),
  area(42, "Tongi", 1710, "Gazipur", "Dhaka", "sub"),
  area(43, "Narayanganj Sadar", 1400, "Narayanganj", "Dhaka", "sub"),
  area(71, "Agrabad", 4100, "Chattogram", "Chattogram", "outside"),
  area(72, "Cumilla Sadar", 3500, "Cumilla", "Chattogram", "outside"),
  area(76, "Laksam", 3570, "Cumilla", "Chattogram", "outside"),
  area(73, "Tangail Sadar", 1900, "Tangail", "Dhaka", "outside"),
  area(74, "Zindabazar", 3100, "Sylhet", "Sylhet", "outside"),
  area(75, "Boalia", 6000, "Rajshahi", "Rajshahi", "outside"),
];
/** As its list tells it. */
export const toldOf = ({ id, name, post_code, division_name, zone_id }: Area) => ({
  ...{ id, name, post_code, division_name, zone_id },
});
export const areaOf = (id: unknown): Area | undefined => areas.find((each) => String(each.id) === String(id));
/** As they are today: by its number an area has another name, or, with none, is no more served. */
export const areasNow = (renamed: Readonly<Record<string, string>>): readonly Area[] =>
  areas.map((each) => ({ ...each, name: renamed[each.id] ?? each.name })).filter(({ name }) => name !== "");

export type Store = Readonly<{
  id: number;
  name: string;
  address: string;
  phone: string;
  area_id: number;
  created_at: string;
}>;
/** One that is there from the start; others come by `POST /pickup/store`. */
export const firstStore: Store = {
  ...{ id: 7, name: "Haat", address: "Road 1, Mirpur", phone: "8801700000000", area_id: 12 },
  created_at: "2026-01-01T04:00:00.000Z",
};
