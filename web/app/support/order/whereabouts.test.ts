import { expect, it } from "vitest";
import { whereaboutsOf } from "./whereabouts.ts";

const minor = (amount: number) => ({ minor: String(amount) });
const nothing = minor(0);
const delivered = {
  due: minor(137_000),
  captured: nothing,
  collected: minor(137_000),
  refunded: nothing,
  refundOwed: nothing,
  inEscrow: nothing,
  toVendors: minor(110_625),
  delivery: minor(12_000),
  commission: minor(12_500),
  vat: minor(1_875),
  unallocated: nothing,
  rounding: nothing,
  goodwill: nothing,
  lossBorne: nothing,
  keptByWallet: nothing,
};

it("a delivered cash order: what was collected is the vendor's, the delivery's, ours and the state's, to the poisha", () => {
  const { addsUp, cameTotal, liesTotal, lies } = whereaboutsOf(delivered);
  expect({ addsUp, cameTotal, liesTotal }).toEqual({
    addsUp: true,
    cameTotal: 137_000n,
    liesTotal: 137_000n,
  });
  expect(lies.map(({ name }) => name)).toEqual(["inEscrow", "toVendors", "delivery", "commission", "vat"]);
});

it("one poisha that is nowhere is seen", () => {
  expect(whereaboutsOf({ ...delivered, vat: minor(1_874) }).addsUp).toBe(false);
});

it("money on its way back to the buyer is still ours to answer for", () => {
  const cancelled = {
    ...delivered,
    captured: minor(50_000),
    collected: nothing,
    refunded: minor(20_000),
    refundOwed: minor(30_000),
  };
  const gone = { toVendors: nothing, delivery: nothing, commission: nothing, vat: nothing };
  const { addsUp, lies } = whereaboutsOf({ ...cancelled, ...gone });
  expect(addsUp).toBe(true);
  expect(lies.map(({ name }) => name)).toContain("refundOwed");
});

it("what the market gives of its own came in as well, and is named only where it gave something", () => {
  const given = { ...delivered, goodwill: minor(9_000), refundOwed: minor(9_000) };
  const { addsUp, came } = whereaboutsOf(given);
  expect(addsUp).toBe(true);
  expect(came.map(({ name }) => name)).toEqual(["captured", "collected", "goodwill"]);
  expect(whereaboutsOf(delivered).came.map(({ name }) => name)).toEqual(["captured", "collected"]);
});
