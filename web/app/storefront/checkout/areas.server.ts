import { AreaList, type AreaView } from "@haat/contract/catalog";
import type { Locale } from "@haat/i18n/locale";
import type { Api } from "../../lib/api.server.ts";

export type AreaOption = Readonly<{ id: string; name: string; also?: readonly string[] }>;
export type DistrictGroup = Readonly<{ division: string; districts: readonly AreaOption[] }>;

const option = ({ id, name, also }: AreaView): AreaOption => ({ id, name, ...(also && { also }) });
const keptMs = 3_600_000;
const kept = new Map<Locale, { groups: readonly DistrictGroup[]; until: number }>();

/** The upazilas and thanas of a district, or what else lies directly under an area. */
export async function readAreas(api: Api, parent: string): Promise<readonly AreaOption[]> {
  const { items } = await api.read("/v1/store/areas", AreaList, { query: { parent: parent.slice(0, 60) } });
  return items.map(option);
}

/** All 64 districts under their divisions: nine small replies, kept for an hour, for one list a buyer can pick from. */
export async function readDistricts(api: Api, locale: Locale, now: Date): Promise<readonly DistrictGroup[]> {
  const known = kept.get(locale);
  if (known && known.until > now.getTime()) return known.groups;
  const divisions = await readAreas(api, "");
  const groups = await Promise.all(
    divisions.map(async ({ id, name }) => ({ division: name, districts: await readAreas(api, id) })),
  );
  kept.set(locale, { groups, until: now.getTime() + keptMs });
  return groups;
}
