import type { OverviewView } from "@haat/contract/support";
import type { Sum } from "@haat/core/money";
import { naturalOf } from "../books/rules.ts";

/** `suspense` is above zero where money lacks, below it where there is too much. */
type Standing = Readonly<{
  suspense: bigint;
  unallocated: bigint;
  refunds: bigint;
  wallets: bigint;
  cash: bigint;
  /** What stands in other currencies than taka, as it grows. */
  foreign: readonly Sum[];
}>;

/** The balances that somebody of finance looks at first, as they grow; of the kinds in the overview. */
export function standingOf(accounts: OverviewView["accounts"]): Standing {
  const sum = (...kinds: string[]): bigint =>
    accounts
      .filter(({ account }) => kinds.includes(account))
      .reduce((total, { account, balance }) => total + naturalOf(account, BigInt(balance.minor)), 0n);
  return {
    suspense: sum("X:SUSPENSE"),
    unallocated: sum("L:UNALLOC"),
    refunds: sum("L:REFUND_IT"),
    wallets: sum("A:GW"),
    cash: sum("A:COD", "A:COD_IT"),
    foreign: accounts
      .filter(
        ({ account, balance }) =>
          account.startsWith("L:") && balance.currency !== "BDT" && balance.minor !== "0",
      )
      .map(({ account, balance }) => ({
        currency: balance.currency,
        minor: naturalOf(account, BigInt(balance.minor)),
      })),
  };
}
