import type { IHttpClient, WSDL } from "soap";
import { isBody } from "@haat/outside/json";
import { description } from "./description.ts";

export type Operation = "getransid" | "getsubmertransid" | "getresultfield";

/** Takes a message to the bank and brings its answer; null: nothing that may be read. */
export type Carry = (xml: string, headers: Readonly<Record<string, string>>) => Promise<string | null>;

export type Soap = Readonly<{
  /** The one text of the answer; null for a fault, a torn message, and anything else. */
  call(operation: Operation, values: Readonly<Record<string, string>>, carry: Carry): Promise<string | null>;
  /** The same of an answer that is there already. */
  read(operation: Operation, xml: string): string | null;
}>;

const textIn = (answer: unknown): string | null =>
  isBody(answer) && typeof answer["return"] === "string" ? answer["return"] : null;

/** The package would bring a way out of its own, without our bounds. */
const carriedBy = (carry: Carry): IHttpClient => ({
  request: async (_url, xml: string, answer, headers = {}) => {
    const text = await carry(xml, headers);
    return text === null ? answer(new Error("no answer")) : answer(null, {}, text);
  },
});

const untilRead = (wsdl: WSDL): Promise<void> =>
  new Promise((resolve, reject) => wsdl.onReady((fault) => (fault ? reject(fault) : resolve())));

/** A SOAP client for the service at an address. Loaded only here: a process that never asks the bank does without it. */
export async function openSoap(address: string): Promise<Soap> {
  const { Client, WSDL } = await import("soap");
  const wsdl = new WSDL(description, "", {});
  await untilRead(wsdl);
  const { dbblecomtxn } = new Client(wsdl, address).describe();
  // What is no text there is the namespace, which the package lists among the parameters.
  const namesOf = (operation: Operation): readonly string[] =>
    Object.entries(dbblecomtxn.dbblecomtxnPort[operation].input).flatMap(([name, type]) =>
      type === "xs:string" ? [name] : [],
    );

  return {
    call: async (operation, values, carry) => {
      // A client keeps its last message, the password within: each call has one of its own.
      const client = new Client(wsdl, address, { httpClient: carriedBy(carry) });
      // In the order of the description, which is the bank's.
      const inOrder = Object.fromEntries(namesOf(operation).map((name) => [name, values[name] ?? ""]));
      try {
        const [answer] = await client[`${operation}Async`](inOrder);
        return textIn(answer);
      } catch {
        return null;
      }
    },
    read: (operation, xml) => {
      try {
        return textIn(wsdl.xmlToObject(xml).Body[`${operation}Response`]);
      } catch {
        return null;
      }
    },
  };
}
