import { XMLBuilder, XMLParser } from "fast-xml-parser";
import { isBody } from "../../http/json.ts";

/** `gateways.md` 5.2: parameters travel in this order, in no namespace. */
export const parameters = {
  getransid: ["userid", "pwd", "amount", "cardtype", "txnrefnum", "clientip"],
  getsubmertransid: [
    "userid",
    "pwd",
    "submername",
    "submerid",
    "terminalid",
    "amount",
    "cardtype",
    "txnrefnum",
    "clientip",
  ],
  getresultfield: ["userid", "pwd", "transid", "clientip", "billinginfo"],
} as const;
export type Operation = keyof typeof parameters;

const attribute = "@";
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: attribute });
const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, ignoreAttributes: true });

/** A document/literal message of SOAP 1.1. */
export function writeEnvelope(operation: Operation, values: Readonly<Record<string, string>>): string {
  const inner = Object.fromEntries(parameters[operation].map((name) => [name, values[name] ?? ""]));
  const body = { [`dbbl:${operation}`]: { [`${attribute}xmlns:dbbl`]: "http://ecom.dbbl/", ...inner } };
  const envelope = {
    "soap:Envelope": {
      [`${attribute}xmlns:soap`]: "http://schemas.xmlsoap.org/soap/envelope/",
      "soap:Body": body,
    },
  };
  return `<?xml version="1.0" encoding="UTF-8"?>${builder.build(envelope)}`;
}

function parse(xml: string): unknown {
  // Nothing the bank says needs entities of its own, and they are how small documents grow large.
  if (/<!doctype/i.test(xml)) return null;
  try {
    return parser.parse(xml, true);
  } catch {
    return null;
  }
}

const within = (value: unknown, name: string): unknown => (isBody(value) ? value[name] : undefined);

/** The one text that a reply to this operation holds; null for a fault, a torn message, and anything else. */
export function readEnvelope(operation: Operation, xml: string): string | null {
  const body = within(within(parse(xml), "Envelope"), "Body");
  const text = within(within(body, `${operation}Response`), "return");
  return typeof text === "string" ? text.trim() : null;
}
