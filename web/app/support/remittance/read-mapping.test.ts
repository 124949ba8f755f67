import { describe, expect, it } from "vitest";
import { meaningOf, namedHeadings, readMapping } from "./read-mapping.ts";

const header = {
  line: 1,
  names: ["CN", "Amount in hand", "", "Hub charge", "Note", "CN"],
  fields: { consignment: "CN", payout: "Amount in hand" },
  deductions: ["Hub charge"],
  unread: ["Note"],
};

describe("what a courier's headings are", () => {
  it("is told of each that has a name, once", () => {
    expect(namedHeadings(header)).toEqual(["CN", "Amount in hand", "Hub charge", "Note"]);
    expect(namedHeadings(header).map((name) => meaningOf(header, name))).toEqual([
      ...["consignment", "payout", "own", null],
    ]);
    expect(namedHeadings({ ...header, names: ["x".repeat(101)] })).toEqual([]);
  });

  it("is read from the form with what stays as it was", () => {
    const form = {
      ...{ intent: "map", "name.0": "CN", "as.0": "consignment", "name.1": "Net", "as.1": "payout" },
      ...{
        "name.2": "Note",
        "as.2": "ignored",
        "name.3": "Hub charge",
        "as.3": "",
        "name.4": "X",
        "as.4": "?",
      },
    };
    expect(readMapping(form)).toEqual({
      mapping: [
        { heading: "CN", field: "consignment" },
        { heading: "Net", field: "payout" },
        { heading: "Note", field: "ignored" },
      ],
      twice: null,
    });
  });

  it("is not twice the same, but two may be left out", () => {
    expect(readMapping({ "name.0": "A", "as.0": "payout", "name.1": "B", "as.1": "payout" }).twice).toBe(
      "payout",
    );
    expect(
      readMapping({ "name.0": "A", "as.0": "ignored", "name.1": "B", "as.1": "ignored" }).twice,
    ).toBeNull();
  });
});
