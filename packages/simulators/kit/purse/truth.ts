import type { PayerStep, Stop } from "../payer/desk.ts";

export type ChargeState = "open" | "paid" | "failed" | "cancelled" | "expired";

export type GivenBack = Readonly<{
  trxId: string;
  minor: string;
  /** What the merchant calls it; empty where his wallet lets him call it nothing. */
  reference: string;
  askedAt: number;
  /** Where a script says so: later than asked, or, at that time, not at all. */
  landsAt?: number;
  fails?: boolean;
}>;

/** What has really gone home by then. */
export const landedBy = (refunds: readonly GivenBack[], at: number): readonly GivenBack[] =>
  refunds.filter(({ askedAt, landsAt = askedAt, fails = false }) => !fails && landsAt <= at);

/** What cannot be given back any more: gone home, or on its way. */
export const spentBy = (refunds: readonly GivenBack[], at: number): readonly GivenBack[] =>
  refunds.filter(({ askedAt, landsAt = askedAt, fails = false }) => !fails || landsAt > at);

/** One payment at a wallet that debits on its own page. */
export type Charge<Detail> = Readonly<{
  reference: string;
  /** What else the page's address holds; empty where it holds nothing else. */
  key: string;
  invoice: string;
  /** What the merchant asked for, in poisha. */
  minor: string;
  /** What was debited: another sum only where a script says so. */
  paidMinor: string;
  currency: string;
  returnUrl: string;
  prefilled: string;
  state: ChargeState;
  why: Stop | null;
  trxId: string | null;
  /** How often money really moved: never more than once, unless this simulator is broken. */
  captures: number;
  createdAt: number;
  endedAt: number | null;
  payer: PayerStep;
  refunds: readonly GivenBack[];
  /** What only this wallet knows of it. */
  detail: Detail;
}>;

export const refundedMinor = ({ refunds }: Pick<Charge<unknown>, "refunds">): bigint =>
  refunds.reduce((sum, { minor }) => sum + BigInt(minor), 0n);
