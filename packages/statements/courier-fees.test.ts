import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleTerms } from "./check/samples.ts";
import { codRoundings, type PriceZone } from "./courier-contract.ts";
import { codFee, deliveryFee, isWithin } from "./courier-fees.ts";
import { outcomes } from "./courier-profile.ts";

describe("the delivery fee", () => {
  it.each([
    ["inside", 1, 6000n],
    ["inside", 500, 6000n],
    ["inside", 501, 7000n],
    ["inside", 2000, 9000n],
    ["inside", 2001, 10_500n],
    ["inside", 3000, 10_500n],
    ["inside", 3001, 12_000n],
    ["sub", 2500, 14_000n],
    ["outside", 5000, 21_000n],
  ] as const)("%s, %d g: %d poisha", (zone, grams, fee) =>
    expect(deliveryFee(sampleTerms, { zone, grams, outcome: "delivered" })).toBe(fee),
  );

  it("of what came back, was kept in part or was exchanged is its percentage, a broken poisha dropped", () => {
    const odd = { ...sampleTerms, returnPercent: 33n, partialPercent: 75n };
    const fees = outcomes.map((outcome) => deliveryFee(odd, { zone: "outside", grams: 700, outcome }));
    expect(fees).toEqual([11_500n, 8625n, 17_250n, 3795n]);
    const dear = { ...odd, delivery: { ...odd.delivery, inside: [{ mostGrams: 500, feeMinor: 6050n }] } };
    expect(deliveryFee(dear, { zone: "inside", grams: 500, outcome: "returned" })).toBe(1996n);
  });

  it("never falls with the weight, whatever the tiers", () => {
    const rising = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 5000 })), { minLength: 1 })
      .map((steps) => {
        let [mostGrams, fee] = [0, 0];
        return steps.map(([grams, more]) => ({
          mostGrams: (mostGrams += grams),
          feeMinor: BigInt((fee += more)),
        }));
      });
    const weights = fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 0, max: 9000 }));
    fc.assert(
      fc.property(rising, weights, fc.integer({ min: 0, max: 4000 }), (tiers, [grams, more], perKg) => {
        const terms = {
          ...sampleTerms,
          delivery: { ...sampleTerms.delivery, sub: tiers },
          extraPerKgMinor: { ...sampleTerms.extraPerKgMinor, sub: BigInt(perKg) },
        };
        const fee = (weight: number) =>
          deliveryFee(terms, { zone: "sub", grams: weight, outcome: "delivered" });
        expect(fee(grams + more) >= fee(grams)).toBe(true);
        expect(
          fee(grams + 1000) - fee(grams) <= BigInt(perKg) || grams < (tiers.at(-1)?.mostGrams ?? 0),
        ).toBe(true);
      }),
    );
  });
});

describe("the fee on cash", () => {
  const fee = (codRounding: (typeof codRoundings)[number], collected: bigint) =>
    codFee({ ...sampleTerms, codRounding }, { zone: "outside", outcome: "delivered" }, collected);

  it.each([
    [150_033n, 2250n, 2300n, 2200n],
    [150_034n, 2251n, 2300n, 2200n],
    [3333n, 50n, 100n, 0n],
    [3266n, 49n, 0n, 0n],
    [13_333n, 200n, 200n, 200n],
    [0n, 0n, 0n, 0n],
    [-5000n, 0n, 0n, 0n],
  ])("of %d is %d to the poisha, %d to the taka, %d with the rest dropped", (collected, exact, up, down) =>
    expect(codRoundings.map((rounding) => fee(rounding, collected))).toEqual([exact, up, down]),
  );

  it("is nothing where the parcel came back or the zone has none", () => {
    const of = (zone: PriceZone, outcome: (typeof outcomes)[number]) =>
      codFee(sampleTerms, { zone, outcome }, 100_000n);
    expect([of("outside", "returned"), of("inside", "delivered")]).toEqual([0n, 0n]);
    expect([of("sub", "partial"), of("sub", "exchange")]).toEqual([1000n, 1000n]);
  });

  it("is never more than half a taka from its rate", () => {
    const cash = fc.bigInt({ min: 1n, max: 100_000_000n });
    fc.assert(
      fc.property(cash, fc.constantFrom(...codRoundings), (collected, rounding) => {
        const off = fee(rounding, collected) * 10_000n - collected * 150n;
        const most = { poisha: 5000n, taka_half_up: 505_000n, taka_floor: 5000n }[rounding];
        const least = { poisha: 5000n, taka_half_up: 505_000n, taka_floor: 1_005_000n }[rounding];
        expect(off <= most && off >= -least).toBe(true);
      }),
    );
  });
});

it("a fee may be off by the tolerance itself and not by a poisha more, either way", () => {
  const within = [8100n, 7900n, 8101n, 7899n].map((stated) => isWithin(sampleTerms, stated, 8000n));
  expect(within).toEqual([true, true, false, false]);
});
