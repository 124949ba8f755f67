import { callbackFor, callbackStatus, type CallbackStatus } from "../callback.ts";
import type { Payment } from "../truth.ts";
import { findPayment, savePayment, type World } from "../world.ts";
import { testWallets } from "./wallets.ts";

export type Sent = Readonly<{ url: string; status: number | null }>;

const sleep = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

async function visit(world: World, url: string): Promise<Sent> {
  let status: number | null = null;
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(20_000) });
    await response.body?.cancel();
    status = response.status;
  } catch {
    // A merchant that is not there is an answer too: `status` stays null.
  }
  const [path] = url.split("?");
  world.journal.note({
    op: "callback",
    method: "GET",
    path: path ?? url,
    reference: null,
    request: null,
    status,
    response: null,
    fault: null,
  });
  return { url, status };
}

/** Where the payer's browser should go next; null when it stays on the wallet's page. */
export function leave(world: World, payment: Payment): string | null {
  const status = callbackStatus(payment);
  if (status === null) return null;
  const url = callbackFor(payment, status);
  const fault = world.faults.takeCallback("return", [payment.id, payment.invoice]);
  switch (fault?.callback) {
    case "never":
      return null;
    case "late":
      void sleep(fault.delayMs || 3000).then(() => visit(world, url));
      return null;
    case "twice":
      void visit(world, url);
      return url;
    case "reorder":
      void visit(world, callbackFor(payment, status === "success" ? "cancel" : "success"));
      return url;
    case "swapped":
      return swapped(world, payment, status);
    case "early":
    case undefined:
      return url;
  }
}

/** A forger's return: this payer, with the id of someone else's payment. */
function swapped(world: World, payment: Payment, status: CallbackStatus): string {
  const other = world.store.payments().findLast(({ id }) => id !== payment.id);
  return callbackFor({ ...payment, id: other?.id ?? payment.id }, status);
}

/** The same for a payer without a browser: the simulator makes the visits and tells how they were answered. */
export async function sendCallback(world: World, payment: Payment): Promise<Sent[]> {
  const status = callbackStatus(payment);
  if (status === null) return [];
  const fault = world.faults.takeCallback("return", [payment.id, payment.invoice]);
  if (fault?.callback === "never") return [];
  if (fault?.callback === "late") await sleep(fault.delayMs || 3000);
  if (fault?.callback === "swapped") return [await visit(world, swapped(world, payment, status))];
  const sent: Sent[] = [];
  for (const next of visitsOf(fault?.callback, status))
    sent.push(await visit(world, callbackFor(payment, next)));
  return sent;
}

function visitsOf(fault: string | undefined, status: CallbackStatus): CallbackStatus[] {
  if (fault === "twice") return [status, status];
  return fault === "reorder" ? [status === "success" ? "cancel" : "success", status] : [status];
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
