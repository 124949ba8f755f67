import { expect, it } from "vitest";
import { deskOf } from "./booking-desk.ts";

const booked = { state: "booked", fault: null, cancel: null, parcel: "label_ready" } as const;

it("a booking leads to the desk where somebody has to end it, and one that needs nobody to none", () => {
  expect(deskOf({ ...booked, state: "unknown", parcel: null })).toBe("doubt");
  expect(deskOf({ ...booked, state: "rejected", fault: "unplaced", parcel: null })).toBe("unplaced");
  expect(deskOf({ ...booked, state: "rejected", fault: "phone", parcel: null })).toBeNull();
  expect(deskOf({ ...booked, cancel: "by_hand" })).toBe("to_call_off");
  expect(deskOf({ ...booked, cancel: "by_hand", parcel: "void" })).toBeNull();
  expect(deskOf(booked)).toBeNull();
});
