import { localPhone, readPhone } from "@haat/core/phone";
import { Hono } from "hono";
import { readBody } from "../kit/machine.ts";
import { jsonWire, type Wire } from "../kit/laid.ts";
import type { SimApp, SimContext } from "../kit/listen.ts";
import { onlyFrom } from "../kit/only-from.ts";
import { type Call, operate } from "../kit/operate.ts";
import { showBill } from "../kit/payer/routes.ts";
import { walletRoutes, type Wallet } from "../kit/purse/wallet.ts";
import { face } from "./brand.ts";
import { answer, failing } from "./envelope.ts";
import { init, textIn, type Body } from "./init.ts";
import { upaySheet } from "./settlement.ts";
import { bulk, refund, single } from "./status.ts";
import { expireTokens, isAuthorised, issueToken, type UpayDetail, type UpayWorld } from "./world.ts";

const outcomes = {
  paid: "successful",
  failed: "failed",
  cancelled: "cancelled",
  expired: "failed",
  open: "pending",
};

export function walletOf(world: UpayWorld): Wallet<UpayDetail> {
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
    pageUrl: ({ reference, key }, language) => `/pay/${reference}/?session=${key}&lang=${language}`,
    // A superset of what clients read: the parameter list is not published.
    backOf: (charge) => {
      const url = new URL(charge.returnUrl);
      url.searchParams.set("status", outcomes[charge.state]);
      url.searchParams.set("invoice_id", charge.invoice);
      if (world.settings().callback === "documented") return { url: url.href };
      url.searchParams.set("txn_id", charge.reference);
      url.searchParams.set("trx_id", charge.trxId ?? charge.detail.ulid);
      return { url: url.href };
    },
    settings: world.settings,
    change: world.change,
    codeLifeMs: () => world.settings().codeLifeMs,
    expireTokens: () => expireTokens(world),
    feeBps: () => world.settings().feeBps,
    sheet: upaySheet(world.credentials.merchantId),
  };
}

function auth(world: UpayWorld, body: Body): Wire {
  const { merchantId, merchantKey } = world.credentials;
  const [id, key] = [textIn(body, "merchant_id"), textIn(body, "merchant_key")];
  if (!id || !key) return answer("DVE4001", undefined, id ? "merchant_key" : "merchant_id");
  if (id !== merchantId || key !== merchantKey) return answer("MNF4002");
  return answer("MAS2001", { merchant_id: id, token: issueToken(world) });
}

const readAny = async (c: SimContext): Promise<unknown> => {
  try {
    return JSON.parse(await c.req.text());
  } catch {
    return null;
  }
};

const namesIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each: unknown) =>
    typeof each === "object" && each !== null
      ? ["txn_id", "invoice_id"].flatMap((name) => textIn(each as Body, name) || [])
      : [],
  );

type Named = Readonly<{ request: unknown; references: readonly string[] }>;

/** The wire of `gateways.md` 6; every address ends in a slash. */
function wireRoutes(app: SimApp, world: UpayWorld, wallet: Wallet<UpayDetail>): void {
  const unauthorised = (): Wire =>
    world.settings().deadToken === "detail"
      ? jsonWire(401, { detail: "Authentication credentials were not provided." })
      : answer("TKE4010");
  const call = (c: SimContext, op: string, named: Named, run: Call["run"]): Promise<Response> => {
    const expire = () => expireTokens(world);
    return operate(c, world.purse, { op, ...named, failing, expireTokens: expire, run });
  };
  const guarded = (c: SimContext, op: string, named: Named, run: Call["run"]): Promise<Response> =>
    call(c, op, named, (script) => (isAuthorised(world, c) ? run(script) : unauthorised()));

  app.post("/payment/merchant-auth", async (c) => {
    const body = (await readBody(c)) ?? {};
    return call(c, "grant", { request: body, references: [] }, () => auth(world, body));
  });
  app.post("/payment/merchant-payment-init", async (c) => {
    const body = (await readBody(c)) ?? {};
    const named = { request: body, references: namesIn(body) };
    return guarded(c, "create", named, (script) => init(world, wallet, body, script));
  });
  app.get("/payment/single-payment-status/:id", (c) => {
    const id = c.req.param("id");
    return guarded(c, "query", { request: null, references: [id] }, (script) => single(world, id, script));
  });
  app.post("/payment/bulk-payment-status", async (c) => {
    const body = await readAny(c);
    const named = { request: body, references: [] };
    return guarded(c, "query", named, (script) => bulk(world, body, script));
  });
  app.post("/payment/bulk/refund", async (c) => {
    const body = await readAny(c);
    const named = { request: body, references: namesIn(body) };
    return guarded(c, "refund", named, (script) => refund(world, body, script));
  });
}

export function createApp(world: UpayWorld, wallet: Wallet<UpayDetail>): SimApp {
  const app: SimApp = new Hono({ strict: false });
  app.use(
    "/payment/*",
    onlyFrom(() => world.settings().whitelist),
  );
  app.use("/payment/*", async (c, next) => {
    const { slash } = world.settings();
    // The router's own path has lost its last slash.
    const { pathname } = new URL(c.req.url);
    if (slash === "direct" || pathname.endsWith("/")) return next();
    return slash === "missing" ? c.notFound() : c.redirect(`${pathname}/`, 301);
  });
  wireRoutes(app, world, wallet);
  const desk = walletRoutes(app, wallet);
  app.get("/pay/:reference", (c) =>
    showBill(c, desk, { reference: c.req.param("reference"), key: c.req.query("session") ?? "" }),
  );
  app.notFound((c) => {
    const { method, path } = c.req;
    const nothing = { reference: null, request: null, response: null, fault: null };
    world.purse.journal.note({ op: "unknown", method, path, status: 404, ...nothing });
    return c.json({ detail: "Not found." }, 404);
  });
  return app;
}
