import type { SimApp, SimContext } from "../kit/listen.ts";
import { bkashTime } from "./clock.ts";
import { operate, type Body, type OperationCall } from "./operation.ts";
import { create } from "./ops/create.ts";
import { execute } from "./ops/execute.ts";
import { capture, release } from "./ops/held.ts";
import { search } from "./ops/query.ts";
import { olderRefund } from "./ops/refund-older.ts";
import { grant, refresh } from "./ops/tokens.ts";
import { classicFault, success, type Reply } from "./reply.ts";
import { findPayment, savePayment, type World } from "./world.ts";

const version = "v1.2.0-beta";

/** One payment as this family tells of it. */
function told(world: World, id: string): Reply {
  const payment = findPayment(world, id);
  if (!payment) return classicFault("2002");
  const { executedAt, trxId, amount, currency, intent, invoice, state } = payment;
  return success({
    paymentID: id,
    createTime: bkashTime(payment.createdAt),
    ...(executedAt !== null && { updateTime: bkashTime(executedAt) }),
    ...(trxId !== null && { trxID: trxId }),
    transactionStatus: state === "Authorised" ? "Initiated" : state === "Held" ? "Authorized" : state,
    ...{ amount, currency, intent, merchantInvoiceNumber: invoice },
  });
}

/** What went well, in this family's words; a fault as it is. */
const orFault = (world: World, id: string, reply: Reply): Reply =>
  reply.body["statusCode"] === "0000" ? told(world, id) : reply;

/** The page is opened by bKash's own script, so there is no address to come back to. */
function open(world: World, body: Body): Reply {
  const callbackURL = "http://127.0.0.1/";
  const reply = create(world, { ...body, mode: "0011", payerReference: "checkout", callbackURL }, version);
  const { paymentID: id } = reply.body;
  const payment = typeof id === "string" ? findPayment(world, id) : undefined;
  if (!payment) return reply;
  savePayment(world, { ...payment, callbackUrl: "" });
  const shown = { orgLogo: `${world.origin()}/logo.png`, orgName: world.merchantName };
  return success({ ...told(world, payment.id).body, ...shown });
}

/** The family with a script instead of a redirect (`gateways.md` 3.12), as far as its fields are published. */
export function routesOlder(app: SimApp, world: World): void {
  const base = "/v1.2.0-beta/checkout";
  const by = (run: (c: SimContext) => OperationCall) => (c: SimContext) =>
    operate(world, c, { isOlder: true, ...run(c) });
  const idIn = (c: SimContext): string => c.req.param("id") ?? "";
  const callerOf = (c: SimContext) => ({
    username: c.req.header("username"),
    password: c.req.header("password"),
  });
  const post = (path: string, run: (c: SimContext) => OperationCall) => app.post(base + path, by(run));
  const get = (path: string, run: (c: SimContext) => OperationCall) => app.get(base + path, by(run));

  // Tokens are the same ones, and say so in the same words.
  post("/token/grant", (c) => ({
    ...{ op: "grant", isOpen: true, isOlder: false },
    run: (body) => grant(world, callerOf(c), body),
  }));
  post("/token/refresh", (c) => ({
    ...{ op: "refresh", isOpen: true, isOlder: false },
    run: (body) => refresh(world, callerOf(c), body),
  }));
  post("/payment/create", () => ({ op: "create", run: (body) => open(world, body) }));
  post("/payment/execute/:id", (c) => ({
    op: "execute",
    run: () => orFault(world, idIn(c), execute(world, idIn(c), version)),
  }));
  get("/payment/query/:id", (c) => ({ op: "query", run: () => told(world, idIn(c)) }));
  get("/payment/search/:id", (c) => ({ op: "search", run: () => search(world, idIn(c), version) }));
  post("/payment/refund", () => ({ op: "refund", run: (body) => olderRefund(world, body) }));
  post("/payment/capture/:id", (c) => ({
    op: "capture",
    run: () => orFault(world, idIn(c), capture(world, idIn(c))),
  }));
  post("/payment/void/:id", (c) => ({
    op: "void",
    run: () => orFault(world, idIn(c), release(world, idIn(c))),
  }));
}
