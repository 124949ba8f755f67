import type { BkashConfig } from "../../config/bkash.ts";
import type { Outside } from "../../port.ts";
import { createBreaker } from "@haat/outside/breaker";
import { badToken } from "./codes.ts";
import type { Body } from "@haat/outside/json";
import { readEnvelope, type Envelope } from "./envelope.ts";
import { bkashTokens } from "./token.ts";
import { post, type Answer, type Message } from "./transport.ts";
import { pathsOf, type Op } from "./wire.ts";

/** `silence`: sent, effect open. `unsent`: certainly no effect. */
export type Reply = Envelope | Readonly<{ kind: "silence" }> | Readonly<{ kind: "unsent" }>;

export type BkashClient = Readonly<{ call(op: Op, body: Body): Promise<Reply> }>;

export function bkashClient(config: BkashConfig, outside: Outside): BkashClient {
  const paths = pathsOf(config);
  const breaker = createBreaker(config.breaker, outside.now, (state) =>
    outside.breakerMoved?.("bkash", state),
  );

  async function send(message: Message): Promise<Answer> {
    const answer = await post(outside, message, config.timeoutMs);
    if (answer.kind === "silence" || answer.status >= 500) breaker.fellSilent();
    else breaker.answered();
    return answer;
  }

  const tokens = bkashTokens(config, outside, (op, path, body) =>
    send({
      op,
      url: config.origin + path,
      headers: { username: config.username, password: config.password },
      body,
    }),
  );

  async function ask(op: Op, body: Body, idToken: string): Promise<Reply> {
    const headers = { authorization: idToken, "x-app-key": config.appKey };
    const answer = await send({ op, url: config.origin + paths[op], headers, body });
    return answer.kind === "silence" ? { kind: "silence" } : readEnvelope(answer.status, answer.body);
  }

  return {
    call: async (op, body) => {
      if (!breaker.allows()) return { kind: "unsent" };
      const idToken = await tokens.current();
      if (idToken === null) return { kind: "unsent" };
      const reply = await ask(op, body, idToken);
      if (!isTokenRefused(reply)) return reply;
      // Refused before bKash's own logic ran, so even a money call may be sent once more.
      await tokens.reject(idToken);
      const renewed = await tokens.current();
      return renewed === null ? { kind: "unsent" } : ask(op, body, renewed);
    },
  };
}

const isTokenRefused = (reply: Reply): boolean =>
  (reply.kind === "gateway" && reply.status === 401) || (reply.kind === "fault" && reply.code === badToken);
