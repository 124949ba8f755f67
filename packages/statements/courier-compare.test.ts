import { describe, expect, it } from "vitest";
import { sampleLine, sampleParcel } from "./check/samples.ts";
import type { ParcelFacts } from "./courier-book.ts";
import { arithmetic, broughtBy, compared } from "./courier-compare.ts";
import type { CourierLine } from "./courier-line.ts";

type Told = Readonly<Record<string, readonly (bigint | null)[]>>;

/** Each finding as its label with what was expected and what is stated. */
function findings(line: Partial<CourierLine>, parcel: Partial<ParcelFacts> = {}): Told {
  const row = { ...sampleLine, ...line };
  const found = compared(row, row.outcome, { ...sampleParcel, ...parcel });
  return Object.fromEntries(
    found.map(({ label, charge, expectedMinor, statedMinor }) => [
      charge === undefined ? label : `${label} ${charge}`,
      [expectedMinor, statedMinor],
    ]),
  );
}

/** Cash without a fee on it, so that only the cash is looked at. */
const cash = (collectedMinor: bigint, more: Partial<CourierLine> = {}): Partial<CourierLine> => ({
  ...{ collectedMinor, codFeeMinor: ((collectedMinor / 100n + 50n) / 100n) * 100n, ...more },
});
const returned = {
  outcome: "returned",
  collectedMinor: 0n,
  codFeeMinor: 0n,
  deliveryFeeMinor: 4000n,
} as const;

describe("cash has no tolerance", () => {
  it("what is due is nothing to talk of", () => {
    expect(findings({})).toEqual({});
    expect(findings(returned, { state: "returned", dueMinor: 0n })).toEqual({});
    expect(findings(cash(0n), { isPrepaid: true, dueMinor: 0n, bookedMinor: 0n })).toEqual({});
  });

  it.each([
    ["SHORT_COLLECTED", 149_999n, {}, {}],
    ["OVER_COLLECTED", 150_001n, {}, {}],
    ["DELIVERED_ZERO_COLLECTED", 0n, {}, {}],
    ["PARTIAL_AMOUNT_WRONG", 0n, { outcome: "partial" }, { state: "partial" }],
    ["PARTIAL_AMOUNT_WRONG", 150_001n, { outcome: "partial" }, { state: "partial" }],
    ["PREPAID_COLLECTED", 150_100n, {}, { isPrepaid: true }],
    ["PREPAID_COLLECTED", 150_100n, { outcome: "partial" }, { isPrepaid: true }],
  ] as const)("%s: %d", (label, collected, line, parcel) => {
    expect(findings(cash(collected, line), parcel)).toEqual({ [label]: [150_000n, collected] });
  });
});

describe("the courier and we tell of different ends", () => {
  it("returned by the courier: nothing is due, and what he collected all the same is too much", () => {
    const stated = { STATUS_CONFLICT_RETURNED: [150_000n, 0n] };
    expect(findings(returned)).toEqual(stated);
    expect(findings({ ...returned, collectedMinor: 100n })).toEqual({
      STATUS_CONFLICT_RETURNED: [150_000n, 100n],
      OVER_COLLECTED: [0n, 100n],
    });
    expect(findings(returned, { state: "under_way" })).toEqual(stated);
  });

  it("delivered by the courier: all that was booked is due", () => {
    const ours = { state: "returned", dueMinor: 0n } as const;
    expect(findings({}, ours)).toEqual({ STATUS_CONFLICT_DELIVERED: [0n, 150_000n] });
    expect(findings(cash(140_000n), ours)).toEqual({
      STATUS_CONFLICT_DELIVERED: [0n, 140_000n],
      SHORT_COLLECTED: [150_000n, 140_000n],
    });
    expect(findings(cash(20_000n, { outcome: "partial" }), ours)).toEqual({
      PARTIAL_AMOUNT_WRONG: [0n, 20_000n],
    });
  });

  it("an exchange that a courier calls delivered is the exchange of our record", () => {
    const ours = { state: "exchange", dueMinor: 20_000n } as const;
    expect(findings(cash(20_000n, { deliveryFeeMinor: 12_000n }), ours)).toEqual({});
    expect(findings(cash(20_000n, { deliveryFeeMinor: 12_000n, outcome: "exchange" }), ours)).toEqual({});
    expect(findings(cash(20_000n), ours)).toEqual({ WRONG_DELIVERY_FEE: [12_000n, 8000n] });
  });
});

