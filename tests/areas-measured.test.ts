import { readFile } from "node:fs/promises";
import { matchAreas, type OurArea } from "@haat/core/place-areas";
import { matchPlaces, type OurPlace, type PlaceMatch, type TheirPlace } from "@haat/core/place-match";
import { readAreaLines } from "@haat/db/seed/geo/area-lines";
import type { GeoUnit } from "@haat/db/seed/geo/types";
import { expect, test } from "vitest";

const file = (name: string): Promise<string> =>
  readFile(new URL(`../db/seed/geo/${name}`, import.meta.url), "utf8");
const units = JSON.parse(await file("units.json")) as readonly GeoUnit[];
const namesOf = ({ nameEn, nameBn, aliases }: GeoUnit) => [nameEn, nameBn, ...aliases];
const ours: readonly OurPlace[] = units.flatMap((unit): OurPlace[] => {
  const { id, level, parent } = unit;
  if (level === "division") return [];
  const isDistrict = level === "district";
  return [
    {
      ...{ id, level: isDistrict ? "district" : "thana" },
      ...{ parent: isDistrict ? null : parent, names: namesOf(unit) },
    },
  ];
});
const cityOf = new Map(units.map(({ id, cityCorp }) => [id, cityCorp]));
const areas: readonly OurArea[] = readAreaLines(await file("areas.tsv")).map((unit) => ({
  ...{ id: unit.id, parent: unit.parent ?? "", names: namesOf(unit) },
  city: cityOf.get(unit.parent ?? "") ?? null,
}));
const thanas = ours.filter(({ level }) => level === "thana");
const districts = ours.filter(({ level }) => level === "district");
const districtOf = new Map(thanas.map(({ id, parent }) => [id, parent ?? ""]));
const inCity = areas.filter(({ city }) => city !== null);

const official = (names: readonly string[]): string => names[0] ?? "";
/** As couriers spell numbered places and directions, and by ear. */
const heard = (names: readonly string[]): string =>
  official(names)
    .replace(/ Sector (\d+)$/, " Sector-$1")
    .replace(/^(Mirpur|Gulshan|Nikunja|Dhanmondi) (\d+)$/, "$1-$2")
    .replace("Residential Area", "R/A")
    .replace(/bagh\b/, "bag")
    .replace(/oo/g, "u")
    .replace(/sh(?=[aeiou])/g, "s");

type Way = Readonly<{
  areas: readonly OurArea[];
  depth: "thana" | "area";
  spelled: (names: readonly string[]) => string;
  /** Where an area stands in his list: in its thana, in its district, or nowhere. */
  under: "thana" | "district" | "nothing";
  leastMapped: number;
  mostWrong: number;
}>;

/** A neighbourhood that several thanas have is one place of his. */
const kinOf = ({ id, names, city }: OurArea): string => (city === null ? id : `${city} ${official(names)}`);

/** Every fifth is no place of his: whatever is taken for it is another. */
const isServed = (kin: string): boolean =>
  [...kin].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 5 !== 0;

function listOf({ areas: mine, depth, spelled, under }: Way): readonly TheirPlace[] {
  const list: TheirPlace[] =
    under === "nothing"
      ? []
      : districts.map(({ id, names }) => ({ id, name: official(names), level: "district", parent: null }));
  for (const { id, parent, names } of under === "thana" ? thanas : [])
    list.push({ id, name: official(names), level: "thana", parent });
  const kins = new Map(mine.map((area) => [kinOf(area), area]));
  for (const [kin, { parent, names }] of kins) {
    const above = { thana: parent, district: districtOf.get(parent) ?? null, nothing: null }[under];
    if (isServed(kin)) list.push({ id: kin, name: spelled(names), level: depth, parent: above });
  }
  return list;
}

function measured(way: Way) {
  const theirs = listOf(way);
  const found = matchPlaces(ours, theirs, way.depth);
  const inAreas = matchAreas({ ours, areas, theirs, found, depth: way.depth });
  const fates = areas.map((area) => {
    const match = inAreas.get(area.id);
    return match?.state === "sure" ? (match.place.id === kinOf(area) ? "right" : "wrong") : "thana";
  });
  const count = (fate: string) => fates.filter((each) => each === fate).length;
  const served = way.areas.filter((area) => isServed(kinOf(area))).length;
  return { served, mapped: count("right"), wrong: count("wrong") };
}

const ways: Readonly<Record<string, Way>> = {
  "cities in zones, as spelled officially": {
    ...{ areas: inCity, depth: "thana", spelled: official, under: "district" },
    ...{ leastMapped: 0.94, mostWrong: 0 },
  },
  "cities in zones, by ear": {
    ...{ areas: inCity, depth: "thana", spelled: heard, under: "district" },
    ...{ leastMapped: 0.8, mostWrong: 0 },
  },
  "cities in areas of a district, by ear": {
    ...{ areas: inCity, depth: "area", spelled: heard, under: "district" },
    ...{ leastMapped: 0.8, mostWrong: 0 },
  },
  "cities in areas of thanas, by ear": {
    ...{ areas: inCity, depth: "area", spelled: heard, under: "thana" },
    ...{ leastMapped: 0.8, mostWrong: 0 },
  },
  "cities in areas of nothing, by ear": {
    ...{ areas: inCity, depth: "area", spelled: heard, under: "nothing" },
    ...{ leastMapped: 0.75, mostWrong: 0 },
  },
  "unions in their upazilas": {
    ...{ areas, depth: "area", spelled: official, under: "thana" },
    ...{ leastMapped: 0.88, mostWrong: 0 },
  },
  "unions in their districts": {
    ...{ areas, depth: "area", spelled: official, under: "district" },
    ...{ leastMapped: 0.88, mostWrong: 0 },
  },
};

