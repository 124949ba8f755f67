import { readFault, webhookFaults } from "./faults.ts";
import { readBody, type Body, type SimContext } from "./operation.ts";
import type { Settings } from "./options.ts";
import { callbackFor, callbackStatus } from "./callback.ts";
import { expireTokens } from "./ops/tokens.ts";
import { payerApproves, payerEnds, sendCallback } from "./payer/leave.ts";
import { testWallets } from "./payer/wallets.ts";
import type { SimApp } from "./routes.ts";
import { ledgerOf, paymentView } from "./ledger.ts";
import type { PostOffice } from "./sns/post-office.ts";
import { payByQr } from "./sns/qr.ts";
import { minorOf, type Payment } from "./truth.ts";
import { findPayment, paymentLifeMs, type World } from "./world.ts";

const acts = ["approve", "wrong-pin", "insufficient", "cancel", "timeout", "abandon"] as const;
type Act = (typeof acts)[number];

/** What the payer did; null when this payment no longer waits for a payer. */
function actAs(world: World, payment: Payment, act: Act, wallet: string): Payment | null {
  if (payment.state !== "Initiated") return null;
  const fail = (failCode: string, by = wallet) =>
    payerEnds(world, payment, { state: "Failed", failCode, wallet: by });
  switch (act) {
    case "approve":
      return payerApproves(world, payment.id, wallet);
    case "wrong-pin":
      return fail("2015");
    case "insufficient":
      return fail("2023", testWallets.insufficient);
    case "timeout":
      return fail("2019");
    case "cancel":
      return payerEnds(world, payment, { state: "Cancelled", failCode: null });
    case "abandon":
      return payment;
  }
}

async function actRoute(world: World, c: SimContext): Promise<Response> {
  const body = (await readBody(c)) ?? {};
  const payment = findPayment(world, c.req.param("reference") ?? "");
  if (!payment) return c.json({ error: "no such payment" }, 404);
  const act = acts.find((name) => name === body["do"]);
  if (!act) return c.json({ error: `do must be one of ${acts.join(", ")}` }, 400);
  const wallet = typeof body["wallet"] === "string" ? body["wallet"] : testWallets.active[0];
  const done = actAs(world, payment, act, wallet);
  if (!done) return c.json({ error: `the payment is ${payment.state}` }, 409);
  const status = callbackStatus(done);
  const sent = body["deliver"] === false ? [] : await sendCallback(world, done);
  return c.json({
    reference: done.id,
    state: done.state,
    callbackUrl: status === null ? null : callbackFor(done, status),
    delivered: sent,
  });
}

/** "24h", "90s" or milliseconds. */
function millisOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  const match = /^(-?\d+)(ms|s|m|h|d)$/.exec(typeof value === "string" ? value : "");
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3600_000, d: 86_400_000 }[match?.[2] ?? ""];
  return match && unit ? Number(match[1]) * unit : null;
}

function clockRoute(world: World, body: Body): Body | null {
  const by = millisOf(body["advance"] ?? body["advanceMs"]);
  const to = typeof body["now"] === "string" ? Date.parse(body["now"]) : Number.NaN;
  if (by !== null) world.clock.moveBy(by);
  else if (!Number.isNaN(to)) world.clock.moveBy(to - world.clock.now());
  else return null;
  return { now: new Date(world.clock.now()).toISOString(), shiftMs: world.clock.shift() };
}

