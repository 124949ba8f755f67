import { expect, test } from "vitest";
import { parsePlace, printPlace } from "./place.ts";

test("a place that a browser remembers is read as it was written", () => {
  const place = { areaId: "upa-tangail-sadar", districtId: "dis-tangail" };
  expect(parsePlace(printPlace(place))).toEqual(place);
});

test.each([
  null,
  "",
  "upa-tangail-sadar",
  "upa-tangail-sadar~tha-x",
  "<b>~dis-dhaka",
  `${"a".repeat(61)}~dis-dhaka`,
])("%s is no place", (text) => expect(parsePlace(text)).toBeNull());
