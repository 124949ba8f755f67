import { readFileSync } from "node:fs";
import { unions } from "bd-geojs";
import { movedAway, unionMends } from "./mend-areas.ts";
import { named, slug, tidy } from "./names.ts";
import type { GeoUnit } from "./types.ts";

/** Without the number in front, the signs around a direction and its commonest misspellings. */
const plain = (name: string): string =>
  tidy(
    tidy(name)
      .replace(/^\d+ No\.? /i, "")
      .replaceAll("দক্ষিন", "দক্ষিণ")
      .replaceAll("পুর্ব", "পূর্ব")
      .replace(/[(),]/g, " "),
  );

function areaIn(home: GeoUnit, names: ReturnType<typeof named>): GeoUnit {
  const id = `${home.id.replace(/^[a-z]+/, "are")}-${slug(names.nameEn)}`;
  return { id, level: "area", parent: home.id, ...names };
}

/** The unions of an upazila. */
function unionAreas(upazilaOf: ReadonlyMap<string, GeoUnit>): GeoUnit[] {
  return unions.flatMap((source) => {
    const home = upazilaOf.get(source.upazilla_id);
    if (!home) throw new Error(`No upazila for ${source.name}`);
    const [en, bn] = [tidy(source.name), tidy(source.bn_name)];
    const mend = unionMends[`${en}|${bn}`] ?? ([plain(en), plain(bn)] as const);
    const area = areaIn(home, named(en, bn, mend));
    return movedAway[home.id]?.includes(area.nameEn) ? [] : [area];
  });
}

/** Our own table: under each thana's id its neighbourhoods, `English | বাংলা | alias, alias`. */
function cityAreas(units: readonly GeoUnit[]): GeoUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const text = readFileSync(new URL("./city-areas.txt", import.meta.url), "utf8");
  let home: GeoUnit | undefined;
  return text.split("\n").flatMap((line): GeoUnit[] => {
    if (line === "" || line.startsWith("#")) return [];
    const [nameEn = "", nameBn, aliases] = line.split(" | ");
    if (nameBn === undefined) {
      home = byId.get(line);
      if (!home) throw new Error(`No unit ${line}`);
      return [];
    }
    if (!home) throw new Error(`No thana above ${line}`);
    return [
      areaIn(home, named(nameEn, nameBn, undefined, [...(aliases?.split(", ") ?? []), ...sector(nameEn)])),
    ];
  });
}

/** As people write a sector: by its number alone, or with the name of the town behind it. */
function sector(nameEn: string): readonly string[] {
  const number = nameEn.startsWith("Uttara Sector ") ? nameEn.slice("Uttara Sector ".length) : null;
  if (number === null) return [];
  const bn = [...number].map((digit) => "০১২৩৪৫৬৭৮৯"[Number(digit)] ?? "").join("");
  return [
    ...[`Sector ${number}`, `Sector ${number} Uttara`, `Uttara ${number}`, `Uttara Sec ${number}`],
    ...[`সেক্টর ${bn}`, `উত্তরা ${bn}`, `${bn} নম্বর সেক্টর`, `${bn} নং সেক্টর`],
  ];
}

/** Below upazilas and metropolitan thanas; what the source has twice stands once. */
export function areasOf(units: readonly GeoUnit[], upazilaOf: ReadonlyMap<string, GeoUnit>): GeoUnit[] {
  const byId = new Map<string, GeoUnit>();
  for (const area of [...unionAreas(upazilaOf), ...cityAreas(units)]) {
    const there = byId.get(area.id);
    if (there && there.nameBn !== area.nameBn) throw new Error(`Two areas are ${area.id}`);
    byId.set(area.id, there ?? area);
  }
  return [...byId.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}
