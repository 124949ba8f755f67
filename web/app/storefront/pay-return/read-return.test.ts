import { expect, it } from "vitest";
import { readReturn, settledStates } from "./read-return.ts";

it("a wallet's return address is a reference and a hint", () => {
  expect(readReturn(new URLSearchParams("paymentID=TR001&status=success&signature=x"))).toEqual({
    providerRef: "TR001",
    status: "success",
  });
  expect(readReturn(new URLSearchParams("paymentID=TR001"))).toEqual({ providerRef: "TR001" });
});

it.each(["", "status=success", `paymentID=${"x".repeat(101)}`])("%j names no payment", (search) => {
  expect(readReturn(new URLSearchParams(search))).toBeNull();
});

it("no outcome is told while it is unknown", () => {
  for (const state of ["created", "unknown_init", "initiated", "capturing", "unknown"] as const)
    expect(settledStates).not.toContain(state);
});
