import { expect, it } from "vitest";
import { meaningOf, readMapping } from "./read-mapping.ts";

it("what is said of a bank's headings is read by their places, and what two are said to be is named", () => {
  const form = {
    "name.0": "Booked on",
    "as.0": "day",
    "name.1": "Money in",
    "as.1": "credit",
    "name.2": "Note",
    "as.2": "",
  };
  const mapping = [
    { heading: "Booked on", field: "day" },
    { heading: "Money in", field: "credit" },
  ];
  expect(readMapping({ ...form, intent: "map" })).toEqual({ mapping, twice: null });
  expect(readMapping({ ...form, "as.2": "credit" }).twice).toBe("credit");
  const header = { line: 1, names: ["Booked on"], fields: { day: "Booked on" } };
  expect([meaningOf(header, "Booked on"), meaningOf(header, "Note")]).toEqual(["day", null]);
});
