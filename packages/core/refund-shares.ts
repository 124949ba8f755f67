import { DomainError } from "./errors.ts";
import { commissionOn } from "./ledger.ts";
import { allocate, bdt } from "./money.ts";

type Rates = Readonly<{ commissionBp: bigint; vatBp: bigint }>;
export type Reversed = Readonly<{ commission: bigint; vat: bigint; vendor: bigint }>;

/**
 * What giving back `goods` takes back of commission, of the VAT on it and of the vendor, after `done` of the same sale went
 * back before: differences of the cumulative amounts, so that any number of refunds ends exactly where one would. The
 * vendor's part is negative where rounding makes commission and VAT exceed a tiny refund.
 */
export function reversed(goods: bigint, done: bigint, rates: Rates): Reversed {
  const before = commissionOn(done, rates);
  const after = commissionOn(done + goods, rates);
  const commission = after.commission - before.commission;
  const vat = after.vat - before.vat;
  return { commission, vat, vendor: goods - commission - vat };
}

/** What a sale of these goods leaves the vendor; of goods given back, what it takes from him again. */
export const earned = (goods: bigint, rates: Rates): bigint => reversed(goods, 0n, rates).vendor;

/** The worth of `count` pieces of a line after `done` of them went back: exact at the last piece, whatever the line's total. */
export function worthOf(
  line: Readonly<{ total: bigint; quantity: number; done: number }>,
  count: number,
): bigint {
  const { total, quantity, done } = line;
  if (count < 1 || done + count > quantity) throw new DomainError("refund.line_given_back");
  const upTo = (pieces: number): bigint => (total * BigInt(pieces)) / BigInt(quantity);
  return upTo(done + count) - upTo(done);
}

type Stake = Readonly<{ left: bigint; goodsLeft: bigint }>;

/** A loss shared over the parts of an order by what is left of each, the largest remainder first; goods before the delivery charge. */
export const lossShares = (
  amount: bigint,
  stakes: readonly Stake[],
): Readonly<{ goods: bigint; delivery: bigint }>[] =>
  overPayments(
    amount,
    stakes.map(({ left }) => left),
  ).map((share, index) => {
    const most = stakes[index]?.goodsLeft ?? 0n;
    const goods = share < most ? share : most;
    return { goods, delivery: share - goods };
  });

/** `left`: what each payment has still to give back of this part. Largest remainder over what is left, never above it. */
export function overPayments(amount: bigint, left: readonly bigint[]): bigint[] {
  const whole = left.reduce((sum, each) => sum + each, 0n);
  if (amount > whole) throw new DomainError("refund.above_captured");
  return amount === 0n ? left.map(() => 0n) : allocate(bdt(amount), left).map(({ minor }) => minor);
}
