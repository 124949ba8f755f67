import { describe, expect, it } from "vitest";
import { openSoap } from "./soap.node.ts";

const soap = await openSoap("https://bank.example/ecomws/dbblecomtxn");

/** What goes out for a call, and what is understood of the answer to it. */
async function said(xml: string | null, values: Readonly<Record<string, string>> = {}) {
  const sent: { xml: string; headers: Readonly<Record<string, string>> }[] = [];
  const text = await soap.call("getresultfield", values, async (message, headers) => {
    sent.push({ xml: message, headers });
    return xml;
  });
  return { text, sent: sent[0], times: sent.length };
}

const reply = (body: string): string =>
  `<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>${body}</S:Body></S:Envelope>`;
const inner =
  "<ns2:getresultfieldResponse xmlns:ns2='http://ecom.dbbl/'><return> A&gt;1\n</return></ns2:getresultfieldResponse>";

describe("a message of Rocket", () => {
  it("holds its parameters in the bank's order, in no namespace, and escaped", async () => {
    const { sent, times } = await said(reply(inner), { transid: "a+/=", pwd: "<&>", userid: "1", more: "x" });
    expect(times).toBe(1);
    expect(sent?.xml).toContain(
      "<soap:Body><tns:getresultfield><userid>1</userid><pwd>&lt;&amp;&gt;</pwd><transid>a+/=</transid><clientip></clientip><billinginfo></billinginfo></tns:getresultfield></soap:Body>",
    );
    expect(sent?.xml).toMatch(
      /^<\?xml [^>]*\?><soap:Envelope xmlns:soap="http:\/\/schemas\.xmlsoap\.org\/soap\/envelope\/"/,
    );
    expect(sent?.xml).toContain('xmlns:tns="http://ecom.dbbl/"');
    // Without a prefix a namespace would catch the parameters too.
    expect(sent?.xml).not.toContain("xmlns=");
    expect(sent?.headers).toEqual({ "Content-Type": "text/xml; charset=utf-8", SOAPAction: '""' });
  });

  it("names the shop of an aggregator before the charge", async () => {
    let order: readonly string[] = [];
    await soap.call("getsubmertransid", { amount: "1", submername: "Haat" }, async (xml) => {
      order = [...xml.matchAll(/<(\w+)>/g)].map(([, name = ""]) => name);
      return null;
    });
    const shop = ["submername", "submerid", "terminalid"];
    expect(order).toEqual(["userid", "pwd", ...shop, "amount", "cardtype", "txnrefnum", "clientip"]);
  });
});

describe("an answer of Rocket", () => {
  it("is read by what it says, however its namespaces are called", async () => {
    expect((await said(reply(inner))).text).toBe("A>1");
    expect(soap.read("getresultfield", reply(inner))).toBe("A>1");
  });

  it.each([
    ["a fault", reply("<S:Fault><faultstring>A&gt;1</faultstring></S:Fault>")],
    ["the answer to another question", reply(inner.replaceAll("getresultfield", "getransid"))],
    ["two answers", reply(inner.replace("<return>", "<return>B&gt;1</return><return>"))],
    ["a torn answer", reply(inner).slice(0, -30)],
    [
      "an answer with entities of its own",
      `<!DOCTYPE a [<!ENTITY e "A">]>${reply(inner.replace("A&gt;1", "&e;"))}`,
    ],
    ["a page", "<html><h1>Service</h1></html>"],
    ["no XML", "Service"],
    ["JSON", '{"return":"A>1"}'],
    ["nothing", ""],
    ["nothing inside", reply("")],
    ["what nobody has asked for", reply("<other/>")],
    ["more than text", reply(inner.replace("A&gt;1", "<b>A</b>"))],
  ])("is not read from %s", async (_name, xml) => {
    expect((await said(xml)).text).toBeNull();
    expect(soap.read("getresultfield", xml)).toBeNull();
  });

  it("is none where nothing may be read", async () => {
    expect((await said(null)).text).toBeNull();
  });
});
