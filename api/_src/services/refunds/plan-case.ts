import type { RefundPlanBody } from "@haat/contract/refund-case";
import { DomainError } from "@haat/core/errors";
import { overPayments, type Reversed, reversed, worthOf } from "@haat/core/refund-shares";
import type { Tx } from "@haat/db/books";
import { type CasePart, lockCasePart } from "@haat/db/queries/refunds/case-part";
import type { Stage } from "@haat/db/queries/refunds/cases";
import type { Payments } from "@haat/payments/registry";
import { type WayHome, wayHome } from "../payments/way-home.ts";

/** Of one payment: what goes back by it, and what of goods and delivery that is. */
export type Piece = Readonly<{
  attemptId: string;
  method: CasePart["payments"][number]["method"];
  owed: bigint;
  /** Whether its wallet is asked for it, or why a person sends it. */
  way: WayHome;
  goods: bigint;
  delivery: bigint;
}>;
export type CasePlan = Readonly<{
  part: CasePart;
  stage: Stage;
  goods: bigint;
  delivery: bigint;
  /** Not asked for at the door, so that nothing of it need go back. */
  door: bigint;
  lines: readonly Readonly<{ id: string; quantity: number; amount: bigint; swapId: string | null }>[];
  pieces: readonly Piece[];
  taken: Reversed;
}>;

/** Before packing the goods stay; after delivery they are the buyer's. In between nobody has them in hand to say. */
export function stageOf({ state, isChecked }: Pick<CasePart, "state" | "isChecked">): Stage {
  if (state === "confirmed" || state === "accepted") return "before";
  if (state === "delivered" || state === "completed") return "after";
  if (state === "pending")
    throw new DomainError(isChecked ? "payment.still_checking" : "refund.order_unpaid");
  if (state === "cancelled") throw new DomainError("sub_order.wrong_state", { state });
  throw new DomainError("refund.on_its_way");
}

type Ask = RefundPlanBody & Readonly<{ orderId: string; by: string }>;

/** Everything a refund of lines moves, to the poisha, of a part that stays locked. Nothing is written. */
export async function planCase(tx: Tx, payments: Payments, ask: Ask): Promise<CasePlan> {
  const part = await lockCasePart(tx, ask);
  if (!part) throw new DomainError("order.not_found");
  if (part.isOwnOrder) throw new DomainError("proposal.own_matter");
  if (part.isOwnShop) throw new DomainError("staff.own_shop");
  const stage = stageOf(part);
  const isOpenDoor = stage === "before" && part.doorLeft > 0n;
  if (part.payments.length === 0 && !isOpenDoor) throw new DomainError("refund.nothing_paid");
  const lines = linesOf(part, ask.lines);
  const goods = lines.reduce((sum, { amount }) => sum + amount, 0n);
  const delivery = ask.delivery ? part.deliveryLeft : 0n;
  if (goods + delivery === 0n || goods > part.goodsLeft) throw new DomainError("refund.line_given_back");
  // Nothing would be left to send: that is a cancelled part, with its own state and its stock.
  if (stage === "before" && goods === part.goodsLeft) throw new DomainError("refund.whole_part");
  // One new piece for two old ones was never agreed: before it leaves, an exchange is called off whole or not at all.
  if (stage === "before" && part.isSwap) throw new DomainError("exchange.not_possible");
  const isLast = goods === part.goodsLeft && delivery === part.deliveryLeft;
  const worth = goods + delivery;
  const door = !isOpenDoor ? 0n : worth < part.doorLeft ? worth : part.doorLeft;
  return {
    ...{ part, stage, goods, delivery, door, lines },
    pieces: piecesOf(part, payments, { ...lessDoor(goods, delivery, door), isLast }),
    taken: reversed(goods, part.backGoods, part),
  };
}

/** The door is spared the goods first. */
export function lessDoor(goods: bigint, delivery: bigint, door: bigint): Pick<Worth, "goods" | "delivery"> {
  const ofGoods = door < goods ? door : goods;
  return { goods: goods - ofGoods, delivery: delivery - (door - ofGoods) };
}

const nameOf = ({ lineId, exchange = "" }: RefundPlanBody["lines"][number]): string =>
  `${lineId} ${exchange}`;

function linesOf(part: CasePart, asked: RefundPlanBody["lines"]): CasePlan["lines"] {
  if (new Set(asked.map(({ lineId }) => lineId)).size !== asked.length)
    throw new DomainError(
      new Set(asked.map(nameOf)).size === asked.length ? "refund.line_twice" : "request.invalid",
    );
  return asked.map(({ lineId, exchange, quantity }) => {
    const of = part.lines.filter(({ id }) => id === lineId);
    const line = of.find(({ swapId }) => swapId === (exchange ?? null));
    if (!line) throw new DomainError(of.length > 0 ? "refund.line_given_back" : "request.invalid");
    return { id: lineId, quantity, amount: worthOf(line, quantity), swapId: line.swapId };
  });
}

type Worth = Readonly<{ goods: bigint; delivery: bigint; isLast: boolean }>;

/** Over the payments by what is left of each; goods are given back before the delivery charge. */
export function piecesOf(part: CasePart, wallets: Payments, { goods, delivery, isLast }: Worth): Piece[] {
  const worths = overPayments(
    goods + delivery,
    part.payments.map(({ share, given }) => share - given),
  );
  let goodsLeft = goods;
  return part.payments.flatMap(({ attemptId, method, room, taken, ...payment }, index) => {
    const worth = worths[index] ?? 0n;
    if (worth === 0n) return [];
    const ofGoods = worth < goodsLeft ? worth : goodsLeft;
    goodsLeft -= ofGoods;
    const owed = method === "cod" ? atTheDoor({ worth, room, isLast }) : worth;
    if (owed > room || owed <= 0n) throw new DomainError("refund.above_captured");
    const way = wayHome(wallets[method].capabilities, { ...payment, isPart: owed < taken });
    return [{ attemptId, method, owed, way, goods: ofGoods, delivery: worth - ofGoods }];
  });
}

/** The door took whole taka: the last refund gives back exactly what was taken, an earlier one never more than that. */
const atTheDoor = ({
  worth,
  room,
  isLast,
}: Readonly<{ worth: bigint; room: bigint; isLast: boolean }>): bigint =>
  isLast || room < worth ? room : worth;
