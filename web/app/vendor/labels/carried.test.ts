import type { VendorOrderView } from "@haat/contract/vendor-order";
import { describe, expect, test } from "vitest";
import { carriedBy } from "./carried.ts";

type Part = Parameters<typeof carriedBy>[0];
const packed: Part = {
  state: "packed",
  number: "H7K2M9QX-1",
  booking: null,
  parcel: null,
  confirmation: null,
};
const booked: NonNullable<VendorOrderView["booking"]> = {
  ...{ reference: "HAAT-7", courier: "pathao", state: "booked", askedAt: "2026-11-22T04:00:00.000Z" },
  ...{ isSeen: true, number: "DX-1", parcel: "label_ready", fault: null, said: null, cancel: null },
};
const parcelOf = (number: string, more: Partial<NonNullable<Part["parcel"]>> = {}) => ({
  ...{ courier: "pathao" as const, number, handedAt: "2026-11-22T04:00:00.000Z", state: null, stateAt: null },
  ...more,
});
const own = { courier: null, consignment: "H7K2M9QX-1", reference: null };

describe("a label", () => {
  test("of what the shop carries itself has the part's own number, before it leaves and on its way", () => {
    for (const state of ["packed", "handed_over", "in_transit"] as const)
      expect(carriedBy({ ...packed, state })).toEqual(own);
  });

  test("of what a courier fetches has his number and ours, and may be printed again once he has it", () => {
    const his = { courier: "pathao", consignment: "DX-1", reference: "HAAT-7" };
    const parcel = parcelOf("DX-1");
    expect(carriedBy({ ...packed, booking: booked })).toEqual(his);
    expect(carriedBy({ ...packed, booking: booked, parcel })).toEqual(his);
    const fetched = { ...booked, parcel: "in_transit" as const };
    expect(carriedBy({ ...packed, state: "in_transit", booking: fetched, parcel })).toEqual(his);
  });

  test("of a number that the shop typed has that one, also where a booking had been called off before", () => {
    const typed = { courier: "redx", consignment: "21A11", reference: null };
    const parcel = parcelOf("21A11", { courier: "redx" });
    expect(carriedBy({ ...packed, state: "handed_over", parcel })).toEqual(typed);
    const off = { ...booked, parcel: "void" as const };
    expect(carriedBy({ ...packed, state: "handed_over", booking: off, parcel })).toEqual(typed);
  });

  test("is the shop's own again once a booking was refused or called off", () => {
    const off = { ...booked, parcel: "void" as const };
    expect(carriedBy({ ...packed, booking: off, parcel: parcelOf("DX-1") })).toEqual(own);
    expect(
      carriedBy({ ...packed, booking: { ...booked, state: "rejected", parcel: null, number: null } }),
    ).toEqual(own);
  });

  test("is printed for nobody while a courier may have it under a number that he has not told", () => {
    for (const state of ["asked", "unknown"] as const)
      expect(carriedBy({ ...packed, booking: { ...booked, state, parcel: null, number: null } })).toBeNull();
    expect(carriedBy({ ...packed, booking: { ...booked, number: null } })).toBeNull();
  });

  test("is printed neither before it is packed, nor while its buyer is called, nor once it is there or goes back", () => {
    for (const state of [
      "confirmed",
      "accepted",
      "delivered",
      "rto_in_transit",
      "lost",
      "cancelled",
    ] as const)
      expect(carriedBy({ ...packed, state })).toBeNull();
    const waiting = { state: "waiting" } as NonNullable<Part["confirmation"]>;
    expect(carriedBy({ ...packed, confirmation: waiting })).toBeNull();
  });
});
