import type { IncomingMessage } from "node:http";
import type { Messages } from "../outbox/messages.ts";
import { decrypt } from "./decrypt.ts";
import { whyNot } from "./sender.ts";
import type { Subscriptions } from "./subscriptions.ts";

export type PushReply = Readonly<{
  status: number;
  body: Readonly<Record<string, unknown>>;
  headers?: Readonly<Record<string, string>>;
}>;
type Asked = Readonly<{ request: IncomingMessage; path: string; origin: string; body: Buffer }>;

const say = (status: number, message: string): PushReply => ({ status, body: { message } });
const mostBytes = 4_096;

/**
 * A push service and the browsers behind it. `POST /_control/devices` makes a browser that listens, and
 * `DELETE /_control/devices/{token}` has it listen no more; what reaches `/push/{token}` is read as that browser would.
 */
export function answerPush(
  { messages, subscriptions }: Readonly<{ messages: Messages; subscriptions: Subscriptions }>,
  { request: { method, headers }, path, origin, body }: Asked,
): PushReply {
  if (path === "/_control/devices" && method === "POST") {
    const { token, p256dh, auth } = subscriptions.make();
    return { status: 201, body: { token, endpoint: `${origin}/push/${token}`, keys: { p256dh, auth } } };
  }
  const [, place = "", token = ""] = /^\/(_control\/devices|push)\/(\w+)$/.exec(path) ?? [];
  const known = subscriptions.find(token);
  if (!known) return say(404, "no such subscription");
  if (place !== "push") {
    if (method !== "DELETE") return say(405, "DELETE only");
    subscriptions.end(token);
    return say(200, "it listens no more");
  }
  if (method !== "POST") return say(405, "POST only");
  const fault = whyNot(headers.authorization, origin, new Date());
  if (fault !== null) return say(403, fault);
  if (known.isOver) return say(410, "unsubscribed");
  if (!/^\d{1,8}$/.test(headers["ttl"]?.toString() ?? "")) return say(400, "no TTL");
  if (headers["content-encoding"] !== "aes128gcm") return say(400, "another encoding");
  if (body.length > mostBytes) return say(413, "too long");
  const news = JSON.parse(decrypt(known, body)) as Readonly<Record<string, string>>;
  const { title: subject = "", body: words = "", page = "" } = news;
  const { id } = messages.add({ kind: "push", to: token, subject, text: `${words}\n${page}` });
  return { status: 201, body: {}, headers: { location: `${origin}/messages/${id}` } };
}
