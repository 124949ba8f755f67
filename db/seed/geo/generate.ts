import { writeFileSync } from "node:fs";
import { districts, divisions, upazillas } from "bd-geojs";
import { areaLines } from "./area-lines.ts";
import { areasOf } from "./areas.ts";
import { districtMends, divisionMends, laterUpazilas, oldNames, upazilaMends } from "./mend.ts";
import { metroThanas } from "./metro.ts";
import { named, slug, tidy } from "./names.ts";
import type { GeoUnit } from "./types.ts";

function required(table: Map<string, GeoUnit>, key: string): GeoUnit {
  const unit = table.get(key);
  if (!unit) throw new Error(`No unit for ${key}`);
  return unit;
}

/** `Bogura Sadar` of Bogura is `upa-bogura-sadar`: the district is said once. */
function childId(prefix: string, district: GeoUnit, nameEn: string): string {
  const own = slug(nameEn);
  const home = slug(district.nameEn);
  return `${prefix}-${home}-${own.startsWith(`${home}-`) ? own.slice(home.length + 1) : own}`;
}

const thanasOf = (city: string, district: GeoUnit): GeoUnit[] =>
  (metroThanas[city] ?? []).map((line) => {
    const [nameEn = "", nameBn = "", aliases] = line.split("|");
    return {
      id: childId("tha", district, nameEn),
      level: "metro_thana",
      parent: district.id,
      ...named(nameEn, nameBn, undefined, aliases?.split(",")),
      cityCorp: slug(city),
    };
  });

/** `upazilaOf`: by the source's own ids. */
function build(): Readonly<{ units: GeoUnit[]; upazilaOf: ReadonlyMap<string, GeoUnit> }> {
  const divisionOf = new Map<string, GeoUnit>();
  for (const source of divisions) {
    const names = named(
      source.name,
      source.bn_name,
      divisionMends[source.name],
      oldNames[divisionMends[source.name]?.[0] ?? source.name],
    );
    divisionOf.set(source.id, { id: `div-${slug(names.nameEn)}`, level: "division", parent: null, ...names });
  }

  const districtOf = new Map<string, GeoUnit>();
  for (const source of districts) {
    const names = named(
      source.name,
      source.bn_name,
      districtMends[source.name],
      oldNames[districtMends[source.name]?.[0] ?? source.name],
    );
    const parent = required(divisionOf, source.division_id).id;
    const unit: GeoUnit = { id: `dis-${slug(names.nameEn)}`, level: "district", parent, ...names };
    districtOf.set(source.id, unit);
  }
  const districtNamed = new Map([...districtOf.values()].map((unit) => [unit.nameEn, unit]));

  const upazila = (district: GeoUnit, names: ReturnType<typeof named>): GeoUnit => ({
    id: childId("upa", district, names.nameEn),
    level: "upazila",
    parent: district.id,
    ...names,
  });
  const upazilaOf = new Map(
    upazillas.map((source) => {
      const district = required(districtOf, source.district_id);
      const mend = upazilaMends[`${district.nameEn}/${tidy(source.name)}`];
      return [source.id, upazila(district, named(source.name, source.bn_name, mend))];
    }),
  );
  const upazilas = [
    ...upazilaOf.values(),
    ...laterUpazilas.map(([home, nameEn, nameBn]) =>
      upazila(required(districtNamed, home), named(nameEn, nameBn, undefined)),
    ),
  ];

  const thanas = Object.keys(metroThanas).flatMap((city) => thanasOf(city, required(districtNamed, city)));
  const byId = (left: GeoUnit, right: GeoUnit): number => (left.id < right.id ? -1 : 1);
  const units = [[...divisionOf.values()], [...districtOf.values()], upazilas, thanas].flatMap((level) =>
    level.sort(byId),
  );
  return { units, upazilaOf };
}

const { units, upazilaOf } = build();
const write = (name: string, text: string): void => writeFileSync(new URL(name, import.meta.url), text);
/** One unit to a line: a change of one name is a change of one line. */
write("./units.json", `[\n${units.map((unit) => `  ${JSON.stringify(unit)}`).join(",\n")}\n]\n`);
write("./areas.tsv", areaLines(areasOf(units, upazilaOf)));
