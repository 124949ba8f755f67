import type { MoneyView } from "@haat/contract/values";
import { bdt, type Money } from "@haat/core/money";

/** The wire's amount as our own, for sentences that word it themselves. */
export const readMoney = ({ minor }: MoneyView): Money => bdt(BigInt(minor));

export const isNothing = ({ minor }: MoneyView): boolean => BigInt(minor) === 0n;
