import { SaxesParser } from "saxes";
import type { Failing, Wire } from "../kit/laid.ts";

const operations = ["getransid", "getsubmertransid", "getresultfield"] as const;
export type Operation = (typeof operations)[number];

export type Message = Readonly<{ operation: Operation; values: Readonly<Record<string, string>> }>;

type Element = Readonly<{ name: string; space: string }>;
const road = "Envelope/Body";

/**
 * A document/literal message; null where it is none. Parameters stand in no namespace: the bank's service reads a
 * qualified one as if it were not there, and so does this.
 */
export function readMessage(xml: string): Message | null {
  const parser = new SaxesParser({ xmlns: true });
  const path: Element[] = [];
  const values: Record<string, string> = {};
  let operation: Operation | null = null;
  parser.on("opentag", ({ local, uri }) => {
    if (path.map(({ name }) => name).join("/") === road)
      operation ??= operations.find((name) => name === local) ?? null;
    path.push({ name: local, space: uri });
    if (path.length === 4 && uri === "" && path[2]?.name === operation) values[local] = "";
  });
  const heard = (text: string): void => {
    const [name = ""] = path.length === 4 && path[3]?.space === "" ? [path[3].name] : [];
    if (name in values) values[name] += text.trim();
  };
  parser.on("text", heard);
  parser.on("cdata", heard);
  parser.on("closetag", () => void path.pop());
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return operation && { operation, values };
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
