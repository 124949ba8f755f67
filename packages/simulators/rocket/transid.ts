import type { CallScript } from "../kit/faults.ts";
import type { Wire } from "../kit/laid.ts";
import { isWithin } from "../kit/money.ts";
import type { Random } from "../kit/random.ts";
import { digits, mixed } from "../kit/random.ts";
import { payEarly, type Wallet } from "../kit/purse/wallet.ts";
import { answer, type Message } from "./soap.ts";
import type { RocketCharge, RocketDetail, RocketWorld } from "./world.ts";

/** Twenty bytes in base64: 28 letters that end in `=`, with `+` and `/` among them. */
const newTransid = (random: Random): string =>
  `${random.pick(`${mixed}+/`, 26)}${random.pick("AEIMQUYcgkosw048", 1)}=`;

/** What is wrong with an order; empty: nothing. The bank's texts are not public, so these are invented. */
function wrongWith({ credentials, settings }: RocketWorld, { operation, values }: Message): string {
  const { userid, pwd, amount = "", cardtype = "", txnrefnum = "", clientip } = values;
  if (userid !== credentials.userId || pwd !== credentials.password) return "INVALID MERCHANT";
  if (
    operation === "getsubmertransid" &&
    !(values["submername"] && values["submerid"] && values["terminalid"])
  )
    return "INVALID SUB MERCHANT";
  if (!/^[1-9]\d{0,11}$/.test(amount) || !isWithin(settings(), BigInt(amount))) return "INVALID AMOUNT";
  if (!Object.hasOwn(settings().rates, cardtype)) return "INVALID CARD TYPE";
  const reference = settings().strictness === "strict" ? /^[A-Za-z0-9-]{1,20}$/ : /^.{1,50}$/;
  if (!reference.test(txnrefnum)) return "INVALID REFERENCE";
  return clientip ? "" : "INVALID CLIENT IP";
}

function openCharge(
  { purse }: RocketWorld,
  { amount = "", cardtype: cardType = "", txnrefnum = "" }: Message["values"],
): RocketCharge {
  return purse.open({
    reference: purse.random.unused(
      () => newTransid(purse.random),
      (id) => purse.find(id) !== undefined,
    ),
    key: "",
    invoice: txnrefnum,
    minor: amount,
    currency: "BDT",
    returnUrl: "",
    prefilled: "",
    detail: { approval: purse.random.pick(digits, 6), cardType },
  });
}

/** `getransid` and its sister for an aggregator's shops. */
export async function transid(
  world: RocketWorld,
  wallet: Wallet<RocketDetail>,
  message: Message,
  script: CallScript | null,
): Promise<Wire> {
  const wrong = script?.do === "error-text" ? "SYSTEM ERROR" : wrongWith(world, message);
  if (wrong) return answer(message.operation, world.settings().errorText || wrong);
  const charge = openCharge(world, message.values);
  await payEarly(wallet, charge);
  const id = script?.do === "short-id" ? charge.reference.slice(0, 20) : charge.reference;
  return answer(message.operation, `TRANSACTION_ID:${id}`);
}
