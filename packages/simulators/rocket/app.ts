import { readFileSync } from "node:fs";
import { foldDigits } from "@haat/core/digits";
import { Hono } from "hono";
import type { SimApp, SimContext } from "../kit/listen.ts";
import { operate } from "../kit/operate.ts";
import type { Back } from "../kit/payer/desk.ts";
import { showBill } from "../kit/payer/routes.ts";
import { walletRoutes, type Wallet } from "../kit/purse/wallet.ts";
import { face } from "./brand.ts";
import { resultField } from "./result.ts";
import { failing, fault, readMessage } from "./soap.ts";
import { transid } from "./transid.ts";
import type { RocketCharge, RocketDetail, RocketWorld } from "./world.ts";
import { rocketSheet } from "./settlement.ts";

const path = "/ecomws/dbblecomtxn";
const wsdl = readFileSync(new URL("dbblecomtxn.wsdl", import.meta.url), "utf8");
/** A mobile number and its check digit. */
const accountShape = /^01[3-9]\d{9}$/;

function backOf({ settings }: RocketWorld, charge: RocketCharge): Back {
  const { returnBy, successUrl, failureUrl } = settings();
  const registered = charge.state === "paid" ? successUrl : failureUrl;
  if (returnBy === "bare") return { url: registered };
  if (returnBy === "post") return { url: registered, fields: { trans_id: charge.reference } };
  const url = new URL(registered);
  url.searchParams.set("trans_id", charge.reference);
  return { url: url.href };
}

export function walletOf(world: RocketWorld): Wallet<RocketDetail> {
  return {
    purse: world.purse,
    get brand() {
      return { ...face, wallets: world.settings().payers };
    },
    merchantName: world.merchantName,
    readNumber: (typed) => {
      const digits = foldDigits(typed).replace(/\D/g, "").replace(/^880/, "0");
      return accountShape.test(digits) ? digits : null;
    },
    hasWallet: (account) => accountShape.test(account),
    pageUrl: ({ reference, detail }, language) =>
      `/ecomm2/ClientHandler?card_type=${detail.cardType}&trans_id=${encodeURIComponent(reference)}&lang=${language}`,
    backOf: (charge) => backOf(world, charge),
    settings: world.settings,
    change: world.change,
    // The service knows no tokens: both credentials travel with every call.
    expireTokens: () => undefined,
    feeBps: ({ detail }) => world.settings().rates[detail.cardType] ?? 0,
    sheet: rocketSheet(world.credentials.userId),
  };
}

async function call(c: SimContext, world: RocketWorld, wallet: Wallet<RocketDetail>): Promise<Response> {
  const isXml = /^text\/xml\b/i.test(c.req.header("content-type") ?? "");
  const message = isXml ? readMessage(await c.req.text()) : null;
  if (!message) return c.body(fault("Client", "Unsupported message").body, isXml ? 500 : 415);
  const { operation, values } = message;
  const isQuestion = operation === "getresultfield";
  return operate(c, world.purse, {
    op: isQuestion ? "query" : "create",
    request: values,
    references: [values["transid"] ?? values["txnrefnum"] ?? ""],
    failing,
    expireTokens: wallet.expireTokens,
    run: (script) =>
      isQuestion ? resultField(world, message, script) : transid(world, wallet, message, script),
  });
}

/** The wire of `gateways.md` 5, and the bank's page. */
export function createApp(world: RocketWorld, wallet: Wallet<RocketDetail>): SimApp {
  const app: SimApp = new Hono();
  app.post(path, (c) => call(c, world, wallet));
  app.get(path, (c) => {
    if (c.req.query("wsdl") === undefined) return c.notFound();
    return c.body(wsdl.replaceAll("__BASE__", world.origin()), 200, {
      "content-type": "text/xml; charset=utf-8",
    });
  });
  const desk = walletRoutes(app, wallet);
  app.get("/ecomm2/ClientHandler", (c) => {
    const { card_type: cardType, trans_id: reference = "" } = c.req.query();
    const isIts = world.purse.find(reference)?.detail.cardType === cardType;
    return showBill(c, desk, { reference: isIts ? reference : "", key: "" });
  });
  app.notFound((c) => {
    const { method, path: asked } = c.req;
    const nothing = { reference: null, request: null, response: null, fault: null };
    world.purse.journal.note({ op: "unknown", method, path: asked, status: 404, ...nothing });
    return c.html("<html><h1>404 Not Found</h1></html>", 404);
  });
  return app;
}
