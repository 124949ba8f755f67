import type { CallScript } from "../kit/faults.ts";
import { dhakaStamp, dhakaWall } from "../kit/clock.ts";
import { jsonWire, type Wire } from "../kit/laid.ts";
import { takaOf } from "../kit/money.ts";
import { toldOf } from "../kit/purse/store.ts";
import { landedBy, refundedMinor } from "../kit/purse/truth.ts";
import { refusal } from "./answers.ts";
import type { NagadCharge, NagadWorld } from "./world.ts";

const dayOf = (at: number): string => dhakaWall(at).slice(0, 10);

/** How many of its refunds count: all, or those up to one that is asked about again. */
export function givenBackWord(world: NagadWorld, charge: NagadCharge, upTo = charge.refunds.length): string {
  const refunds = charge.refunds.slice(0, upTo);
  const last = refunds.at(-1);
  const isSameDay = last !== undefined && dayOf(last.askedAt) === dayOf(charge.endedAt ?? last.askedAt);
  const { givenBackAs } = world.settings();
  const word = givenBackAs === "by-day" ? (isSameDay ? "Cancelled" : "Refunded") : givenBackAs;
  return refundedMinor({ refunds }) < BigInt(charge.paidMinor) ? `Partial${word}` : word;
}

/** What the payer has typed so far; a PIN that was wrong was given all the same. */
function openWord({ detail, payer }: NagadCharge): string {
  if (!detail.isComplete) return "OrderInitiated";
  if (payer.at === "code") return "OtpSent";
  if (payer.at === "pin") return payer.pinTries > 0 ? "PinGiven" : "OtpVerified";
  return "Ready";
}

/** The word for a session that ran out of time is a guess. */
function wordOf(world: NagadWorld, charge: NagadCharge): string {
  switch (charge.state) {
    case "open":
      return openWord(charge);
    case "paid":
      return charge.refunds.length > 0 ? givenBackWord(world, charge) : "Success";
    case "cancelled":
    case "expired":
      return "Aborted";
    case "failed":
      return "Failed";
  }
}

/** The format is not published. */
function momentText({ settings }: NagadWorld, at: number | null): string | null {
  if (at === null) return null;
  switch (settings().issuerTime) {
    case "spaced":
      return `${dhakaWall(at).slice(0, 19).replace("T", " ")}.0`;
    case "compact":
      return dhakaStamp(at);
    case "iso":
      return `${dhakaWall(at)}+0600`;
  }
}
const masked = (wallet: string): string => `${wallet.slice(0, 3)}****${wallet.slice(-4)}`;

function amountOf(charge: NagadCharge, script: CallScript | null): string | number | null {
  if (!charge.detail.isComplete) return null;
  const minor = BigInt(charge.state === "paid" ? charge.paidMinor : charge.minor);
  const text = takaOf(script?.do === "tamper-amount" ? minor + 100n : minor);
  return script?.do === "number-amounts" ? Number(text) : text;
}

/** `gateways.md` 4.5: the truth, plain, without any header. */
export function verify(world: NagadWorld, reference: string, script: CallScript | null): Wire {
  const found = world.purse.find(reference);
  if (!found) return refusal("INVALID_REFERENCE_ID");
  const told = toldOf(world.purse.store, found, script);
  const charge = { ...told, refunds: landedBy(told.refunds, world.purse.clock.now()) };
  const last = charge.refunds.at(-1);
  const isPaid = charge.state === "paid";
  return jsonWire(200, {
    merchantId: script?.do === "other-merchant" ? "683000000009999" : world.merchantId,
    orderId: charge.invoice,
    paymentRefId: charge.reference,
    amount: amountOf(charge, script),
    clientMobileNo: charge.payer.wallet === null ? null : masked(charge.payer.wallet),
    merchantMobileNo: "01711000000",
    orderDateTime: momentText(world, charge.createdAt),
    issuerPaymentDateTime: isPaid ? momentText(world, charge.endedAt) : null,
    issuerPaymentRefNo: charge.trxId,
    additionalMerchantInfo: charge.detail.info,
    status: script?.do === "status" ? (script.code ?? "") : wordOf(world, charge),
    statusCode: isPaid ? "000" : null,
    cancelIssuerDateTime: momentText(world, last?.askedAt ?? null),
    cancelIssuerRefNo: last?.trxId ?? null,
    serviceType: null,
    ...(script?.do === "extra-fields" && { isCashback: false, nested: { x: [1] } }),
  });
}
