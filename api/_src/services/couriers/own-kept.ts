import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { lineWords } from "@haat/db/queries/couriers/door";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { type KeptPieces, makeProposal } from "@haat/db/queries/proposals/proposals";
import { actorName } from "../../context.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { userIdOf } from "../vendors/myself.ts";
import { endOwnDoor, planOwnDoor } from "./end-own-door.ts";
import type { Stayed } from "./plan-door.ts";

type Scene = Readonly<{ order: OrderHead; part: OrderPart }>;
type Said = Scene & Readonly<{ stayed: Stayed; collected: bigint; reason: string }>;

/**
 * Support has heard which pieces stayed of what a shop carries itself. No code proves that, so what is sold by it waits for a second person,
 * who sees the pieces and their sum; nothing stayed, it turns back at once. Answers whether it waits.
 */
export async function sayOwnKept(tx: Tx, ctx: KeyedCtx, said: Said): Promise<boolean> {
  const { order, part, stayed, collected, reason } = said;
  const by = userIdOf(ctx);
  const planned = await planOwnDoor(tx, ctx, { order, part, by, stayed, collected });
  if (!planned) throw new DomainError("sub_order.wrong_state", { state: part.state });
  const { found, plan, due } = planned;
  if (plan.stayed === 0) {
    await endOwnDoor(tx, ctx, {
      ...{ order, part, by, actor: actorName(ctx), stayed, collected, isProven: false },
    });
    await deriveOrder(tx, order.id, `door:${part.id}`);
    return false;
  }
  const words = new Map((await lineWords(tx, part.id)).map((line) => [line.id, line]));
  const lines = found.lines.flatMap(({ id, quantity, done }) => {
    const line = words.get(id);
    return line && quantity > done ? [{ ...line, stayed: stayed[id] ?? 0, sent: quantity - done }] : [];
  });
  const payload = {
    ...{ number: part.number, orderId: order.id, parcelState: "partly_delivered" as const },
    amountMinor: (part.totalMinor - plan.goods).toString(),
    kept: { collectedMinor: due.toString(), lines },
  };
  const id = newId("proposal", ctx.now());
  const proposal = { id, kind: "parcel.state", subject: part.id, payload, reason, makerId: by } as const;
  if (!(await makeProposal(tx, proposal))) throw new DomainError("proposal.exists");
  return true;
}

/** Two have said which pieces stayed; what has happened to the parcel since refuses it. */
export async function endOwnKept(
  tx: Tx,
  ctx: KeyedCtx,
  { order, part, kept }: Scene & Readonly<{ kept: KeptPieces }>,
): Promise<void> {
  const stayed = Object.fromEntries(kept.lines.map((line) => [line.id, line.stayed]));
  const door = { order, part, by: userIdOf(ctx), actor: actorName(ctx), stayed, isProven: false };
  if (!(await endOwnDoor(tx, ctx, { ...door, collected: BigInt(kept.collectedMinor) })))
    throw new DomainError("parcel.not_from_here", { state: part.state });
  await deriveOrder(tx, order.id, `door:${part.id}`);
}
