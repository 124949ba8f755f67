import { describe, expect, it } from "vitest";
import { isGranted, numberOf, saidOf, sayingsOf, toScore } from "./map.ts";
import { envelope, parcel } from "./wire.ts";

const read = (status: unknown) => sayingsOf(parcel.parse({ REFID: "ECR123", product_id: "H-1", status }));

describe("a word of eCourier's", () => {
  it("is kept as it stands and moves nothing, whatever it seems to mean", () => {
    expect(read([["Delivered", "2026-11-20 10:00:00", "Uttara Hub"]])).toEqual([
      {
        ...{ word: "Delivered", says: "unknown", note: "Uttara Hub" },
        ...{ consignment: "ECR123", reference: "H-1", at: new Date("2026-11-20T04:00:00Z") },
      },
    ]);
  });

  it("is found with the time before it, in an object, or alone", () => {
    const at = new Date("2026-11-20T04:00:00Z");
    expect(read([["2026-11-20 10:00:00", "On the way"]])).toMatchObject([{ word: "On the way", at }]);
    expect(read([{ status: "Picked", time: "2026-11-20 10:00:00" }])).toMatchObject([{ word: "Picked", at }]);
    expect(read("Returned")).toMatchObject([{ word: "Returned", says: "unknown", at: null }]);
    expect(read(["A", [], [null], ""])).toMatchObject([{ word: "A" }]);
    expect(read(undefined)).toEqual([]);
  });
});

describe("an answer of eCourier's", () => {
  const answer = (value: object) => envelope.parse(value);
  it.each([
    [{ success: true, response_code: 200, ID: "ECR1" }, true],
    [{ success: "ok" }, true],
    [{ response_code: 200, errors: [] }, true],
    [{ success: false, response_code: 200 }, false],
    [{ success: true, response_code: 422 }, false],
    [{ response_code: 200, errors: ["no package"] }, false],
    [{ message: "hello" }, false],
  ])("%j went well: %s", (value, isWell) => {
    expect(isGranted(answer(value))).toBe(isWell);
  });

  it("says why not in its words", () => {
    expect(saidOf(answer({ errors: ["No package", { zip: 1 }], message: "Failed" }))).toBe(
      'No package; {"zip":1}; Failed',
    );
    expect(saidOf(answer({ success: false }))).toBeUndefined();
  });
});

it("a parcel's number begins with ECR: a company's own name of it does not pass for one", () => {
  expect(numberOf({ REFID: "ecr39694162051120", ecr: null })).toBe("ecr39694162051120");
  expect(numberOf({ REFID: "H-1", ecr: null })).toBeNull();
});

it("a buyer of whom eCourier says nothing has no clean record: there is none", () => {
  expect(toScore(null, ["whatever"])).toEqual({ state: "no_data" });
  expect(toScore("Warning!", ["Risky", " "], undefined)).toEqual({
    ...{ state: "told", percent: null, parcels: null, reasons: ["Warning!", "Risky"] },
  });
});
