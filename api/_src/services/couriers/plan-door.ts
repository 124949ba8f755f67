import { DomainError } from "@haat/core/errors";
import { worthOf } from "@haat/core/refund-shares";
import type { MarketLoss } from "@haat/db/queries/disputes/decide";
import type { CasePart } from "@haat/db/queries/refunds/case-part";
import type { Payments } from "@haat/payments/registry";
import { lessDoor, type Piece, piecesOf } from "../refunds/plan-case.ts";

/** How many pieces stayed, by the line's id; of a line that is not named none did. */
export type Stayed = Readonly<Record<string, number>>;
export type DoorPlan = Readonly<{
  /** Pieces that stayed, and that did not. */
  stayed: number;
  refused: readonly Readonly<{ id: string; quantity: number; amount: bigint }>[];
  /** What those cost. */
  goods: bigint;
  /** Not asked for at the door. */
  door: bigint;
  /** Its wallet has given that back already, and kept it: what the market bore of the part, by the disputes that were lost. */
  covered: readonly MarketLoss[];
  /** By payment, what of it had been paid ahead and goes back. */
  pieces: readonly Piece[];
}>;

type Ask = Readonly<{ part: CasePart; stayed: Stayed; losses: readonly MarketLoss[] }>;

/**
 * What is not taken at the door is spared there first. What the door would not have brought goes back the way it came, but for what
 * its wallet has given back before.
 */
export function planDoor(wallets: Payments, { part, stayed, losses }: Ask): DoorPlan {
  if (Object.keys(stayed).some((id) => !part.lines.some((line) => line.id === id)))
    throw new DomainError("request.invalid");
  const lines = part.lines.map((line) => {
    const took = stayed[line.id] ?? 0;
    const quantity = line.quantity - line.done - took;
    if (took < 0 || quantity < 0) throw new DomainError("refund.line_given_back");
    return { id: line.id, took, quantity, amount: quantity === 0 ? 0n : worthOf(line, quantity) };
  });
  const goods = lines.reduce((sum, { amount }) => sum + amount, 0n);
  const door = goods < part.doorLeft ? goods : part.doorLeft;
  const covered = coverOf(losses, goods - door);
  const spared = covered.reduce((sum, { goods: of, delivery }) => sum + of + delivery, door);
  return {
    stayed: lines.reduce((sum, { took }) => sum + took, 0),
    refused: lines.filter(({ quantity }) => quantity > 0).map(({ took: _, ...line }) => line),
    ...{ goods, door, covered },
    pieces:
      goods === spared ? [] : piecesOf(part, wallets, { ...lessDoor(goods, 0n, spared), isLast: false }),
  };
}

/** Of each loss, what these pieces cover of it: goods before the delivery charge. */
function coverOf(losses: readonly MarketLoss[], worth: bigint): readonly MarketLoss[] {
  let left = worth;
  return losses.flatMap(({ disputeId, goods: lost }) => {
    const goods = lost < left ? lost : left;
    left -= goods;
    return goods === 0n ? [] : [{ disputeId, goods, delivery: 0n }];
  });
}
