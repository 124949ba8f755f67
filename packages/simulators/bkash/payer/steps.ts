import { foldDigits } from "@haat/core/digits";
import { localPhone, readPhone } from "@haat/core/phone";
import type { Payment } from "../truth.ts";
import { savePayment, type World } from "../world.ts";
import { payerApproves, payerEnds } from "./leave.ts";
import { debitFault, maxTries, testWallets, walletFault } from "./wallets.ts";

export type Complaint = "number" | "no_wallet" | "code" | "pin";
export type Stepped = Readonly<{ payment: Payment; complaint?: Complaint }>;

const typedDigits = (text: string): string => foldDigits(text).replace(/\D/g, "");

/** Step one: whose wallet. Any spelling of the number will do. */
export function giveNumber(world: World, payment: Payment, typed: string): Stepped {
  if (payment.payer.at !== "number") return { payment };
  const phone = readPhone(typed);
  if (!phone) return { payment, complaint: "number" };
  const wallet = localPhone(phone);
  if (walletFault(world, wallet)) return { payment, complaint: "no_wallet" };
  return { payment: savePayment(world, { ...payment, payer: { ...payment.payer, at: "code", wallet } }) };
}

/** Step two: the code sent to the phone. Three wrong ones end the payment. */
export function giveCode(world: World, payment: Payment, typed: string): Stepped {
  const { payer } = payment;
  if (payer.at !== "code") return { payment };
  if (typedDigits(typed) === testWallets.code)
    return { payment: savePayment(world, { ...payment, payer: { ...payer, at: "pin" } }) };
  const codeTries = payer.codeTries + 1;
  const tried = savePayment(world, { ...payment, payer: { ...payer, codeTries } });
  if (codeTries < maxTries) return { payment: tried, complaint: "code" };
  return { payment: payerEnds(world, tried, { state: "Failed", failCode: "2017" }) };
}

/** Step three: the PIN. Agreed, unless the wallet cannot pay. */
export function givePin(world: World, payment: Payment, typed: string): Stepped {
  const { payer } = payment;
  if (payer.at !== "pin" || payer.wallet === null) return { payment };
  if (typedDigits(typed) !== testWallets.pin) {
    const pinTries = payer.pinTries + 1;
    const tried = savePayment(world, { ...payment, payer: { ...payer, pinTries } });
    if (pinTries < maxTries) return { payment: tried, complaint: "pin" };
    return { payment: payerEnds(world, tried, { state: "Failed", failCode: "2015" }) };
  }
  const failCode = debitFault(payer.wallet);
  if (failCode) return { payment: payerEnds(world, payment, { state: "Failed", failCode }) };
  return { payment: payerApproves(world, payment.id, payer.wallet) ?? payment };
}
