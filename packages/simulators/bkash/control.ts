import { type Act, controlRoutes, type Till } from "../kit/control.ts";
import { readBody } from "../kit/machine.ts";
import type { SimApp } from "../kit/listen.ts";
import { amountShape, minorOf } from "../kit/money.ts";
import type { Stop } from "../kit/payer/desk.ts";
import type { Movement } from "../kit/settlement.ts";
import { callbackFor, callbackStatus } from "./callback.ts";
import { vocabulary, webhookFaults } from "./faults.ts";
import { ledgerOf, paymentView } from "./ledger.ts";
import { expireTokens } from "./ops/tokens.ts";
import { endOf } from "./payer/desk.ts";
import { payerApproves, payerEnds, sendCallback } from "./payer/leave.ts";
import { testWallets } from "./payer/wallets.ts";
import type { PostOffice } from "./sns/post-office.ts";
import { payByQr } from "./sns/qr.ts";
import { bkashSheet } from "./settlement.ts";
import { liveRefunds, type Payment } from "./truth.ts";
import { findPayment, type World } from "./world.ts";

const stops: Readonly<Partial<Record<Act, Stop>>> = {
  "wrong-pin": "pin",
  insufficient: "funds",
  timeout: "time",
  cancel: "cancelled",
};

/** What the payer did; null when this payment no longer waits for a payer. */
function actAs(world: World, reference: string, act: Act, given: string | undefined): Payment | null {
  const payment = findPayment(world, reference);
  if (payment?.state !== "Initiated") return null;
  const wallet = given ?? testWallets.active[0];
  if (act === "approve") return payerApproves(world, payment.id, wallet);
  const why = stops[act];
  if (!why) return payment;
  const by = { cancelled: null, funds: testWallets.insufficient }[why as "cancelled" | "funds"];
  return payerEnds(world, payment, { ...endOf(why), ...(by !== null && { wallet: by ?? wallet }) });
}

function movementsOf({ settings }: World, payment: Payment): Movement[] {
  const { state, trxId, executedAt, invoice, amount } = payment;
  if (state !== "Completed" || trxId === null || executedAt === null) return [];
  const paid = { kind: "capture", trx: trxId, reference: invoice, originalTrx: null } as const;
  const back = liveRefunds(payment).map(({ trxId: trx, minor, askedAt }) => ({
    ...({ kind: "refund", trx, reference: invoice, originalTrx: trxId, at: askedAt } as const),
    minor: BigInt(minor),
  }));
  return [{ ...paid, at: executedAt, minor: minorOf(amount), feeBps: settings().feeBps }, ...back];
}

function tillOf(world: World): Till {
  const { clock, faults, journal, store } = world;
  return {
    ...{ clock, faults, journal, vocabulary },
    views: () => store.payments().map((payment) => paymentView(world, payment)),
    view: (id) => (findPayment(world, id) ? paymentView(world, { id }) : null),
    ledger: () => ledgerOf(world),
    act: (reference, act, wallet) => actAs(world, reference, act, wallet),
    stateOf: (reference) => findPayment(world, reference)?.state ?? null,
    wayBack: (reference) => {
      const payment = findPayment(world, reference);
      const status = payment ? callbackStatus(payment) : null;
      return payment && status ? { url: callbackFor(payment, status) } : null;
    },
    deliver: async (reference) => {
      const payment = findPayment(world, reference);
      return payment ? sendCallback(world, payment) : [];
    },
    settings: () => world.settings(),
    change: (settings) => world.change(settings),
    expireTokens: () => expireTokens(world),
    reset: () => store.reset(),
    settlement: {
      movements: () => store.payments().flatMap((payment) => movementsOf(world, payment)),
      write: bkashSheet(world.topicArn.split("bpt_")[1] ?? ""),
    },
  };
}

/** What every wallet can be asked, and the merchant's account and his listener. */
export function bkashControl(app: SimApp, world: World, office: PostOffice): void {
  const base = "/_control";
  controlRoutes(app, tillOf(world));
  app.post(`${base}/merchant`, async (c) => {
    const balance = ((await readBody(c)) ?? {})["collectionBalance"];
    if (typeof balance !== "string" || !amountShape.test(balance))
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
    const twist = webhookFaults.find((each) => each === body["do"]);
    office.announce(payment, "api", twist);
    return c.json({ announced: payment.id }, 202);
  });
  app.post(`${base}/qr`, async (c) => {
    const payment = payByQr(world, (await readBody(c)) ?? {});
    if (!payment)
      return c.json({ error: "amount, couponAmount and merchantShareAmount are taka as text" }, 400);
    office.announce(payment, "qr");
    return c.json(paymentView(world, payment), 201);
  });
}
