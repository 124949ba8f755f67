import { expect, inject } from "vitest";
import { phoneOf } from "./people.ts";
import { beginStay } from "./stay.ts";

type Asked = Readonly<{ token?: string; body?: unknown; headers?: Readonly<Record<string, string>> }>;
type Told = Readonly<{ headers: Headers; text: string }>;

const wait = (seconds: number): Promise<void> => new Promise((done) => void setTimeout(done, seconds * 1000));

/** What the API says to a request beside all browsers; where it asks one to come later, one does. */
export async function call(
  [method, path]: readonly ["GET" | "POST" | "PUT", string],
  asked: Asked = {},
): Promise<Told> {
  const { token, body, headers } = asked;
  const reply = await fetch(new URL(path, inject("services").api), {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(method !== "GET" && { "idempotency-key": crypto.randomUUID() }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (reply.status === 429) {
    await wait(Number(reply.headers.get("retry-after") ?? 1));
    return call([method, path], asked);
  }
  expect(reply.ok, `${method} ${path}: ${reply.status} ${text.slice(0, 300)}`).toBe(true);
  return { headers: reply.headers, text };
}

/** A token of whoever this is, as `phoneOf` names people, for one branch of the API. */
export async function tokenOf(phone: string, audience: "store" | "vendor"): Promise<string> {
  const refreshToken = await beginStay(inject("services"), phone);
  const { text } = await call(["POST", "/v1/auth/sessions/refresh"], { body: { refreshToken, audience } });
  return (JSON.parse(text) as { access: { token: string } }).access.token;
}

/** A shop's hands: its owner accepts, and whoever packs there packs. */
export type Workshop = Readonly<{ lead: string; packer: string }>;

export async function workshopOf(shop: string, packer = "owner"): Promise<Workshop> {
  const lead = await tokenOf(phoneOf(shop), "vendor");
  return { lead, packer: packer === "owner" ? lead : await tokenOf(phoneOf(`${shop} ${packer}`), "vendor") };
}

/** Each of these is done, a few at a time. */
export async function together<Thing>(
  things: readonly Thing[],
  work: (thing: Thing, nth: number) => Promise<unknown>,
): Promise<void> {
  const left = [...things.entries()];
  const hand = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: 4 }, hand));
}
