import type { SimApp, SimContext } from "../kit/listen.ts";
import { operate, type Body, type OperationCall } from "./operation.ts";
import { agreementStatus, cancelAgreement } from "./ops/agreement.ts";
import { create } from "./ops/create.ts";
import { execute, type Twist } from "./ops/execute.ts";
import { capture, release } from "./ops/held.ts";
import { query, search } from "./ops/query.ts";
import { olderRefund } from "./ops/refund-older.ts";
import { refund, refundStatus, type RefundTwist } from "./ops/refund.ts";
import { grant, refresh } from "./ops/tokens.ts";
import type { Version } from "./reply.ts";
import type { World } from "./world.ts";

const text = (body: Body, ...names: string[]): string =>
  names.map((name) => body[name]).find((value) => typeof value === "string") ?? "";

const twists = ["other-amount", "other-currency", "other-invoice", "repeat-trx"] as const;
const twistOf = (what: string | undefined): Twist | undefined => twists.find((twist) => twist === what);
const refundTwists = ["refund-later", "refund-fails-later", "repeat-trx"] as const;
const refundTwistOf = (what: string | undefined): RefundTwist | undefined =>
  refundTwists.find((twist) => twist === what);

const callerOf = (c: SimContext) => ({
  username: c.req.header("username"),
  password: c.req.header("password"),
});

const executeCall = (world: World, version: Version): OperationCall => ({
  op: "execute",
  isV2: version === "v2",
  run: (body, script) => execute(world, text(body, "paymentID", "paymentId"), version, twistOf(script?.do)),
});

const queryCall = (world: World, version: Version): OperationCall => ({
  op: "query",
  isV2: version === "v2",
  run: (body, script) => {
    const id = text(body, "paymentID", "paymentId");
    const another =
      script?.do === "of-another" &&
      world.store.payments().findLast((each) => each.state === "Completed" && each.id !== id);
    return query(world, another ? another.id : id, version);
  },
});

const searchCall = (world: World, version: Version): OperationCall => ({
  op: "search",
  isV2: version === "v2",
  run: (body) => search(world, text(body, "trxID", "trxId"), version),
});

const createCall = (world: World, version: Version): OperationCall => ({
  op: "create",
  isV2: version === "v2",
  run: (body) => create(world, body, version),
});

/** Checkout (URL) as bKash publishes it, `v1.2.0-beta`. */
export function routesV1(app: SimApp, world: World): void {
  const base = "/v1.2.0-beta/tokenized/checkout";
  const post = (path: string, call: OperationCall): unknown =>
    app.post(base + path, (c) => operate(world, c, call));

  app.post(`${base}/token/grant`, (c) =>
    operate(world, c, { op: "grant", isOpen: true, run: (body) => grant(world, callerOf(c), body) }),
  );
  app.post(`${base}/token/refresh`, (c) =>
    operate(world, c, { op: "refresh", isOpen: true, run: (body) => refresh(world, callerOf(c), body) }),
  );
  post("/create", createCall(world, "v1.2.0-beta"));
  post("/execute", executeCall(world, "v1.2.0-beta"));
  post("/payment/status", queryCall(world, "v1.2.0-beta"));
  post("/general/searchTran", searchCall(world, "v1.2.0-beta"));
  post("/general/searchTransaction", searchCall(world, "v1.2.0-beta"));
  post("/payment/refund", {
    op: "refund",
    run: (body, script) => olderRefund(world, body, refundTwistOf(script?.do), script?.delayMs),
  });
  post("/payment/confirm/capture", { op: "capture", run: (body) => capture(world, text(body, "paymentID")) });
  post("/payment/confirm/void", { op: "void", run: (body) => release(world, text(body, "paymentID")) });
  post("/agreement/status", {
    op: "agreement",
    run: (body) => agreementStatus(world, text(body, "agreementID")),
  });
  post("/agreement/cancel", {
    op: "agreement",
    run: (body) => cancelAgreement(world, text(body, "agreementID")),
  });
}

/** The newer flavour, and the refund that both flavours use, at the host's root. */
export function routesV2(app: SimApp, world: World): void {
  const base = "/v2/tokenized-checkout";
  const post = (path: string, call: OperationCall): unknown =>
    app.post(base + path, (c) => operate(world, c, call));

  app.post(`${base}/auth/grant-token`, (c) =>
    operate(world, c, { op: "grant", isOpen: true, run: (body) => grant(world, callerOf(c), body) }),
  );
  post("/payment/create", createCall(world, "v2"));
  post("/payment/execute", executeCall(world, "v2"));
  post("/query/payment", queryCall(world, "v2"));
  post("/general/search-transaction", searchCall(world, "v2"));
  post("/refund/payment/transaction", {
    op: "refund",
    isV2: true,
    run: (body, script) => refund(world, body, refundTwistOf(script?.do), script?.delayMs),
  });
  post("/refund/payment/status", {
    op: "refund-status",
    isV2: true,
    run: (body) => refundStatus(world, body),
  });
}
