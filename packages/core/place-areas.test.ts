import { expect, test } from "vitest";
import { matchAreas, type OurArea } from "./place-areas.ts";
import { matchPlaces, type OurPlace, type TheirPlace } from "./place-match.ts";
import { placeSound } from "./place-names.ts";

const our = (id: string, parent: string | null, ...names: readonly string[]): OurPlace => ({
  ...{ id, parent, names, level: parent === null ? "district" : "thana" },
});
const their = (id: string, name: string, parent: string | null, level: TheirPlace["level"]): TheirPlace => ({
  ...{ id, name, parent, level },
});
const city = (id: string, parent: string, ...names: readonly string[]): OurArea => ({
  ...{ id, parent, names, city: "dhaka" },
});
const union = (id: string, parent: string, ...names: readonly string[]): OurArea => ({
  ...{ id, parent, names, city: null },
});

const ours = [
  ...[our("dhaka", null, "Dhaka", "ঢাকা"), our("cumilla", null, "Cumilla", "Comilla")],
  ...[our("mirpur", "dhaka", "Mirpur Model", "Mirpur"), our("pallabi", "dhaka", "Pallabi")],
  ...[our("gulshan", "dhaka", "Gulshan"), our("savar", "dhaka", "Savar")],
  ...[our("laksam", "cumilla", "Laksam"), our("debidwar", "cumilla", "Debidwar")],
];
const areas = [
  ...[city("m1", "mirpur", "Mirpur 1", "মিরপুর ১"), city("m10", "mirpur", "Mirpur 10", "মিরপুর ১০")],
  ...[city("p10", "pallabi", "Mirpur 10", "মিরপুর ১০"), city("p11", "pallabi", "Mirpur 11", "মিরপুর ১১")],
  ...[city("dohs", "pallabi", "Mirpur DOHS"), city("g2", "gulshan", "Gulshan 2", "গুলশান ২")],
  ...[union("hemayet", "savar", "Hemayetpur"), union("naoti", "laksam", "Naoti")],
  ...[union("fl", "laksam", "Fatehpur"), union("fd", "debidwar", "Fatehpur")],
];
const placeOf = (theirs: readonly TheirPlace[], id: string, depth: "thana" | "area") => {
  const found = matchPlaces(ours, theirs, depth);
  const match = matchAreas({ ours, areas, theirs, found, depth }).get(id);
  return match?.state === "sure" ? [match.place.id, match.confidence] : match?.state;
};

test("a numbered place is not the one with a digit more", () => {
  expect(placeSound("Mirpur 11")).not.toBe(placeSound("Mirpur 1"));
  expect(placeSound("Mirpur-11")).toBe(placeSound("mirpoor 11"));
});

test("where a courier divides a city otherwise than by thanas, a neighbourhood has his zone", () => {
  const theirs = [
    their("1", "Dhaka", null, "district"),
    ...[their("73", "Mirpur-10", "1", "thana"), their("74", "Mirpur 11", "1", "thana")],
    ...[their("75", "Gulsan-2", "1", "thana"), their("76", "Pallabi", "1", "thana")],
  ];
  // In whichever thana it is said to be: it is one place.
  expect(placeOf(theirs, "m10", "thana")).toEqual(["73", 90]);
  expect(placeOf(theirs, "p10", "thana")).toEqual(["73", 90]);
  expect(placeOf(theirs, "p11", "thana")).toEqual(["74", 90]);
  expect(placeOf(theirs, "g2", "thana")).toEqual(["75", 80]);
  // He has none of its own: its thana's is meant.
  expect(placeOf(theirs, "m1", "thana")).toBeUndefined();
});

test("an area in its own thana is surer than one that is in its district alone", () => {
  const theirs = [
    their("Dhaka", "Dhaka", null, "district"),
    ...[
      their("Dhaka/Mirpur", "Mirpur", "Dhaka", "thana"),
      their("Dhaka/Gulshan", "Gulshan", "Dhaka", "thana"),
    ],
    ...[their("a", "Mirpur-1", "Dhaka/Mirpur", "area"), their("b", "Mirpur DOHS", "Dhaka/Mirpur", "area")],
    ...[their("c", "Baridhara", "Dhaka/Gulshan", "area"), their("d", "Gulshan-2", "Dhaka/Gulshan", "area")],
  ];
  expect(placeOf(theirs, "m1", "area")).toEqual(["a", 100]);
  expect(placeOf(theirs, "g2", "area")).toEqual(["d", 100]);
  // He places it in another thana than we do.
  expect(placeOf(theirs, "dohs", "area")).toEqual(["b", 90]);
});

test("of two unions of one name in a district, neither is taken for what may be the other", () => {
  const theirs = [
    their("5", "Comilla", null, "district"),
    ...[their("51", "Fatehpur", "5", "area"), their("52", "Naoti", "5", "area")],
  ];
  expect(placeOf(theirs, "fl", "area")).toBeUndefined();
  expect(placeOf(theirs, "fd", "area")).toBeUndefined();
  expect(placeOf(theirs, "naoti", "area")).toEqual(["52", 90]);
});

test("a union is not known by its sound alone, nor by its name without its district", () => {
  const near = [their("5", "Comilla", null, "district"), their("52", "Noatee", "5", "area")];
  expect(placeOf(near, "naoti", "area")).toBeUndefined();
  expect(placeOf([their("52", "Naoti", null, "area")], "naoti", "area")).toBeUndefined();
  expect(placeOf([their("52", "Naoti(Comilla)", null, "area")], "naoti", "area")).toEqual(["52", 90]);
});

test("a list without districts still knows a neighbourhood of a city, less surely", () => {
  expect(placeOf([their("12", "Mirpur DOHS", null, "area")], "dohs", "area")).toEqual(["12", 80]);
});

test("a name that is a thana's is the thana's", () => {
  const theirs = [their("1", "Dhaka", null, "district"), their("41", "Savar", "1", "area")];
  const named = [...areas, union("own", "savar", "Savar")];
  const found = matchPlaces(ours, theirs, "area");
  expect(matchAreas({ ours, areas: named, theirs, found, depth: "area" }).get("own")).toBeUndefined();
});
