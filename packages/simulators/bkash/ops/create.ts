import { callbackBase, callbackFor } from "../callback.ts";
import { bkashTime } from "../clock.ts";
import { faultFor, invalidBody, success, type Reply, type Version } from "../reply.ts";
import { amountShape, isWithin, minorOf } from "../../kit/money.ts";
import { firstStep, type PayerStep } from "../../kit/payer/desk.ts";
import type { Payment } from "../truth.ts";
import { paymentId } from "../ids.ts";
import { savePayment, type World } from "../world.ts";

type Body = Readonly<Record<string, unknown>>;
type Wish = Pick<
  Payment,
  "mode" | "amount" | "currency" | "intent" | "invoice" | "payerReference" | "callbackUrl" | "agreementId"
>;

/** The amount as the client spelled it, a JSON number included where that is tolerated. */
function amountOf(body: Body, isStrict: boolean): string {
  const amount = body["amount"];
  if (typeof amount === "string") return amount;
  return typeof amount === "number" && !isStrict ? String(amount) : "";
}

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:");
}

/** An aggregator's shop: tags with two digits of length before each value, `MI` first; absent or empty at all others. */
function isAssociation(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (typeof value !== "string" || value.length > 255 || !value.startsWith("MI")) return false;
  let rest = value;
  for (let length = 0; rest !== ""; rest = rest.slice(4 + length)) {
    const [, digits] = /^[A-Z]{2}(\d\d)/.exec(rest) ?? [];
    length = Number(digits);
    if (digits === undefined || rest.length < 4 + length) return false;
  }
  return true;
}

/** A code, or the wish in bKash's own terms. */
function readWish(world: World, body: Body): string | Wish {
  const isStrict = world.settings().strictness === "strict";
  const text = (name: string): string => (typeof body[name] === "string" ? body[name] : "");
  const mode = text("mode");
  if (mode !== "0011" && mode !== "0001" && mode !== "0000") return mode ? "2063" : "2065";
  const agreement = mode === "0001" ? world.store.agreement(text("agreementID")) : null;
  if (mode === "0001" && agreement?.state !== "Completed") return agreement ? "2055" : "2051";
  if (!isAssociation(body["merchantAssociationInfo"])) return "2047";
  const payerReference = text("payerReference");
  if (payerReference.length > 255 || (payerReference === "" && isStrict)) return "2048";
  if (!isAddress(text("callbackURL"))) return "2049";
  if (mode === "0000" && body["amount"] === undefined)
    return { ...bare(text("callbackURL"), payerReference), mode };
  const amount = amountOf(body, isStrict);
  if (!amountShape.test(amount) || !isWithin(world.settings(), minorOf(amount))) return "2006";
  if (body["currency"] !== "BDT") return "2007";
  const intent = isStrict ? text("intent") : text("intent").toLowerCase();
  if (intent !== "sale" && intent !== "authorization") return "2008";
  const invoice = text("merchantInvoiceNumber");
  const invoiceShape = isStrict ? /^[A-Za-z0-9_-]{1,50}$/ : /^.{1,255}$/;
  if (!invoiceShape.test(invoice)) return "2031";
  if (
    world.settings().repeatedInvoice === "2029" &&
    world.store.payments().some((p) => p.invoice === invoice)
  )
    return "2029";
  const agreementId = agreement?.id ?? null;
  return { ...bare(text("callbackURL"), payerReference), mode, amount, intent, invoice, agreementId };
}

const bare = (callbackUrl: string, payerReference: string) => ({
  amount: "0",
  currency: "BDT",
  intent: "sale",
  invoice: "",
  payerReference,
  callbackUrl,
  agreementId: null,
});

export function create(world: World, body: Body, version: Version): Reply {
  if (typeof body["mode"] !== "string" || typeof body["callbackURL"] !== "string") return invalidBody;
  const wish = readWish(world, body);
  if (typeof wish === "string") return faultFor(version)(wish);
  const createdAt = world.clock.now();
  const payment = savePayment(world, {
    ...wish,
    id: paymentId(world.random, wish.mode, createdAt),
    version,
    // Without a page for its PIN there is nothing left for the payer to agree to.
    state: isShown(world, wish) ? "Initiated" : "Authorised",
    hash: world.random.opaque(40),
    signature: world.random.opaque(10),
    createdAt,
    executedAt: null,
    trxId: null,
    failCode: null,
    captures: 0,
    payer: stepFor(world, wish.agreementId),
    refunds: [],
  });
  return success(createdBody(world, payment));
}

const isShown = ({ settings }: World, { mode }: Pick<Payment, "mode">): boolean =>
  mode !== "0001" || settings().agreementPage === "shown";

/** With an agreement bKash knows the wallet already and asks for the PIN only. */
function stepFor(world: World, agreementId: string | null): PayerStep {
  const wallet = agreementId === null ? null : (world.store.agreement(agreementId)?.wallet ?? null);
  return wallet === null ? firstStep : { ...firstStep, at: "pin", wallet };
}

function createdBody(world: World, payment: Payment): Body {
  const { id, hash, mode, version, amount, currency, intent, invoice } = payment;
  const page = `${world.origin()}/?paymentId=${id}&hash=${hash}&mode=${mode}&apiVersion=${version}/`;
  const links = {
    [version === "v2" ? "paymentId" : "paymentID"]: id,
    ...(isShown(world, payment) && { bkashURL: page }),
    callbackURL: callbackBase(payment),
    successCallbackURL: callbackFor(payment, "success"),
    failureCallbackURL: callbackFor(payment, "failure"),
    cancelledCallbackURL: callbackFor(payment, "cancel"),
  };
  const time = bkashTime(payment.createdAt);
  if (mode === "0000")
    return {
      ...links,
      payerReference: payment.payerReference,
      agreementStatus: "Initiated",
      agreementCreateTime: time,
    };
  return {
    ...links,
    amount,
    intent,
    currency,
    paymentCreateTime: time,
    transactionStatus: "Initiated",
    merchantInvoiceNumber: invoice,
  };
}
