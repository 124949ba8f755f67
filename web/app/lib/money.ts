import type { SumView } from "@haat/contract/values";
import type { Sum } from "@haat/core/money";

/** The wire's amount as our own, for sentences that word it themselves. */
export const readMoney = ({ currency, minor }: SumView): Sum => ({ currency, minor: BigInt(minor) });

export const isNothing = ({ minor }: Pick<SumView, "minor">): boolean => BigInt(minor) === 0n;
