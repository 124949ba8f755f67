import type { Strictness } from "./options.ts";
import { bkashRemote } from "./remote.ts";
import { newSigningKey } from "./sns/envelope.ts";
import { startBkashSimulator } from "./start.ts";

export const base = "/v1.2.0-beta/tokenized/checkout";
export const app = { app_key: "k", app_secret: "s" };
const credentials = { username: "u", password: "p", appKey: "k", appSecret: "s" };

export const wish = {
  mode: "0011",
  payerReference: "01770618575",
  callbackURL: "http://127.0.0.1:9/cb?o=77",
  amount: "1500.00",
  currency: "BDT",
  intent: "sale",
  merchantInvoiceNumber: "A77-1",
};

export type Answer = Readonly<{ status: number; body: Record<string, string> }>;

/** Making keys is slow; one serves every merchant of a process. */
const signing = newSigningKey(Date.now());

/** A merchant who speaks the wire by hand, for tests of the simulator itself. */
export async function openMerchant(strictness: Strictness, seed?: number) {
  const simulator = await startBkashSimulator({
    signing,
    credentials,
    settings: { strictness },
    ...(seed !== undefined && { seed }),
  });
  const remote = bkashRemote(simulator.origin);
  let token = "";

  async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(simulator.origin + path, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: token, "x-app-key": "k", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  async function get(path: string): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}`, "x-app-key": "k" };
    const response = await fetch(simulator.origin + path, { headers });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  const grant = (headers = {}) =>
    post(`${base}/token/grant`, app, { username: "u", password: "p", ...headers });
  const renew = async (): Promise<void> => {
    token = (await grant()).body["id_token"] ?? "";
  };
  const approved = async (more: object = {}): Promise<string> => {
    const { body } = await post(`${base}/create`, { ...wish, ...more });
    const id = body["paymentID"] ?? "";
    await remote.act(id, "approve", { deliver: false });
    return id;
  };
  await renew();
  return { remote, post, get, grant, renew, approved, token: () => token, close: simulator.close };
}
