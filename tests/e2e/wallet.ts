import { bkashRemote, type BkashRemote } from "@haat/simulators/bkash/remote";
import { inject } from "vitest";
import type { Visitor } from "./visitor.ts";

/** The wallet's own side: its truth, and the faults it can be told to have. */
export const wallet = (): BkashRemote => bkashRemote(inject("services").simulators.bkash.origin);

/** Which payment the buyer's browser stands before. */
export const paymentAtWallet = ({ page }: Visitor): Promise<string> =>
  page.locator('input[name="reference"]').inputValue();

/** How often money really moved for this payment, and how much of it went back. */
export async function truthOf(reference: string) {
  const { payments } = await wallet().ledger();
  const found = payments.find((payment) => payment.reference === reference);
  if (!found) throw new Error(`the wallet knows no payment ${reference}`);
  return found;
}
