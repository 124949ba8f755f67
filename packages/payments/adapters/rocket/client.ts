import { maskPhonesIn } from "@haat/core/phone";
import type { RocketConfig } from "../../config/rocket.ts";
import { ask } from "../../http/ask.ts";
import { createBreaker } from "../../http/breaker.ts";
import { redactor } from "../../http/redact.ts";
import type { Outside } from "../../port.ts";
import { maskedAccount, readResult } from "./result.ts";
import { type Operation, readEnvelope, writeEnvelope } from "./wire.ts";

/** `silence`: sent, effect open. `unsent`: certainly no effect. */
export type RocketReply =
  | Readonly<{ kind: "answered"; text: string }>
  | Readonly<{ kind: "silence" }>
  | Readonly<{ kind: "unsent" }>;

export type RocketClient = (
  op: string,
  operation: Operation,
  values: Readonly<Record<string, string>>,
) => Promise<RocketReply>;

const path = "/ecomws/dbblecomtxn";
// An address is personal, and both credentials travel in clear inside the message.
const redact = redactor({ secret: new Set(["userid", "pwd", "clientip"]), personal: new Set() });

/** One call is one message of SOAP over our own bounded, never redirected, recorded way out. */
export function rocketClient(config: RocketConfig, outside: Outside): RocketClient {
  const { userId: userid, password: pwd, service, timeoutMs } = config;
  const breaker = createBreaker(config.breaker, outside.now, (state) =>
    outside.breakerMoved?.("rocket", state),
  );

  /** A reply as it may be stored; what cannot be read may repeat to us what we have sent. */
  const kept = (operation: Operation, xml: string): unknown => {
    const clean = maskPhonesIn(xml.replaceAll(pwd, "[redacted]").replaceAll(userid, "[redacted]"));
    const text = readEnvelope(operation, clean);
    const fields = text === null ? null : readResult(text);
    if (!fields) return redact(text ?? clean);
    const account = fields.get("CARD_NUMBER");
    return redact({ ...Object.fromEntries(fields), ...(account && { CARD_NUMBER: maskedAccount(account) }) });
  };

  return async (op, operation, values) => {
    if (!breaker.allows()) return { kind: "unsent" };
    const sent = { userid, pwd, ...values };
    const asked = await ask(outside, {
      ...{ method: "rocket", op, url: service + path, timeoutMs },
      headers: { "content-type": "text/xml; charset=utf-8", accept: "text/xml", soapaction: '""' },
      body: writeEnvelope(operation, sent),
      kept: { request: redact(sent), response: (xml) => kept(operation, xml) },
    });
    if (asked.kind === "silence" || asked.status >= 500) breaker.fellSilent();
    else breaker.answered();
    const text =
      asked.kind === "answered" && asked.status === 200 ? readEnvelope(operation, asked.text) : null;
    return text === null ? { kind: "silence" } : { kind: "answered", text };
  };
}
