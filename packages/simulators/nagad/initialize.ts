import { dhakaStamp } from "../kit/clock.ts";
import type { CallScript } from "../kit/faults.ts";
import type { Wire } from "../kit/laid.ts";
import { digits } from "../kit/random.ts";
import { type Reason, refusal, sealedWire } from "./answers.ts";
import { type Body, textIn, type NagadCharge, type NagadWorld } from "./world.ts";

type Path = Readonly<{ merchantId: string; orderId: string }>;
/** What came: the path, the outer fields, and what was sealed in them. */
export type Came = Readonly<{ path: Path; outer: Body; inner: Body }>;

/** `20260105154623` of Dhaka; null where it is no time. */
function momentOf(stamp: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+06:00`);
  return Number.isNaN(at) ? null : at;
}

/** One README spells the outer one like the inner. */
const outerTime = (outer: Body): string => textIn(outer, "dateTime") || textIn(outer, "datetime");

/** What is wrong with a wish; null: nothing. */
function wrongWith({ purse, merchantId, settings }: NagadWorld, { path, outer, inner }: Came): Reason | null {
  const { toleranceMs, orderIdPattern, strictness } = settings();
  if (path.merchantId !== merchantId || textIn(inner, "merchantId") !== merchantId) return "INVALID_MERCHANT";
  if (textIn(inner, "orderId") !== path.orderId) return "INVALID_ORDER_ID";
  const shape = strictness === "strict" ? new RegExp(orderIdPattern) : /^[A-Za-z0-9]{1,64}$/;
  if (!shape.test(path.orderId)) return "INVALID_ORDER_ID";
  if (textIn(inner, "challenge") === "") return "INVALID_API_REQUEST";
  const stamp = textIn(inner, "datetime");
  const at = momentOf(stamp);
  if (at === null || outerTime(outer) !== stamp || Math.abs(purse.clock.now() - at) > toleranceMs)
    return "INVALID_API_REQUEST";
  return purse.store.charges().some(({ invoice }) => invoice === path.orderId) ? "DUPLICATE_ORDER_ID" : null;
}

/** As public samples decode: `MMddHHmmssSSS.merchant.order.challenge`. */
function openCharge(world: NagadWorld, orderId: string): NagadCharge {
  const { purse, merchantId } = world;
  const now = purse.clock.now();
  const challenge = purse.random.pick(`${digits}abcdef`, 20);
  const stamp = `${dhakaStamp(now).slice(4)}${String(now % 1000).padStart(3, "0")}`;
  const reference = Buffer.from([stamp, merchantId, orderId, challenge].join(".")).toString("base64");
  return purse.open({
    ...{ reference, key: "", invoice: orderId, minor: "0", currency: "BDT", prefilled: "" },
    returnUrl: `${world.origin()}/check-out/${encodeURIComponent(reference)}`,
    detail: { challenge, isChallengeUsed: false, isComplete: false, info: null },
  });
}

/** `gateways.md` 4.4, the first call. */
export function initialize(world: NagadWorld, came: Came, script: CallScript | null): Wire {
  const wrong = wrongWith(world, came);
  if (wrong) return refusal(wrong);
  const { reference, detail } = openCharge(world, came.path.orderId);
  const accepted = dhakaStamp(world.purse.clock.now());
  const answer = {
    paymentReferenceId: reference,
    challenge: detail.challenge,
    acceptDateTime: accepted,
  };
  return sealedWire(world, answer, script);
}
