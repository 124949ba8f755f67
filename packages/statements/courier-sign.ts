import type { Charge } from "./courier-line.ts";

type Fees = Readonly<{ deliveryFeeMinor: bigint; codFeeMinor: bigint; charges: readonly Charge[] }>;
type Stated = Readonly<{ collected: bigint; advance: bigint; payout: bigint | null; discount: string }>;

export const feesIn = ({ deliveryFeeMinor, codFeeMinor, charges }: Fees): bigint =>
  charges.reduce((sum, { amountMinor }) => sum + amountMinor, deliveryFeeMinor + codFeeMinor);

/**
 * Some senders write what they take below zero. The row itself says which it is: as it stands its arithmetic is wrong, and with the signs
 * turned it is right to the poisha. What is neither stays as it is written, for a person. A discount is given either way; amounts are poisha.
 */
export function asTaken<F extends Fees>(fees: F, { collected, advance, payout, discount }: Stated): F {
  const { deliveryFeeMinor, codFeeMinor, charges } = fees;
  if (payout === null || deliveryFeeMinor > 0n || codFeeMinor > 0n || deliveryFeeMinor + codFeeMinor === 0n)
    return fees;
  const turned = {
    ...{ ...fees, deliveryFeeMinor: -deliveryFeeMinor, codFeeMinor: -codFeeMinor },
    charges: charges.map(({ name, amountMinor }) => ({
      name,
      amountMinor: name === discount ? amountMinor : -amountMinor,
    })),
  };
  const comesTo = (each: Fees): boolean => collected - feesIn(each) - advance === payout;
  return !comesTo(fees) && comesTo(turned) ? turned : fees;
}
