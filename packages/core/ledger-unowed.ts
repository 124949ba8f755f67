import { accountIn, accounts, credit, debit, journal } from "./ledger.ts";
import type { Sum } from "./money.ts";

type Unowed = Readonly<{ orderId: string; attemptId: string; gateway: string; captured: Sum }>;

/**
 * J15: captured money that belongs to no order: late, doubled, of another amount or of another currency. `isShown`: by a
 * statement, after two of finance had said that it never came.
 */
export const j15 = ({ captured, ...o }: Unowed & Readonly<{ isShown?: boolean }>) =>
  journal("J15", o.isShown ? `${o.attemptId}:shown` : o.attemptId, o.orderId, [
    debit(accountIn(captured.currency, accounts.gateway(o.gateway)), captured.minor),
    credit(accountIn(captured.currency, accounts.unallocated), captured.minor),
  ]);

/** J15b: such money is owed back. */
export const j15b = (r: Readonly<{ refundId: string; orderId: string; cash: Sum }>) =>
  journal("J15b", r.refundId, r.orderId, [
    debit(accountIn(r.cash.currency, accounts.unallocated), r.cash.minor),
    credit(accountIn(r.cash.currency, accounts.refundInTransit), r.cash.minor),
  ]);

/** J15r: no such money ever came, as two of finance found; exactly what J15 and J15b had posted, the other way round. */
export const j15r = (o: Omit<Unowed, "captured"> & Readonly<{ captured: bigint }>) =>
  journal("J15r", `${o.attemptId}:disproved`, o.orderId, [
    debit(accounts.refundInTransit, o.captured),
    credit(accounts.unallocated, o.captured),
    debit(accounts.unallocated, o.captured),
    credit(accounts.gateway(o.gateway), o.captured),
  ]);
