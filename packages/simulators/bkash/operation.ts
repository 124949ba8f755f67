import { readBody } from "../kit/machine.ts";
import type { CallScript } from "../kit/faults.ts";
import { type Failing, jsonWire, laidAfter, laidBefore } from "../kit/laid.ts";
import type { SimContext } from "../kit/listen.ts";
import { minorOf, takaOf } from "../kit/money.ts";
import { payerApproves, sendCallback } from "./payer/leave.ts";
import { blockTokens, isAuthorised, expireTokens } from "./ops/tokens.ts";
import type { Operation } from "./faults.ts";
import { classicFault, invalidBody, unauthorized, unknownRoute, v2Fault, type Reply } from "./reply.ts";
import type { World } from "./world.ts";

export type Body = Readonly<Record<string, unknown>>;

export type OperationCall = Readonly<{
  op: Operation;
  /** Whether a token must come along. */
  isOpen?: boolean;
  isV2?: boolean;
  /** Of the family before Checkout (URL): bodies may be empty, and some calls are questions by address. */
  isOlder?: boolean;
  /** Does the thing, at once and completely. */
  run: (body: Body, script: CallScript | null) => Reply;
}>;

const referencesOf = (body: Body): string[] =>
  ["paymentID", "paymentId", "trxID", "trxId", "merchantInvoiceNumber", "agreementID"].flatMap((name) =>
    typeof body[name] === "string" ? [body[name]] : [],
  );

/** One emulated call: who asks, which script lies over it, what it does, and the journal's line. */
export async function operate(world: World, c: SimContext, call: OperationCall): Promise<Response> {
  const body = await readBody(c);
  const references = [...referencesOf(body ?? {}), ...Object.values(c.req.param())];
  const script = world.faults.takeCall(call.op, references);
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
  if (script?.do === "expire-token") expireTokens(world);
  if (script?.do === "block-tokens") blockTokens(world);
  const early = await laidBefore(c, script, failingOf(world), world.faults.forgotten());
  if (early) {
    note(early.status, null);
    return early;
  }
  const reply = named(world, call, decide(world, c, call, body, script));
  if (call.op === "create" && (reply.body["paymentID"] ?? reply.body["paymentId"]) !== undefined)
    await approveEarly(world, reply.body);
  note(reply.status, reply.body);
  const { status, body: said } = disguised(call, script, reply);
  return laidAfter(c, script, jsonWire(status, said), failingOf(world));
}

/** Of the classic flavour's errors there are two spellings; the older family knows only the second. */
function named({ settings }: World, { isV2, isOlder }: OperationCall, reply: Reply): Reply {
  const { statusCode: errorCode, statusMessage: errorMessage, ...rest } = reply.body;
  if (isV2 || typeof errorCode !== "string") return reply;
  if (errorCode === "0000") return isOlder ? { ...reply, body: rest } : reply;
  const isSecond = isOlder || settings().faultNames === "errorCode";
  return isSecond ? { ...reply, body: { errorCode, errorMessage } } : reply;
}

function decide(
  world: World,
  c: SimContext,
  call: OperationCall,
  body: Body | null,
  script: CallScript | null,
): Reply {
  const isJson = /^application\/json\b/i.test(c.req.header("content-type") ?? "");
  if (!body || (world.settings().strictness === "strict" && !isJson && !call.isOlder)) return invalidBody;
  if (!call.isOpen && !isAuthorised(world, c.req.header("authorization"), c.req.header("x-app-key")))
    return unauthorized;
  if (call.op === "search" && !hasSearch(world, c.req.path)) return unknownRoute;
  if (script?.do === "code")
    return (call.isV2 ? v2Fault : classicFault)(script.code ?? "9999", world.settings().refundWindowDays);
  return call.run(body, script);
}

/** Which of the classic flavour's two paths a merchant has is not published; the other families have one each. */
function hasSearch({ settings }: World, path: string): boolean {
  const { search } = settings();
  return search === "served" || (search !== "absent" && (path.endsWith(`/${search}`) || !isClassic(path)));
}
const isClassic = (path: string): boolean => path.includes("/tokenized/checkout/general/");

const failingOf = ({ settings }: World): Failing => ({
  name: "bKash",
  broken: jsonWire(500, { message: "Internal server error" }),
  busy: jsonWire(429, { message: "Too Many Requests" }),
  late: jsonWire(504, { message: settings().lateMessage }),
});

const tampered = (amount: string): string => takaOf(minorOf(amount) + 100n);

/** Scripts that change what an effect that has happened looks like. */
function disguised({ isV2 }: OperationCall, script: CallScript | null, reply: Reply): Reply {
  switch (script?.do) {
    case "already-completed":
      return (isV2 ? v2Fault : classicFault)(isV2 ? "2117" : "2062");
    case "extra-fields":
      return { ...reply, body: { ...reply.body, payerType: "Customer", nested: { x: [1] } } };
    case "text-expiry":
      return { ...reply, body: { ...reply.body, expires_in: String(reply.body["expires_in"]) } };
    case "tamper-amount":
      return { ...reply, body: { ...reply.body, amount: tampered(String(reply.body["amount"])) } };
    case "number-amounts":
      return { ...reply, body: { ...reply.body, amount: Number(reply.body["amount"]) } };
    default:
      return reply;
  }
}

/** The "early" callback: the payer is back at the merchant before the merchant knows the payment id. */
async function approveEarly(world: World, body: Body): Promise<void> {
  const id = String(body["paymentID"] ?? body["paymentId"]);
  const early = world.faults.takeCallback("create", [id, String(body["merchantInvoiceNumber"])]);
  if (!early) return;
  const payment = payerApproves(world, id);
  if (payment) await sendCallback(world, payment);
}
