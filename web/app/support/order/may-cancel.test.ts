import { expect, it } from "vitest";
import { mayCancel } from "./may-cancel.ts";

it("an order can be cancelled until one of its parcels has left a shop", () => {
  expect(mayCancel({ state: "confirmed", subOrders: [{ state: "packed" }, { state: "cancelled" }] })).toBe(
    true,
  );
  expect(
    mayCancel({ state: "in_progress", subOrders: [{ state: "packed" }, { state: "handed_over" }] }),
  ).toBe(false);
});

it("a parcel that came back, or was lost, keeps nobody from calling off the others", () => {
  for (const state of ["returned_to_origin", "lost"] as const)
    expect(mayCancel({ state: "in_progress", subOrders: [{ state: "packed" }, { state }] })).toBe(true);
  expect(
    mayCancel({ state: "in_progress", subOrders: [{ state: "packed" }, { state: "rto_in_transit" }] }),
  ).toBe(false);
});

it("what is over is not cancelled again", () => {
  expect(mayCancel({ state: "cancelled", subOrders: [{ state: "cancelled" }] })).toBe(false);
  expect(mayCancel({ state: "expired", subOrders: [{ state: "pending" }] })).toBe(false);
});
