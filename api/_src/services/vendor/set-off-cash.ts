import { accounts } from "@haat/core/ledger";
import { j7SetOff } from "@haat/core/ledger-own-delivery";
import type { Tx } from "@haat/db/books";
import { openHandInsOf } from "@haat/db/queries/money/hand-ins";
import { lockBalance, post } from "@haat/db/queries/money/journals";
import { unreleasedOf } from "@haat/db/queries/vendor/released";

/** Poisha of the market's cash in a shop's hand, locked. What it says it has handed in is no longer its to keep: support may have counted it already. */
export async function cashToSetOff(tx: Tx, vendorId: string): Promise<bigint> {
  const held = await lockBalance(tx, accounts.courierCash(vendorId));
  return held - (await openHandInsOf(tx, vendorId));
}

type SetOff = Readonly<{ key: string; orderId: string | null; vendorId: string; cash: bigint }>;

/**
 * What a shop keeps of the market's cash against what it is owed: never more than the money that has come for its earnings
 * (`bangladesh.md` 7.3, differentiator D3). Answers how much that was, in poisha.
 */
export async function setOffCash(tx: Tx, { cash, ...of }: SetOff): Promise<bigint> {
  const payable = -(await lockBalance(tx, accounts.vendorPayable(of.vendorId)));
  const most = cash < payable ? cash : payable;
  if (most <= 0n) return 0n;
  const released = payable - (await unreleasedOf(tx, of.vendorId));
  const amount = released < most ? released : most;
  if (amount <= 0n) return 0n;
  await post(tx, j7SetOff({ ...of, amount }));
  return amount;
}
