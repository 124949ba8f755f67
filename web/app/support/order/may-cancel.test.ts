import { expect, it } from "vitest";
import { mayCancel, stillAsked } from "./may-cancel.ts";

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

it("an order of which a wallet has not told the outcome is called off by nobody, and the payment to ask about is named", () => {
  const failed = { id: "pay_1", state: "failed", isUnsure: false } as const;
  for (const state of ["unknown_init", "capturing", "unknown"] as const)
    expect(stillAsked({ payments: [failed, { id: "pay_2", state, isUnsure: false }] })?.id).toBe("pay_2");
  expect(stillAsked({ payments: [{ id: "pay_3", state: "initiated", isUnsure: true }] })?.id).toBe("pay_3");
  expect(
    stillAsked({ payments: [failed, { id: "pay_4", state: "captured", isUnsure: false }] }),
  ).toBeUndefined();
});
