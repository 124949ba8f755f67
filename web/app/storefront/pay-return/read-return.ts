import { ReturnBody } from "@haat/contract/payment";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { type AttemptState, undecidedStates } from "@haat/core/states";
import type { z } from "zod";

/** The outcome is known one way or the other; the order page words it. */
export const isSettled = (state: AttemptState): boolean =>
  !(undecidedStates as readonly AttemptState[]).includes(state);

type Names = Readonly<{ reference: string | null; invoice?: string; status: string | null }>;

/** Under which names a wallet hangs its own name of the payment, and a word that decides nothing, on the address. */
const names: Readonly<Record<Wallet, Names>> = {
  bkash: { reference: "paymentID", status: "status" },
  nagad: { reference: "payment_ref_id", invoice: "order_id", status: "status" },
  rocket: { reference: "trans_id", status: null },
  // Our own name of the attempt stands in the path: its parameters are not published.
  upay: { reference: null, status: "status" },
};

/** The wallets' own words, as ours. */
const hints: Readonly<Record<string, string>> = {
  aborted: "cancel",
  cancelled: "cancel",
  failed: "failure",
};

const isWallet = (name: string): name is Wallet => (wallets as readonly string[]).includes(name);

/** Stands where our name of the attempt would: the wallet's own name is in the address. */
export const namedByWallet = "named";

/** Null where the address names no payment. */
export function readReturn(
  { method, attempt }: Readonly<{ method: string; attempt?: string | undefined }>,
  search: URLSearchParams,
): z.infer<typeof ReturnBody> | null {
  if (!isWallet(method)) return null;
  const { reference, invoice: invoiceName, status } = names[method];
  // Rocket's name is base64, whose plus sign comes out of an address as a space.
  const providerRef = reference === null ? null : (search.get(reference)?.replaceAll(" ", "+") ?? null);
  const ours = attempt === namedByWallet ? undefined : attempt;
  const invoice = invoiceName === undefined ? null : search.get(invoiceName);
  const word = status === null ? undefined : search.get(status)?.toLowerCase();
  const body = ReturnBody.safeParse({
    ...(providerRef !== null && { providerRef }),
    ...(ours !== undefined && { attemptId: ours }),
    ...(invoice !== null && { invoice }),
    ...(word !== undefined && { status: hints[word] ?? word }),
  });
  return body.success ? body.data : null;
}
