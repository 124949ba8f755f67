import { leaveBy, type Sent, visitAll, type Ways } from "../../kit/leave.ts";
import type { Back } from "../../kit/payer/desk.ts";
import { callbackFor, callbackStatus } from "../callback.ts";
import type { Payment } from "../truth.ts";
import { findPayment, savePayment, type World } from "../world.ts";
import { testWallets } from "./wallets.ts";

function waysOf(world: World, payment: Payment): Ways | null {
  const status = callbackStatus(payment);
  if (status === null) return null;
  const other = world.store.payments().findLast(({ id }) => id !== payment.id);
  return {
    true: { url: callbackFor(payment, status) },
    other: { url: callbackFor(payment, status === "success" ? "cancel" : "success") },
    // A forger's return: this payer, with the id of someone else's payment.
    swapped: { url: callbackFor({ ...payment, id: other?.id ?? payment.id }, status) },
  };
}

const referencesOf = ({ id, invoice }: Payment): readonly string[] => [id, invoice];

/** Where the payer's browser should go next; null when it stays on the wallet's page. */
export function leave(world: World, payment: Payment): Back | null {
  const ways = waysOf(world, payment);
  return ways && leaveBy(world, referencesOf(payment), ways);
}

/** The same for a payer without a browser. */
export async function sendCallback(world: World, payment: Payment): Promise<Sent[]> {
  const ways = waysOf(world, payment);
  return ways ? visitAll(world, referencesOf(payment), ways) : [];
}

/** Null when this payment no longer waits for its payer. */
export function payerApproves(
  world: World,
  id: string,
  wallet: string = testWallets.active[0],
): Payment | null {
  const payment = findPayment(world, id);
  if (payment?.state !== "Initiated") return null;
  return savePayment(world, {
    ...payment,
    state: "Authorised",
    payer: { ...payment.payer, at: "done", wallet },
  });
}

/** The payer's side is over without an agreement. */
export function payerEnds(
  world: World,
  payment: Payment,
  end: Readonly<{ state: "Cancelled" | "Failed"; failCode: string | null; wallet?: string }>,
): Payment {
  const { state, failCode, wallet = payment.payer.wallet } = end;
  return savePayment(world, { ...payment, state, failCode, payer: { ...payment.payer, at: "done", wallet } });
}
