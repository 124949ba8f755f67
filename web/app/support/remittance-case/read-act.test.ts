import { describe, expect, it } from "vitest";
import { hasOddFee, lacksCash, readAct, unaskedOdd } from "./read-act.ts";

const finding = (label: "SHORT_COLLECTED" | "WRONG_COD_FEE" | "ID_TYPO" | "ROW_ARITHMETIC") => ({
  ...{ label, expected: null, stated: null, charge: null },
});

describe("what is done with a row", () => {
  it("is told with its reason and with nothing that another act asks for", () => {
    const form = {
      act: "accept",
      short: "claim",
      odd: "suspense",
      reason: " রসিদে ৳১,২০০ ",
      consignmentId: "x",
    };
    expect(readAct(form)?.body).toEqual({
      ...{ act: "accept", short: "claim", odd: "suspense", reason: "রসিদে ৳১,২০০" },
    });
    expect(readAct({ act: "dispute", reason: "ask him" })?.body).toEqual({
      act: "dispute",
      reason: "ask him",
    });
  });

  it("is not sent without a reason, nor matched with no parcel", () => {
    expect(readAct({ act: "drop", reason: "" })).toMatchObject({ faults: ["reason"], body: null });
    expect(readAct({ act: "match", reason: "by phone" })).toMatchObject({
      faults: ["consignmentId"],
      body: null,
    });
    expect(readAct({ act: "burn" })).toBeNull();
  });
});

it("what becomes of lacking cash and of odd fees is asked only where there are any", () => {
  const rows = ["SHORT_COLLECTED", "WRONG_COD_FEE", "ID_TYPO"] as const;
  expect(
    rows.map((label) => [
      lacksCash({ findings: [finding(label)] }),
      hasOddFee({ findings: [finding(label)] }),
    ]),
  ).toEqual([
    ...[
      [true, false],
      [false, true],
      [false, false],
    ],
  ]);
});

it("a fee that fits what was taken is right, and one of a row that does not add up waits for somebody", () => {
  const odd = (...labels: readonly Parameters<typeof finding>[0][]) =>
    unaskedOdd({ findings: labels.map(finding) });
  expect([odd(), odd("SHORT_COLLECTED"), odd("ID_TYPO", "SHORT_COLLECTED")]).toEqual(
    Array.from({ length: 3 }, () => "accept"),
  );
  expect(odd("SHORT_COLLECTED", "ROW_ARITHMETIC")).toBe("suspense");
});
