import { localPhone, readPhone } from "@haat/core/phone";
import { minorOf } from "../../kit/money.ts";
import type { Back, Bill, Desk, Stop } from "../../kit/payer/desk.ts";
import { callbackFor, callbackStatus } from "../callback.ts";
import type { Payment } from "../truth.ts";
import { findPayment, savePayment, type World } from "../world.ts";
import { brand } from "./brand.ts";
import { leave, payerApproves, payerEnds } from "./leave.ts";
import { hasWallet } from "./wallets.ts";

/** bKash's code for what stopped a payer; a cancel has none. */
export const stopCodes: Readonly<Record<Stop, string | null>> = {
  cancelled: null,
  code: "2017",
  pin: "2015",
  funds: "2023",
  blocked: "2037",
  time: "2019",
};

function billOf(payment: Payment): Bill {
  const phone = payment.payer.wallet === null ? readPhone(payment.payerReference) : null;
  return {
    reference: payment.id,
    key: payment.hash,
    invoice: payment.invoice,
    minor: minorOf(payment.amount),
    isOpen: payment.state === "Initiated",
    payer: payment.payer,
    prefilled: phone ? localPhone(phone) : "",
  };
}

/** bKash's pages: the payer agrees here, and no money moves before the merchant executes. */
export function deskOf(world: World): Desk {
  /** What a page was opened for is still there: nothing is ever deleted but by a reset. */
  const paymentOf = ({ reference }: Bill): Payment => {
    const payment = findPayment(world, reference);
    if (!payment) throw new Error(`payment ${reference} is gone`);
    return payment;
  };
  const wayBack = (bill: Bill): Back | null => {
    const payment = paymentOf(bill);
    const status = callbackStatus(payment);
    return status === null ? null : { url: callbackFor(payment, status) };
  };
  return {
    brand,
    merchantName: world.merchantName,
    now: world.clock.now,
    codeLifeMs: () => world.settings().codeLifeMs,
    find: (reference, key) => {
      const payment = findPayment(world, reference);
      return payment && payment.hash === key ? billOf(payment) : null;
    },
    readNumber: (typed) => {
      const phone = readPhone(typed);
      return phone ? localPhone(phone) : null;
    },
    hasWallet: (wallet) => hasWallet(world, wallet),
    keep: (bill, payer) => billOf(savePayment(world, { ...paymentOf(bill), payer })),
    agree: (bill, wallet) => billOf(payerApproves(world, bill.reference, wallet) ?? paymentOf(bill)),
    stop: (bill, why, wallet) =>
      billOf(payerEnds(world, paymentOf(bill), { ...endOf(why), ...(wallet !== null && { wallet }) })),
    leave: (bill) => leave(world, paymentOf(bill)),
    wayBack,
    pageUrl: (bill, language) => {
      const { id, hash, mode, version } = paymentOf(bill);
      return `/?paymentId=${id}&hash=${hash}&mode=${mode}&apiVersion=${version}&lang=${language}`;
    },
  };
}

export const endOf = (why: Stop) =>
  ({ state: why === "cancelled" ? "Cancelled" : "Failed", failCode: stopCodes[why] }) as const;
