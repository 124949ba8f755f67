import { writeFileSync } from "node:fs";
import { districts, divisions, upazillas } from "bd-geojs";
import { districtMends, divisionMends, laterUpazilas, type Mend, oldNames, upazilaMends } from "./mend.ts";
import { metroThanas } from "./metro.ts";
import type { GeoUnit } from "./types.ts";

const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .trim()
    .replace(/\s+/g, " ");

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("'", "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** A unit's official names, with every other spelling kept as an alias so that search and import still find it. */
function named(sourceEn: string, sourceBn: string, mend: Mend | undefined, more: readonly string[] = []) {
  const nameEn = tidy(mend?.[0] ?? sourceEn);
  const nameBn = tidy(mend?.[1] ?? sourceBn);
  const others = [sourceEn, sourceBn, ...more].map(tidy);
  return {
    nameEn,
    nameBn,
    aliases: [...new Set(others)].filter((name) => name !== nameEn && name !== nameBn),
  };
}

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

function build(): GeoUnit[] {
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
  const upazilas = [
    ...upazillas.map((source) => {
      const district = required(districtOf, source.district_id);
      return upazila(
        district,
        named(source.name, source.bn_name, upazilaMends[`${district.nameEn}/${tidy(source.name)}`]),
      );
    }),
    ...laterUpazilas.map(([home, nameEn, nameBn]) =>
      upazila(required(districtNamed, home), named(nameEn, nameBn, undefined)),
    ),
  ];

  const thanas = Object.keys(metroThanas).flatMap((city) => thanasOf(city, required(districtNamed, city)));
  const byId = (left: GeoUnit, right: GeoUnit): number => (left.id < right.id ? -1 : 1);
  return [[...divisionOf.values()], [...districtOf.values()], upazilas, thanas].flatMap((level) =>
    level.sort(byId),
  );
}

/** One unit to a line: a change of one name is a change of one line. */
const lines = build().map((unit) => `  ${JSON.stringify(unit)}`);
writeFileSync(new URL("./units.json", import.meta.url), `[\n${lines.join(",\n")}\n]\n`);
