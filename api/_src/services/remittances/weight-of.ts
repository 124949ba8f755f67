type Moving = Readonly<{
  /** In poisha. */
  payout: bigint;
  advance: bigint;
}>;

const size = (minor: bigint): bigint => (minor < 0n ? -minor : minor);

/**
 * How much is weighed against what one person may decide alone: what rows bring, or what they would bring if nothing of an advance were
 * taken back by them, whichever is more. Cash that an advance has paid for moves all the same, though nothing of it comes to our bank.
 */
export function weightOf({ payout, advance }: Moving): bigint {
  const [brought, moved] = [size(payout), size(payout + advance)];
  return moved > brought ? moved : brought;
}
