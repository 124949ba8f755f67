import { ReturnBody } from "@haat/contract/order";
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

/** What bKash hangs on the return address: its payment id, and a word that decides nothing. */
export function readReturn(search: URLSearchParams): z.infer<typeof ReturnBody> | null {
  const status = search.get("status");
  const body = ReturnBody.safeParse({
    providerRef: search.get("paymentID") ?? "",
    ...(status !== null && { status }),
  });
  return body.success && body.data.providerRef !== "" ? body.data : null;
}
