import { describe, expect, it } from "vitest";
import { maskedAccount, momentOf, readResult } from "./result.ts";
import { readEnvelope, writeEnvelope } from "./wire.ts";

describe("a result of Rocket", () => {
  it("is split at the first sign only", () => {
    expect(Object.fromEntries(readResult("RESULT>OK^RESULT_CODE>000^DESCRIPTION>a>b>c^RRN>") ?? [])).toEqual({
      RESULT: "OK",
      RESULT_CODE: "000",
      DESCRIPTION: "a>b>c",
      RRN: "",
    });
  });

  it.each([
    "",
    "OK",
    "INVALID TRANSACTION",
    "RESULT_CODE>000",
    "DESCRIPTION>RESULT>OK",
    "RESULT>FAILED^RESULT>OK",
    "RESULT>FAILED^DESCRIPTION>x^RESULT>OK",
    "RESULT>OK^junk",
    "RESULT>OK^>000",
  ])("is none in %j", (text) => {
    expect(readResult(text)).toBeNull();
  });

  it.each([
    ["2026-01-05 15:12:47 PM", "2026-01-05T09:12:47.000Z"],
    ["2026-01-05 03:12:47 AM", "2026-01-04T21:12:47.000Z"],
    ["2026-01-05 00:12:47 AM", "2026-01-04T18:12:47.000Z"],
    ["2026-01-05 12:12:47 PM", "2026-01-05T06:12:47.000Z"],
    ["2026-01-05 03:12:47 PM", "2026-01-05T09:12:47.000Z"],
    ["2026-01-05 12:12:47 AM", "2026-01-04T18:12:47.000Z"],
    ["2026-01-05 15:12:47", "2026-01-05T09:12:47.000Z"],
    ["1767604367000", "2026-01-05T09:12:47.000Z"],
  ])("of %s happened at %s", (date, at) => {
    expect(momentOf(date)?.toISOString()).toBe(at);
  });

  it.each(["", "yesterday", "2026-13-05 15:12:47 PM", "2026-01-05T15:12:47", "2026-01-05 25:00:00 PM"])(
    "of %j happened nobody knows when",
    (date) => {
      expect(momentOf(date)).toBeNull();
    },
  );

  it("shows no account whole", () => {
    expect(maskedAccount("999999*********5751")).toBe("999999*********5751");
    expect(maskedAccount("017300001965")).toBe("********1965");
  });
});

describe("an envelope of Rocket", () => {
  it("holds its parameters in order, in no namespace, and escaped", () => {
    expect(writeEnvelope("getresultfield", { transid: "a+/=", pwd: "<&>", userid: "1" })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><dbbl:getresultfield xmlns:dbbl="http://ecom.dbbl/"><userid>1</userid><pwd>&lt;&amp;&gt;</pwd><transid>a+/=</transid><clientip></clientip><billinginfo></billinginfo></dbbl:getresultfield></soap:Body></soap:Envelope>`,
    );
  });

  const reply = (body: string): string =>
    `<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${body}</S:Body></S:Envelope>`;
  const inner =
    "<ns2:getresultfieldResponse xmlns:ns2='http://ecom.dbbl/'><return>A&gt;1</return></ns2:getresultfieldResponse>";

  it("is read by what it says, however its namespaces are called", () => {
    expect(readEnvelope("getresultfield", reply(inner))).toBe("A>1");
  });

  it.each([
    ["a fault", reply("<S:Fault><faultstring>A&gt;1</faultstring></S:Fault>")],
    ["the answer to another question", reply(inner.replaceAll("getresultfield", "getransid"))],
    ["two answers", reply(inner.replace("<return>", "<return>B&gt;1</return><return>"))],
    ["a torn answer", reply(inner).slice(0, -30)],
    ["an answer with entities of its own", `<!DOCTYPE a [<!ENTITY e "A">]>${reply(inner)}`],
    ["a page", "<html><h1>Service</h1></html>"],
    ["nothing", ""],
    ["nothing inside", reply("")],
    ["more than text", reply(inner.replace("A&gt;1", "<b>A</b>"))],
  ])("is not read from %s", (_name, xml) => {
    expect(readEnvelope("getresultfield", xml)).toBeNull();
  });
});
