import { XMLParser } from "fast-xml-parser";
import type { Failing, Wire } from "../kit/laid.ts";

export const operations = ["getransid", "getsubmertransid", "getresultfield"] as const;
export type Operation = (typeof operations)[number];

export type Message = Readonly<{ operation: Operation; values: Readonly<Record<string, string>> }>;

const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: true });
const isNode = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A child by its name, whatever namespace it is in. */
function child(node: unknown, name: string): unknown {
  if (!isNode(node)) return undefined;
  return Object.entries(node).find(([key]) => key.split(":").at(-1) === name)?.[1];
}

/**
 * A document/literal message; null where it is none. Parameters stand in no namespace: the bank's service reads a
 * qualified one as if it were not there, and so does this.
 */
export function readMessage(xml: string): Message | null {
  let document: unknown;
  try {
    document = parser.parse(xml, true);
  } catch {
    return null;
  }
  const body = child(child(document, "Envelope"), "Body");
  const operation = operations.find((name) => child(body, name) !== undefined);
  if (!operation) return null;
  const inner = child(body, operation);
  const pairs = isNode(inner) ? Object.entries(inner) : [];
  const texts = pairs.flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  return { operation, values: Object.fromEntries(texts) };
}

/** The bank's own spelling: the greater-than sign is escaped too. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const envelope = (body: string): string =>
  `<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>\n ${body}\n</S:Body></S:Envelope>`;

const type = "text/xml; charset=utf-8";

export const answer = (operation: Operation, text: string): Wire => ({
  status: 200,
  type,
  body: envelope(
    `<ns2:${operation}Response xmlns:ns2="http://ecom.dbbl/"><return>${escaped(text)}</return></ns2:${operation}Response>`,
  ),
  told: { return: text },
});

export const fault = (code: "Client" | "Server", text: string): Wire => ({
  status: 500,
  type,
  body: envelope(
    `<S:Fault><faultcode>S:${code}</faultcode><faultstring>${escaped(text)}</faultstring></S:Fault>`,
  ),
  told: { faultstring: text },
});

export const failing: Failing = {
  name: "Rocket",
  broken: fault("Server", "java.lang.NullPointerException"),
  busy: { status: 429, type: "text/html", body: "<html><h1>Too many requests</h1></html>" },
  late: { status: 504, type: "text/html", body: "<html><h1>504 Gateway Time-out</h1></html>" },
};
