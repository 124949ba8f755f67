import type { PaymentMethod } from "@haat/core/payment-methods";

/** The work of one lane, or of all of them side by side: a gateway that hangs holds up nobody but its own. */
export async function eachLane(
  lane: PaymentMethod | undefined,
  all: readonly PaymentMethod[],
  work: (method: PaymentMethod) => Promise<number>,
): Promise<number> {
  const done = await Promise.all((lane ? [lane] : all).map(work));
  return done.reduce((sum, each) => sum + each, 0);
}
