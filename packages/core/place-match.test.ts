import { expect, test } from "vitest";
import { matchPlaces, type OurPlace, type TheirPlace } from "./place-match.ts";

const our = (id: string, parent: string | null, ...names: readonly string[]): OurPlace => ({
  ...{ id, parent, names, level: parent === null ? "district" : "thana" },
});
const their = (id: string, name: string, parent: string | null, level: TheirPlace["level"]): TheirPlace => ({
  ...{ id, name, parent, level },
});
const ours = [
  our("cumilla", null, "Cumilla", "কুমিল্লা", "Comilla"),
  our("chattogram", null, "Chattogram", "চট্টগ্রাম", "Chittagong"),
  our("gazipur", null, "Gazipur", "গাজীপুর"),
  our("adarsha", "cumilla", "Cumilla Adarsha Sadar", "কুমিল্লা আদর্শ সদর", "Comilla Sadar"),
  our("laksam", "cumilla", "Laksam", "লাকসাম"),
  our("debidwar", "cumilla", "Debidwar", "দেবিদ্বার"),
  our("kotwali", "chattogram", "Kotwali", "কোতোয়ালী"),
  our("kaliganj", "gazipur", "Kaliganj", "কালীগঞ্জ"),
];
const placeOf = (theirs: readonly TheirPlace[], id: string, depth: "thana" | "area" = "thana") => {
  const found = matchPlaces(ours, theirs, depth).get(id);
  return found?.state === "sure" ? [found.place.id, found.confidence] : found?.state;
};

test.each([
  ["Cumilla", "cumilla"],
  ["Comilla", "cumilla"],
  ["কুমিল্লা", "cumilla"],
  ["CUMILLA District", "cumilla"],
  ["Chittagong", "chattogram"],
  ["চট্টগ্রাম", "chattogram"],
])("a district is known however it is spelled: %s", (name, id) => {
  expect(placeOf([their("7", name, null, "district")], id)).toEqual(["7", 100]);
});

test.each([
  ["Bogra", "Bogura"],
  ["Jessore", "Jashore"],
  ["Barisal", "Barishal"],
  ["Comilla", "Cumilla"],
  ["Chittagong", "Chattogram"],
])("without any alias %s still sounds like %s, and is less sure", (name, official) => {
  const [match] = matchPlaces(
    [our("x", null, official)],
    [their("7", name, null, "district")],
    "thana",
  ).values();
  expect(match).toMatchObject({ state: "sure", confidence: 80, foundBy: "sound" });
});

test("a thana is looked for in its own district alone", () => {
  const theirs = [
    ...[their("5", "Comilla", null, "district"), their("2", "Chittagong", null, "district")],
    ...[their("51", "Comilla Sadar", "5", "thana"), their("52", "Laksham", "5", "thana")],
    ...[their("21", "Kotwali", "2", "thana"), their("53", "Kaliganj", "5", "thana")],
  ];
  expect(placeOf(theirs, "adarsha")).toEqual(["51", 100]);
  expect(placeOf(theirs, "laksam")).toEqual(["52", 80]);
  expect(placeOf(theirs, "kotwali")).toEqual(["21", 100]);
  // Gazipur's is not Cumilla's.
  expect(placeOf(theirs, "kaliganj")).toBe("none");
});

test("a tie is left to a person", () => {
  const theirs = [
    their("5", "Comilla", null, "district"),
    ...[their("51", "Debidwar", "5", "thana"), their("52", "Debidwar Thana", "5", "thana")],
  ];
  expect(placeOf(theirs, "debidwar")).toBe("open");
});

test("a flat list is believed by its brackets, or where a name is one of ours alone", () => {
  const theirs = [
    ...[their("1", "Kotwali(Chittagong)", null, "area"), their("2", "Kotwali(Dhaka)", null, "area")],
    ...[their("3", "Laksam", null, "area"), their("4", "Kaliganj", null, "area")],
    their("5", "Kaliganj", null, "area"),
  ];
  expect(placeOf(theirs, "kotwali", "area")).toEqual(["1", 100]);
  expect(placeOf(theirs, "laksam", "area")).toEqual(["3", 90]);
  expect(placeOf(theirs, "kaliganj", "area")).toBe("open");
});

test("where an area must be named, it is the only one or the one of the thana's name; else a person chooses", () => {
  const theirs = [
    their("Cumilla", "Cumilla", null, "district"),
    ...["Laksam", "Debidwar", "Cumilla Sadar"].map((name) => their(`C/${name}`, name, "Cumilla", "thana")),
    ...[their("a1", "Laksam", "C/Laksam", "area"), their("a2", "Bazar Road", "C/Laksam", "area")],
    their("a3", "Old Town", "C/Debidwar", "area"),
    ...[
      their("a4", "Kandirpar", "C/Cumilla Sadar", "area"),
      their("a5", "Rajganj", "C/Cumilla Sadar", "area"),
    ],
  ];
  expect(placeOf(theirs, "laksam", "area")).toEqual(["a1", 100]);
  expect(placeOf(theirs, "debidwar", "area")).toEqual(["a3", 100]);
  expect(placeOf(theirs, "adarsha", "area")).toBe("open");
});
