import { maskPhonesIn } from "@haat/core/phone";
import type { RocketConfig } from "../../config/rocket.ts";
import { ask } from "@haat/outside/ask";
import { createBreaker } from "@haat/outside/breaker";
import { redactor } from "@haat/outside/redact";
import type { Outside } from "../../port.ts";
import { maskedAccount, readResult } from "./result.ts";
import { type Carry, openSoap, type Operation, type Soap } from "./soap.node.ts";

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

// An address is personal, and both credentials travel in clear inside the message.
const redact = redactor({ secret: new Set(["userid", "pwd", "clientip"]), personal: new Set() });

/** A reply as it may be stored; what cannot be read may repeat to us what we have sent. */
function keptReply({ userId, password }: RocketConfig, read: (xml: string) => string | null, xml: string) {
  const clean = maskPhonesIn(xml.replaceAll(password, "[redacted]").replaceAll(userId, "[redacted]"));
  const text = read(clean);
  const fields = text === null ? null : readResult(text);
  if (!fields) return redact(text ?? clean);
  const account = fields.get("CARD_NUMBER");
  return redact({ ...Object.fromEntries(fields), ...(account && { CARD_NUMBER: maskedAccount(account) }) });
}

/** The SOAP client writes and reads; what it says goes over our own bounded, never redirected, recorded way out. */
export function rocketClient(config: RocketConfig, outside: Outside): RocketClient {
  const { userId: userid, password: pwd, timeoutMs } = config;
  const url = `${config.service}/ecomws/dbblecomtxn`;
  const breaker = createBreaker(config.breaker, outside.now, (state) =>
    outside.breakerMoved?.("rocket", state),
  );
  let opened: Promise<Soap> | null = null;

  return async (op, operation, values) => {
    if (!breaker.allows()) return { kind: "unsent" };
    opened ??= openSoap(url);
    const soap = await opened;
    const sent = { userid, pwd, ...values };
    const carry: Carry = async (body, headers) => {
      const asked = await ask(outside, {
        ...{ about: { method: "rocket" } as const, op, url, timeoutMs, body },
        headers: { ...headers, accept: "text/xml" },
        kept: {
          request: redact(sent),
          response: (xml) => keptReply(config, (clean) => soap.read(operation, clean), xml),
        },
      });
      if (asked.kind === "silence" || asked.status >= 500) breaker.fellSilent();
      else breaker.answered();
      return asked.kind === "answered" && asked.status === 200 ? asked.text : null;
    };
    const text = await soap.call(operation, sent, carry);
    return text === null ? { kind: "silence" } : { kind: "answered", text };
  };
}
