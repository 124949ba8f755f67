import { ledgerRules } from "@haat/contract/support";

/** The rules that have words; one that is newer than this page is shown by its name alone. */
export const isNamedRule = (rule: string): rule is (typeof ledgerRules)[number] =>
  ledgerRules.some((name) => name === rule);

/** A balance as it grows: debts and income are credits, so their debit-less-credit balance is turned round. */
export const naturalOf = (account: string, balance: bigint): bigint =>
  /^[LR]:/.test(account) ? -balance : balance;
