import { describe, expect, it } from "vitest";
import { sampleLine, sampleParcel } from "./check/samples.ts";
import type { ParcelFacts } from "./courier-book.ts";
import { compared } from "./courier-compare.ts";
import type { CourierLine } from "./courier-line.ts";

const found = (line: Partial<CourierLine>, ours: Partial<ParcelFacts>) => {
  const row = { ...sampleLine, deliveryFeeMinor: 0n, codFeeMinor: 0n, ...line };
  return compared(row, row.outcome, { ...sampleParcel, ...ours, terms: null }).map(
    ({ label, expectedMinor, statedMinor }) => [label, expectedMinor, statedMinor],
  );
};

describe("a row that says how a parcel ended of which our record has no end", () => {
  it.each(["partial", "exchange"] as const)("waits where it says %s, whatever its sum", (outcome) => {
    const waits = [["NOT_ENDED", null, 150_000n]];
    expect(found({ outcome }, { state: "under_way" })).toEqual(waits);
    expect(found({ outcome }, { state: "at_door" })).toEqual(waits);
    expect(found({ outcome, collectedMinor: 90_000n }, { state: "under_way" })).toEqual([
      ["NOT_ENDED", null, 90_000n],
    ]);
  });

  it("is believed where it says delivered of what is under way, and compared with what was booked", () => {
    expect(found({}, { state: "under_way" })).toEqual([]);
    expect(found({ collectedMinor: 149_900n }, { state: "under_way" })).toEqual([
      ["SHORT_COLLECTED", 150_000n, 149_900n],
    ]);
  });

  it("is not where a part of it stayed at the door and nobody has said which", () => {
    expect(found({}, { state: "at_door" })).toEqual([["NOT_ENDED", null, 150_000n]]);
  });

  it.each(["delivered", "partial", "exchange"] as const)(
    "is as much in doubt as it brings where it says %s of what is lost or never left its shop",
    (outcome) => {
      expect(found({ outcome }, { state: "gone" })).toEqual([["NOT_ENDED", 0n, 150_000n]]);
    },
  );

  it("says lost or returned as it did", () => {
    const nothing = { collectedMinor: 0n };
    expect(found({ outcome: "lost", ...nothing }, { state: "gone" })).toEqual([
      ["STATED_LOST", 150_000n, 0n],
    ]);
    expect(found({ outcome: "returned", ...nothing }, { state: "gone" })).toEqual([
      ["STATUS_CONFLICT_RETURNED", 150_000n, 0n],
    ]);
  });
});
