import { dhakaWall } from "../kit/clock.ts";
import type { CallScript } from "../kit/faults.ts";
import type { Wire } from "../kit/laid.ts";
import { amountShape, isWithin, minorOf } from "../kit/money.ts";
import { payEarly, type Wallet } from "../kit/purse/wallet.ts";
import { answer } from "./envelope.ts";
import { ulid } from "./ulid.ts";
import type { UpayCharge, UpayDetail, UpayWorld } from "./world.ts";

export type Body = Readonly<Record<string, unknown>>;

export const textIn = (body: Body, name: string): string =>
  typeof body[name] === "string" ? body[name] : "";

const needed = [
  "merchant_id",
  "merchant_name",
  "merchant_code",
  "merchant_country_code",
  "merchant_city",
  "merchant_category_code",
  "merchant_mobile",
] as const;

/** A number with two decimals at most; text only where that is tolerated. */
function amountOf(value: unknown, isStrict: boolean): bigint | null {
  const text =
    typeof value === "number" ? String(value) : typeof value === "string" && !isStrict ? value : "";
  const minor = amountShape.test(text) ? minorOf(text) : 0n;
  return minor > 0n ? minor : null;
}

/** What is wrong with a wish, by the name of its field; empty: nothing. */
function wrongWith({ purse, credentials, settings }: UpayWorld, body: Body): string {
  const { strictness, textAmount } = settings();
  const isStrict = strictness === "strict";
  const missing = needed.find((name) => textIn(body, name) === "");
  if (missing) return missing;
  if (textIn(body, "merchant_id") !== credentials.merchantId) return "merchant_id";
  if (textIn(body, "merchant_country_code") !== "BD") return "merchant_country_code";
  if (textIn(body, "transaction_currency_code") !== "BDT") return "transaction_currency_code";
  const date = textIn(body, "date");
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return "date";
  if (isStrict && date !== dhakaWall(purse.clock.now()).slice(0, 10)) return "date";
  const txnShape = isStrict ? /^[A-Za-z0-9]{1,50}$/ : /^[A-Za-z0-9_-]{1,50}$/;
  if (!txnShape.test(textIn(body, "txn_id"))) return "txn_id";
  if (!/^.{1,50}$/.test(textIn(body, "invoice_id"))) return "invoice_id";
  const amount = amountOf(body["amount"], isStrict || textAmount === "DVE4001");
  if (amount === null || !isWithin(settings(), amount)) return "amount";
  return URL.canParse(textIn(body, "redirect_url")) ? "" : "redirect_url";
}

function openCharge({ purse }: UpayWorld, body: Body): UpayCharge {
  const sessionId = purse.random.opaque(32);
  return purse.open({
    reference: textIn(body, "txn_id"),
    key: sessionId,
    invoice: textIn(body, "invoice_id"),
    minor: String(amountOf(body["amount"], false)),
    currency: "BDT",
    returnUrl: textIn(body, "redirect_url"),
    prefilled: "",
    detail: { sessionId, ulid: ulid(purse.random, purse.clock.now()) },
  });
}

/** `gateways.md` 6.4. */
export async function init(
  world: UpayWorld,
  wallet: Wallet<UpayDetail>,
  body: Body,
  script: CallScript | null,
): Promise<Wire> {
  const wrong = wrongWith(world, body);
  if (wrong) return answer("DVE4001", undefined, wrong);
  if (world.purse.find(textIn(body, "txn_id"))) return answer("DTP4003");
  const charge = openCharge(world, body);
  await payEarly(wallet, charge);
  return answer("MPIS2002", {
    session_id: charge.detail.sessionId,
    txn_id: charge.reference,
    trx_id: charge.detail.ulid,
    invoice_id: charge.invoice,
    merchant_id: script?.do === "other-merchant" ? "1120100000009999" : world.credentials.merchantId,
    gateway_url: `${world.origin()}/pay/${charge.reference}/?session=${charge.key}`,
  });
}
