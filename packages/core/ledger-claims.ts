import { accounts, credit, debit, journal } from "./ledger.ts";
import { j7x } from "./ledger-couriers.ts";
import { j20Cleared } from "./suspense.ts";

type Claimed = Readonly<{ key: string; orderId: string | null; courier: string; amount: bigint }>;

/** J7x: cash of a parcel that stands in no statement is claimed from its courier. */
export const j7xClaimed = ({ amount, ...claim }: Claimed) =>
  j7x({ ...claim, over: 0n, short: amount, claims: true, charged: 0n });

/** What is left of such a claim is cash of his list again: a row names it, or it is let go. */
export const j7xFreed = ({ key, orderId, courier, amount }: Claimed) =>
  journal("J7x", key, orderId, [
    debit(accounts.courierCash(courier), amount),
    credit(accounts.claim(courier), amount),
  ]);

/** `amount`: what the row had brought; below zero, what it had taken. */
type Held = Readonly<{ key: string; courier: string; amount: bigint }>;

/** J7x: a row's match is undone though our bank has its money, or has that much less, which is nobody's until somebody says whose. */
export const j7xHeld = ({ key, courier, amount }: Held) =>
  j7x({
    ...{ key: `${key}:held`, courier, orderId: null, over: amount > 0n ? amount : 0n },
    ...{ short: 0n, claims: false, charged: amount < 0n ? -amount : 0n },
  });

/** J20: the row is posted again under `key`, and brings what was held, or takes it. */
export const j20Held = ({ key, courier, amount }: Held) =>
  j20Cleared({
    eventKey: `${key}:held`,
    suspense: -amount,
    to: accounts.courierInTransit(courier),
  });

/** J20: the bank's credit was undone: what was held of the posting under `key` is on its way again, or was not taken. */
export const j20Released = ({ key, ...held }: Held) => j20Held({ ...held, key: `${key}:released` });