describe("fees are those of the contract", () => {
  it("up to the tolerance", () => {
    expect(findings({ deliveryFeeMinor: 8100n, codFeeMinor: 1400n })).toEqual({});
    expect(findings({ deliveryFeeMinor: 8101n })).toEqual({ WRONG_DELIVERY_FEE: [8000n, 8101n] });
    expect(findings({ codFeeMinor: 1399n })).toEqual({ WRONG_COD_FEE: [1500n, 1399n] });
    expect(findings({ ...returned, deliveryFeeMinor: 4101n }, { state: "returned", dueMinor: 0n })).toEqual({
      RETURN_OVERCHARGED: [4000n, 4101n],
    });
  });

  it("of the cash that the row states, not of what was due", () => {
    expect(findings({ collectedMinor: 100_000n, codFeeMinor: 1000n })).toEqual({
      SHORT_COLLECTED: [150_000n, 100_000n],
    });
  });

  it("a charge that it does not name is nobody's, one that it names has its bound", () => {
    const charges = (name: string, amountMinor: bigint) => findings({ charges: [{ name, amountMinor }] });
    expect(charges("Insurance", 1n)).toEqual({ "UNCONTRACTED_CHARGE Insurance": [0n, 1n] });
    expect(charges("Insurance", -1n)).toEqual({ "UNCONTRACTED_CHARGE Insurance": [0n, -1n] });
    expect(charges("packaging (৳)", 2000n)).toEqual({});
    expect(charges("Packaging", 2001n)).toEqual({ "UNCONTRACTED_CHARGE Packaging": [2000n, 2001n] });
    expect(charges("Vat", 999_999n)).toEqual({});
  });

  it("without a contract every fee is one that nobody agreed to", () => {
    const charges = [{ name: "Insurance", amountMinor: 5n }];
    expect(findings({ charges }, { terms: null })).toEqual({
      "UNCONTRACTED_CHARGE delivery": [0n, 8000n],
      "UNCONTRACTED_CHARGE cod": [0n, 1500n],
      "UNCONTRACTED_CHARGE Insurance": [0n, 5n],
    });
    expect(findings({ codFeeMinor: 0n, deliveryFeeMinor: 0n }, { terms: null })).toEqual({});
  });
});

it("a parcel that he says he lost brings nothing, and nothing was agreed for losing it", () => {
  const lost = { outcome: "lost", collectedMinor: 0n, codFeeMinor: 0n } as const;
  expect(findings({ ...lost, deliveryFeeMinor: 0n })).toEqual({ STATED_LOST: [150_000n, 0n] });
  expect(findings(lost, { state: "under_way" })).toEqual({
    STATED_LOST: [150_000n, 0n],
    "UNCONTRACTED_CHARGE delivery": [0n, 8000n],
  });
});

it("a word that nobody knows is a person's, and what it takes or lacks is as much in doubt as it is large", () => {
  const fees = { "UNCONTRACTED_CHARGE delivery": [0n, 8000n], "UNCONTRACTED_CHARGE cod": [0n, 1500n] };
  expect(findings({ outcome: null })).toEqual({ UNKNOWN_WORD: [null, 140_500n], ...fees });
  const nothing = {
    outcome: null,
    collectedMinor: 0n,
    deliveryFeeMinor: 0n,
    codFeeMinor: 0n,
    payoutMinor: 0n,
  };
  expect(findings(nothing)).toEqual({ UNKNOWN_WORD: [null, 0n], SHORT_COLLECTED: [150_000n, 0n] });
});

it("a row brings what it leaves of the cash, and says so", () => {
  const charges = [
    { name: "a", amountMinor: 300n },
    { name: "b", amountMinor: -100n },
  ];
  expect(broughtBy({ ...sampleLine, charges })).toBe(140_300n);
  expect(arithmetic(sampleLine)).toEqual([]);
  expect(arithmetic({ ...sampleLine, charges })).toEqual([
    { label: "ROW_ARITHMETIC", expectedMinor: 140_300n, statedMinor: 140_500n },
  ]);
  expect(arithmetic({ ...sampleLine, charges, isAdjustment: true })).toEqual([]);
});
