import { dhakaStamp } from "../kit/clock.ts";
import type { CallScript } from "../kit/faults.ts";
import type { Wire } from "../kit/laid.ts";
import { amountShape, minorOf, takaOf } from "../kit/money.ts";
import { type Reason, refusal, sealedWire } from "./answers.ts";
import { givenBackWord } from "./standing.ts";
import { type Body, type NagadCharge, type NagadWorld, textIn } from "./world.ts";

type Came = Readonly<{ query: Readonly<{ paymentRefId: string; orderId: string }>; inner: Body }>;

/** Named by either query parameter; where both are there, both must fit. */
export function chargeOf(
  { purse }: NagadWorld,
  { paymentRefId, orderId }: Came["query"],
): NagadCharge | null {
  const named = paymentRefId || purse.store.charges().find(({ invoice }) => invoice === orderId)?.reference;
  const charge = named ? purse.find(named) : undefined;
  return charge && (orderId === "" || charge.invoice === orderId) ? charge : null;
}

const minorIn = (inner: Body, name: string): bigint => {
  const text = textIn(inner, name);
  return amountShape.test(text) ? minorOf(text) : -1n;
};

/** The original's day is that of the payment; only the widest profile lets another one pass. */
function wrongWith(world: NagadWorld, charge: NagadCharge, inner: Body): Reason | null {
  const named = textIn(inner, "orderId");
  if (textIn(inner, "merchantId") !== world.merchantId) return "INVALID_MERCHANT";
  if (named && named !== charge.invoice) return "INVALID_ORDER_ID";
  if (charge.state !== "paid" || charge.endedAt === null) return "INVALID_PURCHASE_INFORMATION";
  if (!/^.{1,36}$/.test(textIn(inner, "referenceNo"))) return "INVALID_API_REQUEST";
  if (minorIn(inner, "originalAmount") !== BigInt(charge.paidMinor)) return "INVALID_PURCHASE_INFORMATION";
  const day = textIn(inner, "originalRequestDate");
  const isDay = day === dhakaStamp(charge.endedAt).slice(0, 8);
  if (!isDay && world.settings().strictness !== "wire-compat") return "INVALID_PURCHASE_INFORMATION";
  return minorIn(inner, "cancelAmount") > 0n ? null : "INVALID_PURCHASE_INFORMATION";
}

const dayMs = 24 * 3600_000;

/** Neither a window nor a count is published, so both are settings. */
function isTooLate({ purse, settings }: NagadWorld, { endedAt, refunds }: NagadCharge): boolean {
  const { refundWindowDays, maxRefunds } = settings();
  const age = purse.clock.now() - (endedAt ?? 0);
  return (
    (refundWindowDays !== null && age > refundWindowDays * dayMs) ||
    (maxRefunds !== null && refunds.length >= maxRefunds)
  );
}

/** The answer that belongs to one refund, at once or when its name comes again. */
function answerOf(world: NagadWorld, charge: NagadCharge, index: number, script: CallScript | null): Wire {
  const given = charge.refunds[index];
  const minor = BigInt(given?.minor ?? 0) + (script?.do === "other-refund-amount" ? 100n : 0n);
  const status = givenBackWord(world, charge, index + 1);
  if (world.settings().cancelAnswer === "status") return sealedWire(world, { status }, script);
  const answer = {
    status,
    code: "00_0000_000",
    originalAmount: takaOf(BigInt(charge.paidMinor)),
    cancelAmount: takaOf(minor),
    cancelTrxId: given?.trxId,
  };
  return sealedWire(world, answer, script);
}

/** `gateways.md` 4.6: by one name of the merchant's the money goes back once. */
export function cancel(world: NagadWorld, came: Came, script: CallScript | null): Wire {
  const { inner } = came;
  const charge = chargeOf(world, came.query);
  if (!charge) return refusal("INVALID_REFERENCE_ID");
  const name = textIn(inner, "referenceNo");
  const recorded = charge.refunds.findIndex(({ reference }) => reference === name);
  if (recorded >= 0)
    return world.settings().repeatedReference === "recorded"
      ? answerOf(world, charge, recorded, script)
      : refusal("DUPLICATE_REFERENCE_NO");
  const wrong = wrongWith(world, charge, inner);
  if (wrong) return refusal(wrong);
  const minor = minorIn(inner, "cancelAmount");
  if (isTooLate(world, charge)) return refusal("INVALID_PURCHASE_INFORMATION");
  const after = world.purse.giveBack(charge.reference, minor, name, script);
  return after
    ? answerOf(world, after, after.refunds.length - 1, script)
    : refusal("INVALID_PURCHASE_INFORMATION");
}
