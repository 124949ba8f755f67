import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { payerApproves, sendCallback } from "./payer/leave.ts";
import { isAuthorised, expireTokens } from "./ops/tokens.ts";
import type { CallFault, Fault, Operation } from "./faults.ts";
import { classicFault, gatewayReply, invalidBody, unauthorized, v2Fault, type Reply } from "./reply.ts";
import type { World } from "./world.ts";

export type SimContext = Context<{ Bindings: HttpBindings }>;
export type Body = Readonly<Record<string, unknown>>;
type Script = Extract<Fault, CallFault>;

export type OperationCall = Readonly<{
  op: Operation;
  /** Whether a token must come along. */
  isOpen?: boolean;
  isV2?: boolean;
  /** Does the thing, at once and completely. */
  run: (body: Body, script: Script | null) => Reply;
}>;

const sleep = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

export async function readBody(c: SimContext): Promise<Body | null> {
  try {
    const value: unknown = JSON.parse((await c.req.text()) || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Body) : null;
  } catch {
    return null;
  }
}

const referencesOf = (body: Body): string[] =>
  ["paymentID", "paymentId", "trxID", "trxId", "merchantInvoiceNumber", "agreementID"].flatMap((name) =>
    typeof body[name] === "string" ? [body[name]] : [],
  );

/** One emulated call: who asks, which script lies over it, what it does, and the journal's line. */
export async function operate(world: World, c: SimContext, call: OperationCall): Promise<Response> {
  const body = await readBody(c);
  const references = referencesOf(body ?? {});
  const script = world.faults.takeCall(call.op, references) as Script | null;
  const note = (status: number | null, response: unknown): void =>
    world.journal.note({
      op: call.op,
      method: c.req.method,
      path: c.req.path,
      reference: references[0] ?? null,
      request: body,
      status,
      response,
      fault: script ? script.do : null,
    });
  const early = await before(world, c, script);
  if (early) {
    note(early.status, null);
    return early;
  }
  const reply = decide(world, c, call, body, script);
  if (call.op === "create" && reply.body["statusCode"] === "0000") await approveEarly(world, reply.body);
  note(reply.status, reply.body);
  return after(c, call, script, reply);
}

function decide(
  world: World,
  c: SimContext,
  call: OperationCall,
  body: Body | null,
  script: Script | null,
): Reply {
  const isJson = /^application\/json\b/i.test(c.req.header("content-type") ?? "");
  if (!body || (world.settings().strictness === "strict" && !isJson)) return invalidBody;
  if (!call.isOpen && !isAuthorised(world, c.req.header("authorization"), c.req.header("x-app-key")))
    return unauthorized;
  if (script?.do === "code")
    return (call.isV2 ? v2Fault : classicFault)(script.code ?? "9999", world.settings().refundWindowDays);
  return call.run(body, script);
}

/** Scripts that answer, or fail to, without any effect. */
async function before(world: World, c: SimContext, script: Script | null): Promise<Response | null> {
  switch (script?.do) {
    case "silent":
      await hangUp(c, script.delayMs);
      return c.body(null, 504);
    case "fail-before":
      return c.json({ message: "Internal server error" }, (script.status ?? 500) as 500);
    case "429":
      return c.json({ message: "Too Many Requests" }, 429, { "retry-after": "1" });
    case "redirect":
      return c.redirect(script.location ?? "http://127.0.0.1:9/elsewhere", 302);
    case "expire-token":
      expireTokens(world);
      return null;
    default:
      return null;
  }
}

/** Scripts laid over an effect that has happened. */
async function after(
  c: SimContext,
  call: OperationCall,
  script: Script | null,
  reply: Reply,
): Promise<Response> {
  const send = ({ status, body }: Reply) => c.json(body, status as 200);
  switch (script?.do) {
    case "slow":
      await sleep(script.delayMs || 35_000);
      return send(reply);
    case "fail-after":
      await sleep(script.delayMs);
      return send(gatewayReply(script.status ?? 504, "Endpoint request timed out"));
    case "drop":
      c.env.incoming.socket.destroy();
      return c.body(null, 504);
    case "torn": {
      const whole = JSON.stringify(reply.body);
      return c.body(whole.slice(0, whole.length / 2), 200, { "content-type": "application/json" });
    }
    case "html":
      return c.html("<!doctype html><title>bKash</title><h1>Service</h1>", (script.status ?? 200) as 200);
    case "already-completed":
      return send((call.isV2 ? v2Fault : classicFault)(call.isV2 ? "2117" : "2062"));
    case "extra-fields":
      return send({ ...reply, body: { ...reply.body, payerType: "Customer", nested: { x: [1] } } });
    case "number-amounts":
      return send({ ...reply, body: { ...reply.body, amount: Number(reply.body["amount"]) } });
    default:
      return send(reply);
  }
}

/** Never answers; the client gives up, or the script's time is over. */
async function hangUp(c: SimContext, delayMs: number): Promise<void> {
  const gone = new Promise<void>((resume) => c.env.incoming.socket.once("close", resume));
  await Promise.race([gone, ...(delayMs > 0 ? [sleep(delayMs)] : [])]);
}

/** The "early" callback: the payer is back at the merchant before the merchant knows the payment id. */
async function approveEarly(world: World, body: Body): Promise<void> {
  const id = String(body["paymentID"] ?? body["paymentId"]);
  const early = world.faults.takeCallback("create", [id, String(body["merchantInvoiceNumber"])]);
  if (!early) return;
  const payment = payerApproves(world, id);
  if (payment) await sendCallback(world, payment);
}
