import type { Wallet } from "@haat/core/payment-methods";
import { bkashRemote, type BkashRemote } from "@haat/simulators/bkash/remote";
import { type LedgerLine, walletRemote, type WalletRemote } from "@haat/simulators/kit/remote";
import { inject } from "vitest";
import type { Visitor } from "./visitor.ts";

const originOf = (wallet: Wallet): string => inject("services").simulators[wallet].origin;

/** The wallet's own side: its truth, and the faults it can be told to have. */
export const wallet = (): BkashRemote => bkashRemote(originOf("bkash"));
export const walletNamed = (name: Wallet): WalletRemote => walletRemote(originOf(name));

/** Which payment the buyer's browser stands before. */
export const paymentAtWallet = ({ page }: Visitor): Promise<string> =>
  page.locator('input[name="reference"]').inputValue();

/** How often money really moved for this payment, and how much of it went back. */
export async function truthOf(reference: string, name: Wallet = "bkash"): Promise<LedgerLine> {
  const { payments } = await walletNamed(name).ledger();
  const found = payments.find((payment) => payment.reference === reference);
  if (!found) throw new Error(`${name} knows no payment ${reference}`);
  return found;
}
