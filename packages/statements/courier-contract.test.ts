import { describe, expect, it } from "vitest";
import { sampleTerms } from "./check/samples.ts";
import { contractOn, parseCourierTerms, printCourierTerms } from "./courier-contract.ts";
import { InvalidStored } from "./stored.ts";

describe("of several contracts", () => {
  const common = {
    courier: "pathao",
    vendor: null,
    from: "2026-01-01",
    until: "2026-10-01",
    terms: sampleTerms,
  };
  const later = { ...common, from: "2026-10-01", until: null };
  const own = { ...common, vendor: "v1", from: "2026-03-01", until: "2026-04-01" };
  const contracts = [{ ...common, courier: "redx", until: null }, later, common, own];
  const on = (day: string, vendor = "v1", courier = "pathao") =>
    contractOn(contracts, { courier, vendor, day });

  it("the one of that courier and day holds, a shop's own before the common one", () => {
    expect(on("2026-03-01")).toBe(own);
    expect(on("2026-03-31")).toBe(own);
    expect(on("2026-03-31", "v2")).toBe(common);
    expect(on("2026-02-28")).toBe(common);
    expect(on("2026-04-01")).toBe(common);
    expect(on("2026-09-30")).toBe(common);
    expect(on("2026-10-01")).toBe(later);
    expect(on("2030-01-01", "v1", "redx")?.courier).toBe("redx");
  });

  it("another shop's own is nobody else's", () => {
    const asked = { courier: "pathao", vendor: "v2", day: "2026-03-15" };
    expect(contractOn([own], asked)).toBeNull();
    expect(contractOn([own, common], asked)).toBe(common);
  });

  it("none may hold", () => {
    expect(on("2025-12-31")).toBeNull();
    expect(on("2026-10-01", "v1", "steadfast")).toBeNull();
  });
});

describe("terms", () => {
  const json = (): Record<string, unknown> => JSON.parse(printCourierTerms(sampleTerms));

  it("are kept as JSON and come back the same", () => {
    expect(parseCourierTerms(json())).toEqual(sampleTerms);
    expect(parseCourierTerms({ ...json(), toleranceMinor: "100" })).toEqual(sampleTerms);
    expect(json()["toleranceMinor"]).toBe(100);
  });

  const zones = { inside: 1, sub: 1, outside: 1 };
  const tier = (mostGrams: unknown, feeMinor: unknown = 1) => ({ mostGrams, feeMinor });
  const inside = (...tiers: readonly unknown[]) => ({ delivery: { ...sampleDelivery(), inside: tiers } });
  const sampleDelivery = () => json()["delivery"] as Record<string, unknown>;

  it.each([
    ["toleranceMinor", { toleranceMinor: -1 }],
    ["toleranceMinor", { toleranceMinor: "1.5" }],
    ["toleranceMinor", { toleranceMinor: 0.5 }],
    ["toleranceMinor", { toleranceMinor: null }],
    ["toleranceMinor", { toleranceMinor: "x1" }],
    ["toleranceMinor", { toleranceMinor: "1x" }],
    ["codRounding", { codRounding: "up" }],
    ["codBps.outside", { codBps: { ...zones, outside: 10_001 } }],
    ["codBps.sub", { codBps: { inside: 1, outside: 1 } }],
    ["codBps", { codBps: [1, 1, 1] }],
    ["codBps", { codBps: 1 }],
    ["extraPerKgMinor.sub", { extraPerKgMinor: { ...zones, sub: {} } }],
    ["returnPercent", { returnPercent: 1001 }],
    ["partialPercent", { partialPercent: "100" }],
    ["exchangePercent", { exchangePercent: -1 }],
    ["payoutDays", { payoutDays: 366 }],
    ["charges", { charges: {} }],
    ["charges.0.name", { charges: [{ name: " ", mostMinor: null }] }],
    ["charges.1.name", { charges: [{ name: "a" }, { name: "a".repeat(201) }] }],
    ["charges.0.name", { charges: [{ name: 7 }] }],
    ["charges.0.mostMinor", { charges: [{ name: "a", mostMinor: "many" }] }],
    ["delivery.inside", inside()],
    ["delivery.inside", inside(tier(500), tier(500))],
    ["delivery.inside.0.mostGrams", inside(tier(0))],
    ["delivery.inside.1.feeMinor", inside(tier(500), tier(600, null))],
  ])("that are wrong name their place: %s", (place, wrong) => {
    const read = () => parseCourierTerms({ ...json(), ...wrong });
    expect(read).toThrow(InvalidStored);
    expect(read).toThrow(`${place} is not what it should be`);
  });

  it("may be at their bounds, and must be an object", () => {
    const most = {
      returnPercent: 1000,
      partialPercent: 0,
      payoutDays: 365,
      codBps: { ...zones, sub: 10_000 },
    };
    expect(parseCourierTerms({ ...json(), ...most })).toMatchObject({
      returnPercent: 1000n,
      partialPercent: 0n,
    });
    expect(parseCourierTerms({ ...json(), ...inside(tier(1)) }).delivery.inside).toHaveLength(1);
    for (const none of [null, "terms", []])
      expect(() => parseCourierTerms(none)).toThrow("the value is not what it should be");
  });
});
