import { foldDigits } from "@haat/core/digits";
import type { Brand } from "./brand.ts";
import type { Asked, Bill, Desk } from "./desk.ts";
import type { Complaint } from "./words.ts";

export type Stepped = Readonly<{ bill: Bill; complaint?: Complaint }>;
type Step = (desk: Desk, bill: Bill, typed: string) => Stepped;

export const maxTries = 3;
const typedDigits = (text: string): string => foldDigits(text).replace(/\D/g, "");

const next = ({ steps }: Brand, at: Asked): Asked => steps[steps.indexOf(at) + 1] ?? at;

/** Whose wallet. Any spelling of the number will do. */
function giveNumber(desk: Desk, bill: Bill, typed: string): Stepped {
  const wallet = desk.readNumber(typed);
  if (wallet === null) return { bill, complaint: "number" };
  if (!desk.hasWallet(wallet)) return { bill, complaint: "no_wallet" };
  return {
    bill: desk.keep(bill, {
      ...bill.payer,
      ...{ at: next(desk.brand, "number"), wallet, codeSentAt: desk.now() },
    }),
  };
}

/** The code sent to the phone. Three wrong ones end the payment, and so does one that comes too late. */
function giveCode(desk: Desk, bill: Bill, typed: string): Stepped {
  const { payer } = bill;
  if (desk.now() - (payer.codeSentAt ?? desk.now()) > desk.codeLifeMs())
    return { bill: desk.stop(bill, "time", payer.wallet) };
  if (typedDigits(typed) === desk.brand.wallets.code)
    return { bill: desk.keep(bill, { ...payer, at: next(desk.brand, "code") }) };
  const codeTries = payer.codeTries + 1;
  const tried = desk.keep(bill, { ...payer, codeTries });
  if (codeTries < maxTries) return { bill: tried, complaint: "code" };
  return { bill: desk.stop(tried, "code", payer.wallet) };
}

/** The PIN. Agreed, unless the wallet cannot pay. */
function givePin(desk: Desk, bill: Bill, typed: string): Stepped {
  const { payer } = bill;
  const { pin, poor, blocked } = desk.brand.wallets;
  if (payer.wallet === null) return { bill };
  if (typedDigits(typed) !== pin) {
    const pinTries = payer.pinTries + 1;
    const tried = desk.keep(bill, { ...payer, pinTries });
    if (pinTries < maxTries) return { bill: tried, complaint: "pin" };
    return { bill: desk.stop(tried, "pin", payer.wallet) };
  }
  if (payer.wallet === poor) return { bill: desk.stop(bill, "funds", payer.wallet) };
  if (payer.wallet === blocked) return { bill: desk.stop(bill, "blocked", payer.wallet) };
  return { bill: desk.agree(bill, payer.wallet) };
}

const steps = { number: giveNumber, code: giveCode, pin: givePin } satisfies Readonly<Record<Asked, Step>>;

/** A step that is not due is passed over: the page shows the one that is. */
export const take = (desk: Desk, bill: Bill, at: Asked, typed: string): Stepped =>
  bill.payer.at === at ? steps[at](desk, bill, typed) : { bill };
