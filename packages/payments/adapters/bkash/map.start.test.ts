import { newId } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import type { Reply } from "./client.ts";
import { readEnvelope } from "./envelope.ts";
import { toStarted } from "./map.ts";

const now = new Date("2026-01-06T09:00:00Z");
const fault = (code: string): Reply => ({ kind: "fault", code });
const answered = (body: Record<string, unknown>): Reply => readEnvelope(200, body);

describe("a charge counts as open only if the wallet repeats it back", () => {
  const charge = {
    attemptId: newId("attempt", now),
    invoice: "A77-1",
    amount: bdt(150_000n),
    returnUrl: new URL("https://shop.example/cb"),
    payerReference: "01700000000",
  };
  const created = {
    statusCode: "0000",
    paymentID: "TR0011aZ3kQ9x1767606383420",
    bkashURL: "https://sandbox.payment.bkash.com/?paymentId=TR0011",
    amount: "1500",
    currency: "BDT",
    merchantInvoiceNumber: "A77-1",
  };

  it("sends the buyer to an address that is safe to open", () => {
    expect(toStarted(answered(created), charge)).toMatchObject({
      next: "redirect",
      providerRef: created.paymentID,
    });
  });

  it.each([
    ["another amount", { amount: "1" }],
    ["another currency", { currency: "USD" }],
    ["another invoice", { merchantInvoiceNumber: "A78" }],
    ["a script for an address", { bkashURL: "javascript:alert(1)" }],
    ["an address without TLS", { bkashURL: "http://payment.bkash.example/" }],
  ])("refuses %s", (_name, change) => {
    expect(toStarted(answered({ ...created, ...change }), charge)).toEqual({
      next: "refused",
      code: "answer_mismatch",
    });
  });

  it.each([
    ["refused", { next: "refused", code: "2006" }, fault("2006")],
    [
      "turned away by the gateway",
      { next: "refused", code: "http_429" },
      { kind: "gateway", status: 429 } as const,
    ],
    ["never sent", { next: "refused", code: "unavailable" }, { kind: "unsent" } as const],
    ["unanswered", { next: "unknown" }, { kind: "silence" } as const],
    ["answered with 502", { next: "unknown" }, { kind: "gateway", status: 502 } as const],
    ["answered with 9999", { next: "unknown" }, fault("9999")],
  ])("tells a create that was %s from the others", (_name, expected, reply) => {
    expect(toStarted(reply, charge)).toEqual(expected);
  });
});
