import { dhakaStamp } from "../kit/clock.ts";
import { localPhone, readPhone } from "@haat/core/phone";
import { Hono } from "hono";
import { readBody } from "../kit/machine.ts";
import type { Wire } from "../kit/laid.ts";
import type { SimApp, SimContext } from "../kit/listen.ts";
import { onlyFrom } from "../kit/only-from.ts";
import { type Call, operate } from "../kit/operate.ts";
import { showBill } from "../kit/payer/routes.ts";
import { walletRoutes, type Wallet } from "../kit/purse/wallet.ts";
import { failing, refusal, spelt } from "./answers.ts";
import { face } from "./brand.ts";
import { cancel } from "./cancel.ts";
import { complete } from "./complete.ts";
import { initialize } from "./initialize.ts";
import { unseal, type Unsealed } from "./keys.ts";
import { verify } from "./standing.ts";
import { type Body, type NagadDetail, type NagadWorld, textIn } from "./world.ts";
import { leeway } from "./options.ts";
import { nagadSheet } from "./settlement.ts";

const outcomes = {
  paid: ["Success", "Successful Transaction"],
  cancelled: ["Aborted", "Transaction Aborted"],
  failed: ["Failed", "Transaction Failed"],
  expired: ["Aborted", "Session Expired"],
  open: ["Failed", "Transaction Pending"],
} as const;

export function walletOf(world: NagadWorld): Wallet<NagadDetail> {
  return {
    purse: world.purse,
    get brand() {
      return { ...face, wallets: world.settings().payers };
    },
    merchantName: world.merchantName,
    readNumber: (typed) => {
      const phone = readPhone(typed);
      return phone ? localPhone(phone) : null;
    },
    hasWallet: (wallet) => /^01[3-9]\d{8}$/.test(wallet),
    pageUrl: ({ reference }, language) => `/check-out/${encodeURIComponent(reference)}?lang=${language}`,
    backOf: (charge) => {
      const url = new URL(charge.returnUrl);
      const [status, message] = outcomes[charge.state];
      const code = { ...leeway.defaults.statusCodes, ...world.settings().statusCodes }[charge.state] ?? "";
      const told = {
        ...{ merchant: world.merchantId, order_id: charge.invoice, payment_ref_id: charge.reference },
        ...{ status, status_code: code, message },
        payment_dt: dhakaStamp(charge.endedAt ?? charge.createdAt),
        issuer_payment_ref: charge.trxId ?? "",
      };
      for (const [name, value] of Object.entries(told)) url.searchParams.set(name, value);
      return { url: url.href };
    },
    settings: world.settings,
    change: world.change,
    codeLifeMs: () => world.settings().codeLifeMs,
    // There are no tokens at Nagad.
    expireTokens: () => undefined,
    feeBps: () => world.settings().feeBps,
    sheet: nagadSheet(world.merchantId),
  };
}

const dottedQuad = /^\d{1,3}(\.\d{1,3}){3}$/;

/** What a strict Nagad refuses for: an address that is none, and a version it has never heard of. */
const hasHeaders = (c: SimContext): boolean =>
  dottedQuad.test(c.req.header("x-km-ip-v4") ?? "") &&
  /^v-\d\.\d\.\d$/.test(c.req.header("x-km-api-version") ?? "");

/** `/_control/keys`: what the portal shows the merchant. */
function portalRoutes(app: SimApp, { merchantId, keys }: NagadWorld): void {
  app.get("/_control/keys", (c) =>
    c.json({
      merchantId,
      merchantPrivateKey: keys.merchant.privateKey,
      pgPublicKey: keys.gateway.publicKey,
    }),
  );
}

/** One call whose wish is sealed under the given name: opened and proved first, then done. */
async function sealedCall(
  c: SimContext,
  world: NagadWorld,
  { op, field, references }: Readonly<{ op: string; field: string; references: readonly string[] }>,
  run: (outer: Body, inner: Body, script: Parameters<Call["run"]>[0]) => Wire | Promise<Wire>,
): Promise<Response> {
  const outer = (await readBody(c)) ?? {};
  const came: Unsealed = unseal(world.vault, textIn(outer, field), textIn(outer, "signature"));
  const plain = came.fault === null ? came.message : null;
  const headers = Object.fromEntries(
    Object.entries(c.req.header()).filter(([name]) => name.startsWith("x-km-")),
  );
  return operate(c, world.purse, {
    ...{ op, references, failing, expireTokens: () => undefined },
    request: { ...outer, ...headers, plain },
    run: async (script) => {
      if (world.settings().strictness === "strict" && !hasHeaders(c))
        return spelt(world, refusal("INVALID_API_REQUEST", "X-KM headers"));
      const said = came.fault === null ? await run(outer, came.message, script) : refusal(came.fault);
      return spelt(world, said);
    },
  });
}

/** The wire of `gateways.md` 4; a reference comes raw or percent-encoded, and is read decoded. */
function wireRoutes(app: SimApp, base: string, world: NagadWorld, wallet: Wallet<NagadDetail>): void {
  app.use(
    `${base}/*`,
    onlyFrom(() => world.settings().whitelist),
  );
  app.post(`${base}/check-out/initialize/:merchantId/:orderId`, (c) => {
    const path = c.req.param();
    const named = { op: "create", field: "sensitiveData", references: [path.orderId] };
    return sealedCall(c, world, named, (outer, inner, script) =>
      initialize(world, { path, outer, inner }, script),
    );
  });
  app.post(`${base}/check-out/complete/:reference`, (c) => {
    const reference = c.req.param("reference");
    const named = { op: "complete", field: "sensitiveData", references: [reference] };
    return sealedCall(c, world, named, (outer, inner, script) =>
      complete(world, wallet, { reference, outer, inner }, script),
    );
  });
  app.get(`${base}/verify/payment/:reference`, (c) => {
    const reference = c.req.param("reference");
    return operate(c, world.purse, {
      ...{ op: "query", request: null, references: [reference], failing, expireTokens: () => undefined },
      run: (script) => spelt(world, verify(world, reference, script)),
    });
  });
  app.post(`${base}/purchase/cancel`, (c) => {
    const query = { paymentRefId: c.req.query("paymentRefId") ?? "", orderId: c.req.query("orderId") ?? "" };
    const references = Object.values(query).filter((name) => name !== "");
    const named = { op: "refund", field: "sensitiveDataCancelRequest", references };
    return sealedCall(c, world, named, (_outer, inner, script) => cancel(world, { query, inner }, script));
  });
}

export function createApp(world: NagadWorld, wallet: Wallet<NagadDetail>): SimApp {
  const app: SimApp = new Hono({ strict: false });
  for (const base of ["/api/dfs", "/remote-payment-gateway-1.0/api/dfs"])
    wireRoutes(app, base, world, wallet);
  portalRoutes(app, world);
  const desk = walletRoutes(app, wallet);
  app.get("/check-out/:reference", (c) => {
    const reference = c.req.param("reference");
    const isThere = world.purse.find(reference)?.detail.isComplete === true;
    return showBill(c, desk, { reference: isThere ? reference : "", key: "" });
  });
  app.notFound((c) => {
    const { method, path } = c.req;
    const nothing = { reference: null, request: null, response: null, fault: null };
    world.purse.journal.note({ op: "unknown", method, path, status: 404, ...nothing });
    return c.html("<html><h1>404 Not Found</h1></html>", 404);
  });
  return app;
}
