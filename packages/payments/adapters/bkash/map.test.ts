import { bdt } from "@haat/core/money";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reply } from "./client.ts";
import { readEnvelope } from "./envelope.ts";
import { fromExecute, fromQuery, readAmount } from "./map.ts";

const now = new Date("2026-01-06T09:00:00Z");
const fault = (code: string): Reply => ({ kind: "fault", code });
const completed = {
  statusCode: "0000",
  paymentID: "TR0011aZ3kQ9x1767606383420",
  trxID: "DA57K2M9QX",
  amount: "1500.00",
  currency: "BDT",
  transactionStatus: "Completed",
  merchantInvoiceNumber: "A77-1",
  customerMsisdn: "01700000000",
  paymentExecuteTime: "2026-01-05T15:48:01:736 GMT+0600",
};
const answered = (body: Record<string, unknown>, status = 200): Reply => readEnvelope(status, body);

describe("the execute decision table", () => {
  it("settles a completed payment from execute alone", () => {
    expect(fromExecute(answered(completed))).toEqual({
      state: "captured",
      providerRef: "TR0011aZ3kQ9x1767606383420",
      providerTrx: "DA57K2M9QX",
      amount: bdt(150_000n),
      currency: "BDT",
      merchantInvoice: "A77-1",
      payerMasked: "01•••••0000",
      capturedAt: new Date("2026-01-05T09:48:01.736Z"),
    });
  });

  it.each(["2062", "2117", "2068", "2116", "2119"])("asks about 'already done' %s", (code) => {
    expect(fromExecute(fault(code))).toEqual({ state: "ask", ifOpen: "unknown" });
  });

  it.each(["2003", "2020", "2024", "503", "9999"])("asks about %s, which says nothing", (code) => {
    expect(fromExecute(fault(code))).toEqual({ state: "ask", ifOpen: "unknown" });
  });

  it("asks about a wrong state, which may only mean that the buyer has not agreed yet", () => {
    expect(fromExecute(fault("2056"))).toEqual({ state: "ask", ifOpen: "pending" });
  });

  it.each([
    "2010",
    "2011",
    "2013",
    "2014",
    "2015",
    "2016",
    "2017",
    "2018",
    "2019",
    "2023",
    "2057",
    "2058",
    "2059",
  ])("believes a stated customer fault %s", (code) => {
    expect(fromExecute(fault(code)).state).toBe("declined");
  });

  it("believes that a payment id is unknown", () => {
    expect(fromExecute(fault("2002"))).toEqual({ state: "declined", reason: "not_found" });
  });

  it.each([
    ["silence", { kind: "silence" } as const],
    ["a gateway fault", { kind: "gateway", status: 504 } as const],
    ["a completed payment without a transaction id", answered({ ...completed, trxID: undefined })],
    ["a completed payment with an unreadable amount", answered({ ...completed, amount: "1e3" })],
    ["an unheard-of status", answered({ ...completed, transactionStatus: "Perhaps" })],
    ["an empty object", answered({})],
  ])("asks after %s", (_name, reply) => {
    expect(fromExecute(reply)).toEqual({ state: "ask", ifOpen: "unknown" });
  });

  it("does not ask when nothing was sent, and does not decline either", () => {
    expect(fromExecute({ kind: "unsent" })).toEqual({ state: "unknown" });
  });

  it("calls money that is only held pending", () => {
    expect(fromExecute(answered({ ...completed, transactionStatus: "Authorized" }))).toEqual({
      state: "pending",
    });
  });
});

describe("a query", () => {
  const open = { ...completed, trxID: undefined, transactionStatus: "Initiated" };

  it("reads either spelling of the invoice and of the ids", () => {
    const { paymentID: paymentId, trxID: trxId, merchantInvoiceNumber: merchantInvoice, ...rest } = completed;
    const other = answered({ ...rest, paymentId, trxId, merchantInvoice });
    expect(fromQuery(other, "pending", now)).toEqual(fromQuery(answered(completed), "pending", now));
  });

  it("keeps an open payment open, and unknown after an execute that may still land", () => {
    expect(fromQuery(answered(open), "pending", now)).toEqual({ state: "pending" });
    expect(fromQuery(answered(open), "unknown", now)).toEqual({ state: "unknown" });
  });

  it.each(["verificationStatus", "userVerificationStatus"])(
    "finds an open payment ready that its payer has agreed to, told by %s",
    (name) => {
      const agreed = answered({ ...open, [name]: "Complete" });
      expect(fromQuery(agreed, "pending", now)).toEqual({ state: "ready" });
      expect(fromQuery(agreed, "unknown", now)).toEqual({ state: "unknown" });
      expect(fromQuery(answered({ ...open, [name]: "Incomplete" }), "pending", now)).toEqual({
        state: "pending",
      });
    },
  );

  it("lets an open payment expire after a day and not at the first minute", () => {
    const aged = (text: string) => answered({ ...open, paymentCreateTime: text });
    expect(fromQuery(aged("2026-01-05T15:05:00:000 GMT+0600"), "pending", now)).toEqual({ state: "pending" });
    expect(fromQuery(aged("2026-01-05T14:00:00:000 GMT+0600"), "pending", now)).toEqual({ state: "expired" });
  });

  it("never turns a lost answer or a foreign fault into a decline", () => {
    const replies: Reply[] = [
      { kind: "silence" },
      { kind: "unsent" },
      { kind: "gateway", status: 403 },
      fault("9999"),
    ];
    for (const reply of [...replies, fault("2080")])
      expect(fromQuery(reply, "pending", now)).toEqual({ state: "unknown" });
    expect(fromQuery(fault("2002"), "unknown", now)).toEqual({ state: "unknown" });
  });

  it("captures or declines nothing that the provider did not say in so many words", () => {
    const body = fc.dictionary(
      fc.constantFrom(
        "paymentID",
        "trxID",
        "amount",
        "currency",
        "merchantInvoice",
        "transactionStatus",
        "statusCode",
      ),
      fc.oneof(fc.jsonValue(), fc.constantFrom("0000", "Initiated", "1500.00", "BDT", "Authorized")),
    );
    fc.assert(
      fc.property(body, fc.integer({ min: 200, max: 599 }), (any, status) => {
        fc.pre(
          !/^"(completed|cancell?ed|failed|failure|declined)"$/i.test(
            JSON.stringify(any["transactionStatus"]),
          ),
        );
        fc.pre(any["statusCode"] !== "2002");
        const { state } = fromQuery(readEnvelope(status, any), "pending", now);
        expect(["pending", "ready", "unknown", "expired"]).toContain(state);
      }),
    );
  });
});

describe("amounts on the wire", () => {
  it("are read to the poisha or not at all", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999n }), (minor) => {
        const text = `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;
        expect(readAmount(text)?.minor).toBe(minor);
      }),
    );
    for (const text of ["", "-1", "1.005", "1e3", "১৫", " 15", "15,00", "NaN", "0x10"])
      expect(readAmount(text)).toBeNull();
  });
});
