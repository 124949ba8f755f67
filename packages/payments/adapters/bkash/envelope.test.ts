import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEnvelope } from "./envelope.ts";

describe("bKash's four envelopes", () => {
  it.each([
    ["classic, with HTTP 200", 200, { statusCode: "2002", statusMessage: "Invalid Payment ID" }, "2002"],
    ["older, with HTTP 200", 200, { errorCode: "2051", errorMessage: "Invalid Agreement ID" }, "2051"],
    ["v2, with HTTP 400", 400, { internalCode: "x", externalCode: "2002", errorMessageEn: "" }, "2002"],
    ["v2 without the external code", 400, { internalCode: "invalid_payment_id" }, "invalid_payment_id"],
    ["v2 before older before classic", 400, { externalCode: "1", errorCode: "2", statusCode: "3" }, "1"],
    ["older before classic", 200, { errorCode: "2", statusCode: "0000" }, "2"],
    ["a code sent as a number", 200, { statusCode: 503 }, "503"],
    ["the refused grant", 200, { status: "fail", msg: "no" }, "fail"],
  ])("%s is a fault with its code", (_name, status, body, code) => {
    expect(readEnvelope(status, body)).toEqual({ kind: "fault", code });
  });

  it.each([
    ["an expired token", 401, { message: "Unauthorized" }],
    ["an unknown route", 403, { message: "Missing Authentication Token" }],
    ["a slow upstream", 504, { message: "Endpoint request timed out" }],
    ["a gateway message with HTTP 200", 200, { message: "Internal server error" }],
    ["a success body with an error status", 500, { statusCode: "0000", transactionStatus: "Completed" }],
    ["a stated decline with a server fault, which may be a proxy's guess", 502, { errorCode: "2023" }],
    ["a completed body with HTTP 404", 404, { statusCode: "0000", transactionStatus: "Completed" }],
  ])("%s comes from the gateway, not from bKash", (_name, status, body) => {
    expect(readEnvelope(status, body)).toEqual({ kind: "gateway", status });
  });

  it.each([
    ["the usual success", { statusCode: "0000", trxID: "DA57K2M9QX" }],
    ["a v2 refund, which has no status code", { refundTrxId: "DA68P0AA1Z" }],
  ])("%s is a success", (_name, body) => {
    expect(readEnvelope(200, body)).toEqual({ kind: "ok", body });
  });

  it("never makes a success of anything with a foreign code or status", () => {
    const body = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 599 }), body, (status, any) => {
        expect(readEnvelope(status, any).kind).not.toBe("ok");
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), body, (code, any) => {
        fc.pre(code !== "0000");
        expect(readEnvelope(200, { ...any, statusCode: code }).kind).not.toBe("ok");
      }),
    );
  });
});
