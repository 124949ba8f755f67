import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { lockOwedBack, type OwedBack } from "@haat/db/queries/disputes/owed-back";

type Taken = Readonly<{
  attemptId: string;
  amountMinor: bigint;
  /** What of the payment may be disputed; null: nothing of it may. */
  left: bigint | null;
}>;
/** `owed`: refunds that the wallet has made by taking the money; `rest`: what is in dispute. */
export type Split = Readonly<{ owed: readonly OwedBack[]; rest: bigint }>;

/**
 * What a wallet takes back of a payment, where it is more than may be disputed: the refunds that nobody has sent yet, either the
 * one of just that amount or all of them. One that may still go home by itself is waited for.
 */
export async function splitTaken(tx: Tx, { attemptId, amountMinor, left }: Taken): Promise<Split> {
  if (left !== null && amountMinor <= left) return { owed: [], rest: amountMinor };
  const owed = await lockOwedBack(tx, attemptId);
  // What lies in suspense or is disputed is taka.
  if (owed.some(({ currency }) => currency !== "BDT")) throw new DomainError("dispute.not_disputable");
  if (owed.some(({ isUnderway }) => isUnderway)) throw new DomainError("dispute.refund_underway");
  const one = owed.find((each) => each.amountMinor === amountMinor);
  if (one) return { owed: [one], rest: 0n };
  const rest = amountMinor - owed.reduce((sum, each) => sum + each.amountMinor, 0n);
  if (owed.length === 0 && left === null) throw new DomainError("dispute.not_disputable");
  if (rest < 0n || rest > (left ?? 0n)) throw new DomainError("dispute.above_captured");
  return { owed, rest };
}
