import { bdt } from "@haat/core/money";
import { describe, expect, it } from "vitest";
import { readEnvelope } from "./envelope.ts";
import { findRefund, toRefunded } from "./refunds.ts";

const asked = bdt(50_000n);
const askedAt = new Date("2026-01-07T10:00:00Z");
const later = new Date("2026-01-07T10:06:00Z");
const final = { finalRefundCodes: ["2071", "2074"] };
const question = {
  providerRef: "TR1",
  providerTrx: "DA57K2M9QX",
  amount: asked,
  known: ["DA00000001"],
  askedAt,
};
const done = { refundTrxId: "DA68P0AA1Z", refundTransactionStatus: "Completed", refundAmount: "500.00" };
const list = (...refundTransactions: object[]) => readEnvelope(200, { refundTransactions });

describe("a refund's answer", () => {
  it("is a refund only when it is completed, for the asked amount, under an id", () => {
    expect(toRefunded(final, readEnvelope(200, done), asked)).toEqual({
      state: "refunded",
      providerRefundTrx: "DA68P0AA1Z",
    });
    for (const change of [
      { refundAmount: "499.99" },
      { refundAmount: "5e2" },
      { refundAmount: undefined },
      { refundTransactionStatus: "Failed" },
      { refundTrxId: undefined },
    ])
      expect(toRefunded(final, readEnvelope(200, { ...done, ...change }), asked)).toEqual({
        state: "unknown",
      });
  });

  it("that is not finished is accepted, and may still become one", () => {
    const open = { ...done, refundTransactionStatus: "Initiated" };
    expect(toRefunded(final, readEnvelope(200, open), asked)).toEqual({ state: "accepted" });
    expect(toRefunded(final, readEnvelope(200, { ...open, refundAmount: "1.00" }), asked)).toEqual({
      state: "unknown",
    });
  });

  it.each([
    ["a stated refusal", 400, { externalCode: "2071" }, { state: "refused", code: "2071", isFinal: true }],
    [
      "a body the schema turned away",
      400,
      { message: "Invalid request body" },
      { state: "refused", code: "http_400" },
    ],
    ["'already completed', which may be our own ask", 400, { externalCode: "2068" }, { state: "unknown" }],
    ["a system error", 400, { externalCode: "9999" }, { state: "unknown" }],
    ["a slow gateway", 504, { message: "Endpoint request timed out" }, { state: "unknown" }],
  ])("reads %s", (_name, status, body, expected) => {
    expect(toRefunded(final, readEnvelope(status, body), asked)).toEqual(expected);
  });
});

describe("looking for a lost refund", () => {
  it("takes the one of this amount that is not booked yet", () => {
    const others = [
      { ...done, refundTrxId: "DA00000001" },
      { ...done, refundTrxId: "DA00000002", refundAmount: "1.00" },
    ];
    expect(findRefund(list(...others, done), { ...question, now: askedAt })).toEqual({
      state: "refunded",
      providerRefundTrx: "DA68P0AA1Z",
    });
    expect(findRefund(list(...others), { ...question, now: later })).toEqual({
      state: "refused",
      code: "not_found",
    });
  });

  it("counts one more under an id that is booked already, whatever order they come in", () => {
    const booked = question.known[0] ?? "";
    const [again, smaller] = [
      { ...done, refundTrxId: booked },
      { ...done, refundTrxId: booked, refundAmount: "1.00" },
    ];
    for (const both of [list(again, smaller), list(smaller, again), list(again, again)])
      expect(findRefund(both, { ...question, now: later })).toEqual({
        state: "refunded",
        providerRefundTrx: booked,
      });
    for (const one of [list(again), list(smaller, smaller)])
      expect(findRefund(one, { ...question, now: later })).toMatchObject({ code: "not_found" });
  });

  it("waits for one that is not finished, however late it is", () => {
    const open = { ...done, refundTransactionStatus: "Initiated" };
    expect(findRefund(list(open), { ...question, now: later })).toEqual({ state: "accepted" });
  });

  it.each([
    ["silence", { kind: "silence" } as const],
    ["nothing sent", { kind: "unsent" } as const],
    ["a gateway fault", { kind: "gateway", status: 503 } as const],
    ["a system error", { kind: "fault", code: "9999" } as const],
    ["a body without a list", { kind: "ok", body: {} } as const],
  ])("learns nothing from %s", (_name, reply) => {
    expect(findRefund(reply, { ...question, now: later })).toEqual({ state: "unknown" });
  });
});
