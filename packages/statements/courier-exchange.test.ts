import { describe, expect, it } from "vitest";
import { sampleLine, sampleParcel } from "./check/samples.ts";
import { matchedAnew } from "./courier-anew.ts";
import type { ParcelFacts } from "./courier-book.ts";
import { compared } from "./courier-compare.ts";
import type { CourierLine } from "./courier-line.ts";

/** Tk 200 more are to be taken; half as much again is charged as for a way there. */
const swapped: ParcelFacts = { ...sampleParcel, bookedMinor: 20_000n, dueMinor: 20_000n };
const asked: CourierLine = {
  ...sampleLine,
  ...{ collectedMinor: 20_000n, codFeeMinor: 200n, deliveryFeeMinor: 12_000n, payoutMinor: 7800n },
};
const words = ["delivered", "partial", "exchange"] as const;
const found = (line: Partial<CourierLine>, parcel: Partial<ParcelFacts>): string[] => {
  const row = { ...asked, ...line };
  return compared(row, row.outcome, { ...swapped, ...parcel }).map(({ label }) => label);
};

describe("what was agreed to be exchanged", () => {
  it.each(words)("was exchanged, where its courier writes %s", (outcome) => {
    const ours = { state: "exchange", swap: "ended" } as const;
    expect(found({ outcome }, ours)).toEqual([]);
    expect(found({ outcome, deliveryFeeMinor: 8000n }, ours)).toEqual(["WRONG_DELIVERY_FEE"]);
    expect(found({ outcome, collectedMinor: 19_900n }, ours)).toEqual(["SHORT_COLLECTED"]);
  });

  it.each([...words, "returned", "lost", null] as const)(
    "waits as long as nobody knows how it ends, where its courier writes %s",
    (outcome) => {
      expect(found({ outcome }, { state: "under_way", swap: "open" })).toContain("EXCHANGE_UNDER_WAY");
    },
  );

  it("that comes back by its row and is under way by ours contradicts nothing yet, and takes nothing", () => {
    const row = {
      outcome: "returned",
      collectedMinor: 0n,
      codFeeMinor: 0n,
      deliveryFeeMinor: 4000n,
    } as const;
    const ours = { state: "under_way", swap: "open" } as const;
    expect(found(row, ours)).toEqual(["EXCHANGE_UNDER_WAY"]);
    expect(found({ ...row, collectedMinor: 100n }, ours)).toEqual(["EXCHANGE_UNDER_WAY", "OVER_COLLECTED"]);
  });

  it.each(words)("was not, and %s contradicts that even where nothing was to be taken", (outcome) => {
    const even = { bookedMinor: 0n, dueMinor: 0n, isPrepaid: true, swap: "failed" } as const;
    const row = { outcome, collectedMinor: 0n, codFeeMinor: 0n } as const;
    expect(found(row, { ...even, state: "returned" })).toEqual(["STATUS_CONFLICT_DELIVERED"]);
    expect(found(row, { ...even, state: "under_way" })).toEqual(["STATUS_CONFLICT_DELIVERED"]);
  });
});

it("a row that a person has held against its parcel is no cleaner once it is compared anew", () => {
  const parcel = { ...swapped, state: "exchange", swap: "ended" } as const;
  const labels = (match: "exact" | "secondary" | "by_hand") =>
    matchedAnew(asked, parcel, match).map(({ label }) => label);
  expect([labels("exact"), labels("secondary"), labels("by_hand")]).toEqual([
    [],
    ["ID_TYPO"],
    ["UNKNOWN_CONSIGNMENT"],
  ]);
});

it("what is exchanged without having been agreed is a part where its courier writes so", () => {
  expect(found({ outcome: "partial" }, { state: "exchange" })).toEqual(["WRONG_DELIVERY_FEE"]);
});
