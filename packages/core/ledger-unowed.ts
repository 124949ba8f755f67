import { accounts, credit, debit, journal } from "./ledger.ts";

type Unowed = Readonly<{ orderId: string; attemptId: string; gateway: string; captured: bigint }>;

/**
 * J15: captured money that belongs to no order: late, doubled or of another amount. `isShown`: by a statement, after two of
 * finance had said that it never came.
 */
export const j15 = (o: Unowed & Readonly<{ isShown?: boolean }>) =>
  journal("J15", o.isShown ? `${o.attemptId}:shown` : o.attemptId, o.orderId, [
    debit(accounts.gateway(o.gateway), o.captured),
    credit(accounts.unallocated, o.captured),
  ]);

/** J15b: such money is owed back. */
export const j15b = (r: Readonly<{ refundId: string; orderId: string; cash: bigint }>) =>
  journal("J15b", r.refundId, r.orderId, [
    debit(accounts.unallocated, r.cash),
    credit(accounts.refundInTransit, r.cash),
  ]);

/** J15r: no such money ever came, as two of finance found; exactly what J15 and J15b had posted, the other way round. */
export const j15r = (o: Unowed) =>
  journal("J15r", `${o.attemptId}:disproved`, o.orderId, [
    debit(accounts.refundInTransit, o.captured),
    credit(accounts.unallocated, o.captured),
    debit(accounts.unallocated, o.captured),
    credit(accounts.gateway(o.gateway), o.captured),
  ]);
