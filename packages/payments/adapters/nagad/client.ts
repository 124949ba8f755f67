import type { NagadConfig } from "../../config/nagad.ts";
import { ask } from "@haat/outside/ask";
import { createBreaker } from "@haat/outside/breaker";
import { type Body, readJson } from "@haat/outside/json";
import { redactor } from "@haat/outside/redact";
import type { Outside } from "../../port.ts";
import { openSigned, seal, signText } from "./rsa.node.ts";

/** `silence`: sent, effect open. `unsent`: certainly no effect. `forged`: the answer is not Nagad's, or not for us. */
export type NagadReply =
  | Readonly<{ kind: "answered"; body: Body }>
  | Readonly<{ kind: "refused"; status: number; reason: string }>
  | Readonly<{ kind: "forged" }>
  | Readonly<{ kind: "silence" }>
  | Readonly<{ kind: "unsent" }>;

export type NagadCall = Readonly<{
  op: string;
  path: string;
  /** What is sealed and signed; null: a question without a body. */
  message: Readonly<Record<string, string>> | null;
  /** Goes along unsealed. */
  open?: Readonly<Record<string, unknown>>;
  /** Under which name the sealed message goes out. */
  field?: "sensitiveData" | "sensitiveDataCancelRequest";
  answer: "sealed" | "plain";
  /** Names that support finds the exchange by. */
  about: Readonly<Record<string, string>>;
  payerIp?: string | undefined;
}>;

export type NagadClient = Readonly<{ call(call: NagadCall): Promise<NagadReply> }>;

const redact = redactor({
  secret: new Set([
    ...["challenge", "signature", "sensitiveData", "sensitiveDataCancelRequest"],
    ...["callBackUrl", "merchantCallbackURL"],
  ]),
  personal: new Set(["clientMobileNo", "merchantMobileNo"]),
});

const dottedQuad = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const ownNetwork = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;

/** An address of no public network makes Nagad refuse, like IPv6 and none at all. */
const ipOf = ({ serverIp }: NagadConfig, payerIp: string | undefined): string =>
  payerIp !== undefined && dottedQuad.test(payerIp) && !ownNetwork.test(payerIp) ? payerIp : serverIp;

const textIn = (body: Body, name: string): string =>
  typeof body[name] === "string" || typeof body[name] === "number" ? String(body[name]) : "";

/** One serialisation for both: the seal and the signature must be over the same bytes. */
function bodyOf(config: NagadConfig, { message, open, field = "sensitiveData" }: NagadCall): string | null {
  if (message === null) return null;
  const text = JSON.stringify(message);
  const signature = signText(text, config.merchantKey);
  return JSON.stringify({ ...open, [field]: seal(text, config.gatewayKey), signature });
}

type Read = NagadReply | Readonly<{ kind: "unreadable" }>;

/** A refusal is plain and unsigned; it only ever says that nothing happened. */
function readReply(config: NagadConfig, answer: NagadCall["answer"], status: number, text: string): Read {
  const body = readJson(text);
  if (!body) return { kind: "unreadable" };
  const reason = textIn(body, "reason").slice(0, 60);
  if (status >= 400 || (reason && !body["sensitiveData"] && !body["status"]))
    return reason ? { kind: "refused", status, reason } : { kind: "unreadable" };
  if (answer === "plain") return { kind: "answered", body };
  const keys = { ours: config.merchantKey, theirs: config.gatewayKey };
  const signed = { sealed: textIn(body, "sensitiveData"), signature: textIn(body, "signature") };
  const inner = openSigned(signed, keys);
  const message = inner === null ? null : readJson(inner);
  return message ? { kind: "answered", body: message } : { kind: "forged" };
}

/** Sealed, signed and bounded; there is no token, and nothing is ever sent twice. */
export function nagadClient(config: NagadConfig, outside: Outside): NagadClient {
  const breaker = createBreaker(config.breaker, outside.now, (state) =>
    outside.breakerMoved?.("nagad", state),
  );
  const headers = (payerIp: string | undefined) => ({
    "content-type": "application/json",
    accept: "application/json",
    "x-km-api-version": config.apiVersion,
    "x-km-ip-v4": ipOf(config, payerIp),
    "x-km-client-type": config.clientType,
    "x-km-mc-id": config.merchantId,
  });

  async function send(call: NagadCall): Promise<NagadReply> {
    const asked = await ask(outside, {
      ...{ about: { method: "nagad" } as const, op: call.op, verb: call.message === null ? "GET" : "POST" },
      ...{ url: config.api + call.path, timeoutMs: config.timeoutMs },
      headers: headers(call.payerIp),
      body: bodyOf(config, call),
      kept: {
        request: redact({ ...call.about, ...call.open, ...call.message }),
        response: (text) => {
          const read = readReply(config, call.answer, 200, text);
          return redact(read.kind === "answered" ? read.body : (readJson(text) ?? text));
        },
      },
    });
    if (asked.kind === "silence" || asked.status >= 500) {
      breaker.fellSilent();
      return { kind: "silence" };
    }
    const read = readReply(config, call.answer, asked.status, asked.text);
    // A server that is not on Nagad's list gets pages, or nothing, instead of answers.
    if (read.kind === "unreadable") {
      breaker.fellSilent();
      return { kind: "silence" };
    }
    breaker.answered();
    if (read.kind === "forged")
      outside.report?.(new Error(`nagad: the answer to ${call.op} is not signed by Nagad`));
    return read;
  }

  return { call: async (call) => (breaker.allows() ? send(call) : { kind: "unsent" }) };
}
