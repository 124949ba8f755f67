import type { UpayConfig } from "../../config/upay.ts";
import type { Outside } from "../../port.ts";
import { ask } from "@haat/outside/ask";
import { createBreaker } from "@haat/outside/breaker";
import { readJson } from "@haat/outside/json";
import { redactor } from "@haat/outside/redact";
import { upayTokens } from "./token.ts";
import { envelope } from "./wire.ts";

/** `silence`: sent, effect open. `unsent`: certainly no effect. */
export type UpayReply =
  | Readonly<{ kind: "answered"; status: number; code: string; data: unknown }>
  | Readonly<{ kind: "silence" }>
  | Readonly<{ kind: "unsent" }>;

export type UpayClient = Readonly<{
  post(op: string, path: string, body: unknown): Promise<UpayReply>;
  get(op: string, path: string, about: Readonly<Record<string, string>>): Promise<UpayReply>;
}>;

const redact = redactor({
  secret: new Set(["merchant_key", "token", "gateway_url", "session_id"]),
  personal: new Set(["customer_wallet", "merchant_mobile"]),
});

/** `body`: of a question, what it is about: it goes out in the path and is kept as if it were sent. */
type Sent = Readonly<{ op: string; path: string; verb: "GET" | "POST"; body: unknown }>;

const json = { "content-type": "application/json", accept: "application/json" };

/** One token for all processes, kept ten minutes; refused, it is fetched once more. */
export function upayClient(config: UpayConfig, outside: Outside): UpayClient {
  const breaker = createBreaker(config.breaker, outside.now, (state) =>
    outside.breakerMoved?.("upay", state),
  );

  async function send({ op, path, verb, body }: Sent, token: string | null): Promise<UpayReply> {
    const asked = await ask(outside, {
      ...{
        about: { method: "upay" } as const,
        op,
        verb,
        url: config.origin + path,
        timeoutMs: config.timeoutMs,
      },
      headers: token === null ? json : { ...json, authorization: `UPAY ${token}` },
      body: verb === "GET" ? null : JSON.stringify(body),
      kept: {
        request: redact(body),
        response: (text) => redact(readJson(text) ?? text),
      },
    });
    if (asked.kind === "silence" || asked.status >= 500) breaker.fellSilent();
    else breaker.answered();
    if (asked.kind === "silence" || asked.status >= 500) return { kind: "silence" };
    const read = envelope.safeParse(readJson(asked.text));
    if (read.success) return { kind: "answered", status: asked.status, ...read.data, data: read.data.data };
    // Django's own words for a dead token have no code.
    if (asked.status === 401 || asked.status === 403)
      return { kind: "answered", status: asked.status, code: "", data: null };
    return { kind: "silence" };
  }

  const tokens = upayTokens(config, outside, (body) =>
    send({ op: "grant", path: "/payment/merchant-auth/", verb: "POST", body }, null),
  );

  async function call(sent: Sent): Promise<UpayReply> {
    if (!breaker.allows()) return { kind: "unsent" };
    const token = await tokens.but(null);
    if (token === null) return { kind: "unsent" };
    const reply = await send(sent, token);
    if (reply.kind !== "answered" || (reply.status !== 401 && reply.status !== 403)) return reply;
    // Refused before Upay's own logic ran, so even a refund may be sent once more.
    const renewed = await tokens.but(token);
    return renewed === null ? { kind: "unsent" } : send(sent, renewed);
  }

  return {
    post: (op, path, body) => call({ op, path, verb: "POST", body }),
    get: (op, path, about) => call({ op, path, verb: "GET", body: about }),
  };
}
