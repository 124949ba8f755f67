import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { openSigned, seal, signText } from "@haat/payments/adapters/nagad/rsa.node";
import { type WalletRemote, walletRemote } from "@haat/simulators/kit/remote";
import type { NagadSettings } from "@haat/simulators/nagad/options";
import { startNagadSimulator } from "@haat/simulators/nagad/start";
import { expect } from "vitest";
import { keys, merchantId } from "./nagad-provider.ts";

/** A client that has nothing to do with ours: what others send over the wire, by hand. */
export const keyOf = (text: string, isPrivate: boolean): KeyObject => {
  const der = { key: Buffer.from(text, "base64"), format: "der" } as const;
  return isPrivate ? createPrivateKey({ ...der, type: "pkcs8" }) : createPublicKey({ ...der, type: "spki" });
};
export const ours = keyOf(keys.merchant.privateKey, true);
const theirs = keyOf(keys.gateway.publicKey, false);

export type Json = Readonly<Record<string, unknown>>;
export type Sealing = Readonly<{
  field?: string;
  outer?: Json;
  headers?: Record<string, string>;
  by?: KeyObject;
}>;
type Reply = Readonly<{ status: number; body: Json }>;

export const inside = ({ body }: Reply): Json => {
  const signed = { sealed: String(body["sensitiveData"]), signature: String(body["signature"]) };
  return JSON.parse(openSigned(signed, { ours, theirs }) ?? "null") as Json;
};

/** Of the clock in Dhaka. */
export const stamp = (shiftMs = 0): string =>
  new Date(Date.now() + 6 * 3600_000 + shiftMs).toISOString().slice(0, 19).replaceAll(/\D/g, "");

export const wish = (orderId: string, more: Json = {}) => {
  const datetime = stamp();
  return {
    message: { merchantId, datetime, orderId, challenge: "c", ...more },
    outer: { dateTime: datetime },
  };
};

export type HandMade = Readonly<{
  remote: WalletRemote;
  origin: string;
  api: string;
  post(path: string, message: unknown, sealing?: Sealing): Promise<Reply>;
  begin(orderId: string, sealing?: Sealing, more?: Json): Promise<Reply>;
  begun(orderId: string): Promise<Readonly<{ reference: string; challenge: string }>>;
  ready(orderId: string, more?: Json): Promise<string>;
  verify(reference: string): Promise<Json>;
  close(): Promise<void>;
}>;

export async function openByHand(settings: Partial<NagadSettings> = {}): Promise<HandMade> {
  const { api, origin, close } = await startNagadSimulator({ merchantId, keys, settings });
  const post: HandMade["post"] = async (path, message, sealing = {}) => {
    const { field = "sensitiveData", outer, headers = {}, by = ours } = sealing;
    const text = typeof message === "string" ? message : JSON.stringify(message);
    const body = JSON.stringify({ ...outer, [field]: seal(text, theirs), signature: signText(text, by) });
    const reply = await fetch(api + path, { method: "POST", headers, body });
    return { status: reply.status, body: (await reply.json()) as Json };
  };
  const begin: HandMade["begin"] = (orderId, sealing, more) => {
    const { message, outer } = wish(orderId, more);
    return post(`/check-out/initialize/${merchantId}/${orderId}`, message, { outer, ...sealing });
  };
  const begun: HandMade["begun"] = async (orderId) => {
    const { paymentReferenceId: reference, challenge } = inside(await begin(orderId));
    return { reference: String(reference), challenge: String(challenge) };
  };
  return {
    ...{ remote: walletRemote(origin), origin, api, post, begin, begun, close },
    ready: async (orderId, more) => {
      const { reference, challenge } = await begun(orderId);
      const message = { merchantId, orderId, currencyCode: "050", amount: "1500.00", challenge, ...more };
      const outer = { merchantCallbackURL: "http://127.0.0.1:9/back" };
      const reply = await post(`/check-out/complete/${reference}`, message, { outer });
      expect(reply).toMatchObject({ status: 200, body: { status: "Success" } });
      return reference;
    },
    verify: async (reference) => (await (await fetch(`${api}/verify/payment/${reference}`)).json()) as Json,
  };
}
