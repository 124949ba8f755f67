import type { CallScript } from "../kit/faults.ts";
import { jsonWire, type Wire } from "../kit/laid.ts";
import { amountShape, isWithin, minorOf } from "../kit/money.ts";
import { payEarly, type Wallet } from "../kit/purse/wallet.ts";
import { type Reason, refusal } from "./answers.ts";
import { type Body, type NagadCharge, type NagadDetail, type NagadWorld, textIn } from "./world.ts";

type Came = Readonly<{ reference: string; outer: Body; inner: Body }>;

function wrongWith(
  world: NagadWorld,
  charge: NagadCharge | undefined,
  { outer, inner }: Came,
): Reason | null {
  if (charge?.state !== "open") return "INVALID_REFERENCE_ID";
  const named = textIn(outer, "paymentRefId");
  if (named && named !== charge.reference) return "INVALID_REFERENCE_ID";
  if (textIn(inner, "merchantId") !== world.merchantId) return "INVALID_MERCHANT";
  if (textIn(inner, "orderId") !== charge.invoice) return "INVALID_ORDER_ID";
  const { challenge, isChallengeUsed } = charge.detail;
  if (isChallengeUsed || textIn(inner, "challenge") !== challenge) return "INVALID_PURCHASE_INFORMATION";
  if (textIn(inner, "currencyCode") !== "050") return "INVALID_CURRENCY";
  const amount = textIn(inner, "amount");
  if (!amountShape.test(amount) || !isWithin(world.settings(), minorOf(amount)))
    return "INVALID_PURCHASE_INFORMATION";
  return URL.canParse(textIn(outer, "merchantCallbackURL")) ? null : "INVALID_API_REQUEST";
}

const infoOf = ({ additionalMerchantInfo: info }: Body): string | null =>
  typeof info === "object" && info !== null ? JSON.stringify(info) : null;

/** `gateways.md` 4.4, the second call: only now there is an amount, and a page. */
export async function complete(
  world: NagadWorld,
  wallet: Wallet<NagadDetail>,
  came: Came,
  script: CallScript | null,
): Promise<Wire> {
  const { purse } = world;
  const charge = purse.find(came.reference);
  const wrong = wrongWith(world, charge, came);
  if (wrong || !charge) return refusal(wrong ?? "INVALID_REFERENCE_ID");
  const { outer, inner } = came;
  const completed = purse.change(charge, {
    minor: String(minorOf(textIn(inner, "amount"))),
    returnUrl: textIn(outer, "merchantCallbackURL"),
    detail: { ...charge.detail, isChallengeUsed: true, isComplete: true, info: infoOf(outer) },
  });
  await payEarly(wallet, completed);
  const callBackUrl = `${world.origin()}/check-out/${encodeURIComponent(charge.reference)}`;
  const extra = script?.do === "extra-fields" ? { nested: { x: [1] } } : {};
  return jsonWire(200, { callBackUrl, status: "Success", ...extra });
}
