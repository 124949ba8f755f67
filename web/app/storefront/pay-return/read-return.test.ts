import { expect, it } from "vitest";
import { isSettled, readReturn } from "./read-return.ts";

const attempt = "pay_01jq3m8x2v9k4t7w5n6p0r1s2a";
const back = (method: string, search: string, at?: string) =>
  readReturn({ method, attempt: at }, new URLSearchParams(search));

it("bKash sends its own name of the payment back, and a hint", () => {
  expect(back("bkash", "paymentID=TR001&status=success&signature=x")).toEqual({
    providerRef: "TR001",
    status: "success",
  });
  expect(back("bkash", "paymentID=TR001", attempt)).toEqual({ providerRef: "TR001", attemptId: attempt });
});

it("Nagad sends both names of the payment back, and words of its own", () => {
  const reference = `${"MDEwNTE1NDYyMzQyMC42ODMwMDAwMDAwMDAwMDEuT1JE".repeat(3)}=`;
  const search = (status: string) =>
    `merchant=683&order_id=ORD77A1&payment_ref_id=${encodeURIComponent(reference)}&status=${status}&status_code=00_0000_000`;
  const told = { providerRef: reference, invoice: "ORD77A1" };
  for (const [word, hint] of [
    ["Success", "success"],
    ["Aborted", "cancel"],
    ["Cancelled", "cancel"],
    ["Failed", "failure"],
  ] as const)
    expect(back("nagad", search(word))).toEqual({ ...told, status: hint });
  expect(back("nagad", "order_id=ORD77A1&status=Success", attempt)).toEqual({
    ...{ attemptId: attempt, invoice: "ORD77A1", status: "success" },
  });
});

it("Upay is told our name of the attempt in the path, for its parameters are not published", () => {
  expect(back("upay", "status=Success&invoice_id=I1&txn_id=I1", attempt)).toEqual({
    attemptId: attempt,
    status: "success",
  });
});

it("Rocket sends its own name of the payment back, however its plus signs came through", () => {
  expect(back("rocket", "trans_id=a%2Bb%2Fc%3D")).toEqual({ providerRef: "a+b/c=" });
  expect(back("rocket", "trans_id=a+b/c=")).toEqual({ providerRef: "a+b/c=" });
});

it("Rocket may send nothing back: then our own name of the attempt stands in the path", () => {
  expect(back("rocket", "", attempt)).toEqual({ attemptId: attempt });
  expect(back("rocket", "trans_id=x", "named")).toEqual({ providerRef: "x" });
  expect(back("rocket", "", "named")).toBeNull();
});

it.each([
  ["rocket", ""],
  ["bkash", ""],
  ["bkash", "status=success"],
  ["bkash", `paymentID=${"x".repeat(301)}`],
  ["nagad", "order_id=ORD77A1&status=Success"],
  ["upay", "txn_id=I1"],
  ["paypal", "paymentID=TR001"],
])("%s with %j names no payment", (method, search) => {
  expect(back(method, search)).toBeNull();
});

it("no outcome is told while it is unknown", () => {
  for (const state of ["created", "unknown_init", "initiated", "capturing", "unknown"] as const)
    expect(isSettled(state)).toBe(false);
  // Whatever else becomes of a payment, its page does not ask on for ever.
  for (const state of ["captured", "disproved", "failed", "charged_back"] as const)
    expect(isSettled(state)).toBe(true);
});
