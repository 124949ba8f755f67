import { ReturnBody } from "@haat/contract/payment";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import type { AttemptState } from "@haat/core/states";
import type { z } from "zod";

/** The outcome is known one way or the other; the order page words it. */
export const settledStates: readonly AttemptState[] = [
  "captured",
  "captured_orphan",
  "captured_mismatch",
  "failed",
  "expired",
  "cancelled",
  "partially_refunded",
  "refunded",
];

/** Under which names a wallet hangs its own name of the payment, and a word that decides nothing, on the address. */
const names: Readonly<Record<Wallet, Readonly<{ reference: string | null; status: string }>>> = {
  bkash: { reference: "paymentID", status: "status" },
  // Our own name of the attempt stands in the path: its parameters are not published.
  upay: { reference: null, status: "status" },
};

const isWallet = (name: string): name is Wallet => (wallets as readonly string[]).includes(name);

/** Null where the address names no payment. */
export function readReturn(
  { method, attempt }: Readonly<{ method: string; attempt?: string | undefined }>,
  search: URLSearchParams,
): z.infer<typeof ReturnBody> | null {
  if (!isWallet(method)) return null;
  const { reference, status } = names[method];
  const providerRef = reference === null ? null : search.get(reference);
  const word = search.get(status)?.toLowerCase();
  const body = ReturnBody.safeParse({
    ...(providerRef !== null && { providerRef }),
    ...(attempt !== undefined && { attemptId: attempt }),
    ...(word !== undefined && { status: word }),
  });
  return body.success ? body.data : null;
}