test.each(Object.entries(ways))(
  "a courier's list that has %s: how many areas are mapped, and how many of those wrongly",
  (name, way) => {
    const { served, mapped, wrong } = measured(way);
    const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    process.stdout.write(
      `areas, ${name}: ${served} served, mapped ${share(mapped, served)}, wrong zone ${share(wrong, Math.max(1, mapped + wrong))}\n`,
    );
    expect(wrong / Math.max(1, mapped + wrong)).toBeLessThanOrEqual(way.mostWrong);
    expect(mapped / served).toBeGreaterThanOrEqual(way.leastMapped);
  },
);

/** As couriers' panels and labels spell them, by hand: what it is, or that it is none of ours of its own. */
const labelled: readonly (readonly [theirs: string, ours: string | null])[] = [
  ["Mirpur-10", "are-dhaka-mirpur-model-mirpur-10"],
  ["Mirpur 1", "are-dhaka-shah-ali-mirpur-1"],
  ["Mirpur -11", "are-dhaka-pallabi-mirpur-11"],
  ["Mirpur 12", "are-dhaka-pallabi-mirpur-12"],
  ["MIRPUR DOHS", "are-dhaka-pallabi-mirpur-dohs"],
  ["Mohakhali D.O.H.S", "are-dhaka-banani-mohakhali-dohs"],
  ["Uttara Sector-4", "are-dhaka-uttara-east-uttara-sector-4"],
  ["Uttara Sec 11", "are-dhaka-uttara-west-uttara-sector-11"],
  ["Sector 13, Uttara", "are-dhaka-uttara-west-uttara-sector-13"],
  ["Basundhara R/A", "are-dhaka-bhatara-bashundhara-residential-area"],
  ["Banashree", "are-dhaka-rampura-banasree"],
  ["Dakshin Banasree", "are-dhaka-khilgaon-south-banasree"],
  ["Shewrapara", "are-dhaka-kafrul-shewrapara"],
  ["Kazi Para", "are-dhaka-kafrul-kazipara"],
  ["Gulshan-1", "are-dhaka-gulshan-gulshan-1"],
  ["Gulshan 2 ", "are-dhaka-gulshan-gulshan-2"],
  ["Bashabo", "are-dhaka-sabujbagh-basabo"],
  ["Zigatola", "are-dhaka-dhanmondi-jigatola"],
  ["Kawran Bazar", "are-dhaka-tejgaon-karwan-bazar"],
  ["Mogbazar", "are-dhaka-ramna-model-moghbazar"],
  ["Bosila", "are-dhaka-mohammadpur-basila"],
  ["Nikunja-2", "are-dhaka-khilkhet-nikunja-2"],
  ["Shonir Akhra", "are-dhaka-jatrabari-shonir-akhra"],
  ["Malibagh", "are-dhaka-ramna-model-malibagh"],
  ["Matikata", "are-dhaka-cantonment-matikata"],
  ["Farm Gate", "are-dhaka-tejgaon-farmgate"],
  ["Elephant Rd", "are-dhaka-new-market-elephant-road"],
  ["Uttara Sector 19", null],
  ["Mirpur 9", null],
  ["Mirpur Cantonment", null],
  ["Purbachal", null],
  ["Matuail Madrasa Bazar", null],
  ["Dhaka Medical", null],
];

test("a city's places as couriers write them: all are known, and none is another", () => {
  const theirs: readonly TheirPlace[] = [
    { id: "1", name: "Dhaka", level: "district", parent: null },
    ...labelled.map(([name], at): TheirPlace => ({ id: `z${at}`, name, level: "thana", parent: "1" })),
  ];
  const found = matchPlaces(ours, theirs, "thana");
  const inAreas = matchAreas({ ours, areas, theirs, found, depth: "thana" });
  const thanaOf = new Map(areas.map(({ id, parent }) => [id, parent]));
  const sure = (match: PlaceMatch | undefined) => (match?.state === "sure" ? match.place.name : null);
  // As a booking takes it: the area's own, else its thana's.
  const known = (id: string) => sure(inAreas.get(id)) ?? sure(found.get(thanaOf.get(id) ?? ""));
  const unknown = labelled.filter(([name, id]) => id !== null && known(id) !== name);
  const expected = new Set(labelled.filter(([, id]) => id !== null).map(([name]) => name));
  const others = areas.flatMap(({ id }) => known(id) ?? []).filter((name) => !expected.has(name));
  process.stdout.write(`areas as couriers write them: ${unknown.length} of ${expected.size} unknown\n`);
  expect(unknown.map(([name]) => name)).toEqual([]);
  expect(others).toEqual([]);
});