/** The test's side of the wallet; never part of the emulated API. */
export function controlRoutes(app: SimApp, world: World, office: PostOffice): void {
  const base = "/_control";
  const bad = (c: SimContext, error: string) => c.json({ error }, 400);

  app.get(`${base}/payments`, (c) =>
    c.json({ payments: world.store.payments().map((p) => paymentView(world, p)) }),
  );
  app.get(`${base}/payments/:reference`, (c) => {
    const payment = findPayment(world, c.req.param("reference"));
    return payment ? c.json(paymentView(world, payment)) : c.json({ error: "no such payment" }, 404);
  });
  app.post(`${base}/payments/:reference/act`, (c) => actRoute(world, c));
  app.get(`${base}/ledger`, (c) => c.json(ledgerOf(world)));
  app.get(`${base}/journal`, (c) => {
    const { op, reference } = c.req.query();
    const entries = world.journal.list().filter((entry) => !op || entry.op === op);
    return c.json({ entries: entries.filter((entry) => !reference || entry.reference === reference) });
  });
  app.delete(`${base}/journal`, (c) => {
    world.journal.clear();
    return c.json({ entries: [] });
  });

  app.get(`${base}/faults`, (c) => c.json({ faults: world.faults.list() }));
  app.delete(`${base}/faults`, (c) => {
    world.faults.clear();
    return c.json({ faults: [] });
  });
  app.post(`${base}/faults`, async (c) => {
    const fault = readFault((await readBody(c)) ?? {});
    if (!fault)
      return bad(c, "a fault is {op, do}, {callback} or {webhook}, with reference?, times?, delayMs?");
    world.faults.add(fault);
    return c.json(fault, 201);
  });

  app.get(`${base}/clock`, (c) =>
    c.json({ now: new Date(world.clock.now()).toISOString(), shiftMs: world.clock.shift() }),
  );
  app.post(`${base}/clock`, async (c) => {
    const moved = clockRoute(world, (await readBody(c)) ?? {});
    return moved
      ? c.json(moved)
      : bad(c, 'the clock takes {"advance": "55m"}, {"advanceMs": 1000} or {"now": "…Z"}');
  });
  app.post(`${base}/tokens/expire`, (c) => {
    expireTokens(world);
    return c.json({ expired: true });
  });
  app.post(`${base}/reset`, (c) => {
    world.store.reset();
    world.faults.clear();
    world.journal.clear();
    return c.json({ reset: true });
  });
  merchantRoutes(app, world, office);
}

/** The merchant's account and his listener. */
function merchantRoutes(app: SimApp, world: World, office: PostOffice): void {
  const base = "/_control";
  app.get(`${base}/settings`, (c) => c.json({ ...world.settings(), paymentLifeMs }));
  app.post(`${base}/settings`, async (c) => {
    const known = Object.keys(world.settings());
    const body = (await readBody(c)) ?? {};
    const unknown = Object.keys(body).filter((name) => !known.includes(name));
    if (unknown.length > 0) return c.json({ error: `no such setting: ${unknown.join(", ")}` }, 400);
    world.change(body as Partial<Settings>);
    return c.json(world.settings());
  });
  app.post(`${base}/merchant`, async (c) => {
    const body = (await readBody(c)) ?? {};
    const balance = body["collectionBalance"];
    if (typeof balance !== "string" || !/^\d{1,9}(\.\d{1,2})?$/.test(balance))
      return c.json({ error: "collectionBalance is taka as text" }, 400);
    const value = { ...world.store.merchant(), collectionMinor: String(minorOf(balance)) };
    world.store.put({ kind: "merchant", value });
    return c.json(ledgerOf(world).merchant);
  });
  app.get(`${base}/notices`, (c) =>
    c.json({ subscription: world.store.subscription(), notices: world.store.notices() }),
  );
  app.post(`${base}/notices`, async (c) => {
    const body = (await readBody(c)) ?? {};
    const payment = findPayment(world, String(body["reference"]));
    if (!payment) return c.json({ error: "no such payment" }, 404);
    office.announce(
      payment,
      "api",
      webhookFaults.find((twist) => twist === body["do"]),
    );
    return c.json({ announced: payment.id }, 202);
  });
  app.post(`${base}/qr`, async (c) => {
    const payment = payByQr(world, (await readBody(c)) ?? {});
    if (!payment) return c.json({ error: "amount is taka as text" }, 400);
    office.announce(payment, "qr");
    return c.json(paymentView(world, payment), 201);
  });
}
