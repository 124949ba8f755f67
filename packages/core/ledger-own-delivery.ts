import { accounts, credit, debit, journal, type SubOrder } from "./ledger.ts";

/** A vendor who delivers himself is his own courier: he keeps his charge from the cash, and hands the rest in or has it set off. */

/** J7, the courier's charge kept from the cash it holds. */
export const j7Charge = (s: SubOrder & { courier: string; amount: bigint }) =>
  journal("J7", `${s.subOrderId}:charge`, s.orderId, [
    debit(accounts.courierPay(s.courier), s.amount),
    credit(accounts.courierCash(s.courier), s.amount),
  ]);

/** By which the books know a hand-in that was received for the nth time. */
export const handInKey = (handInId: string, nth: number): string =>
  nth === 1 ? handInId : `${handInId}:${nth}`;

/** J7, cash handed in and counted. */
export const j7HandIn = (h: { key: string; courier: string; amount: bigint }) =>
  journal("J7", h.key, null, [
    debit(accounts.bank, h.amount),
    credit(accounts.courierCash(h.courier), h.amount),
  ]);

/** J7, cash a vendor keeps instead of being paid out: set off against what he is owed. `key`: the part that became payable, or the stroke by which it was done later. */
export const j7SetOff = (s: { key: string; orderId: string | null; vendorId: string; amount: bigint }) =>
  journal("J7", `${s.key}:set-off`, s.orderId, [
    debit(accounts.vendorPayable(s.vendorId), s.amount),
    credit(accounts.courierCash(s.vendorId), s.amount),
  ]);
