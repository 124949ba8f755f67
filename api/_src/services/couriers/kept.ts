import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { lineWords } from "@haat/db/queries/couriers/door";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { type KeptPieces, makeProposal } from "@haat/db/queries/proposals/proposals";
import type { CasePart } from "@haat/db/queries/refunds/case-part";
import { actorName } from "../../context.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { userIdOf } from "../vendors/myself.ts";
import { endAtDoor } from "./end-at-door.ts";
import { endOwnDoor, planOwnDoor } from "./end-own-door.ts";
import type { DoorPlan, Stayed } from "./plan-door.ts";
import { isOnesWord, seeDoor } from "./see-door.ts";

type Scene = Readonly<{ order: OrderHead; part: OrderPart }>;
type Said = Scene &
  Readonly<{ stayed: Stayed; collected: bigint; note: string | null; reason: string | undefined }>;

/**
 * Support has heard which pieces stayed of what a shop carries itself. No code proves that, so what is sold by it waits for a second person,
 * who sees the pieces and their sum; nothing stayed, it turns back at once. Answers whether it waits.
 */
export async function sayOwnKept(tx: Tx, ctx: KeyedCtx, said: Said): Promise<boolean> {
  const { order, part, stayed, collected } = said;
  const by = userIdOf(ctx);
  const planned = await planOwnDoor(tx, ctx, { order, part, by, stayed, collected });
  if (!planned) throw new DomainError("sub_order.wrong_state", { state: part.state });
  if (planned.plan.stayed > 0) return propose(tx, ctx, said, planned);
  await endOwnDoor(tx, ctx, {
    ...{ order, part, by, actor: actorName(ctx), stayed, collected, isProven: false },
  });
  await deriveOrder(tx, order.id, `door:${part.id}`);
  return false;
}

/**
 * The same of what a courier carries: carried out at once where his own message and the cash that is to come bear it out, otherwise it waits
 * for a second person too. Other cash than he names stays a case. Answers whether it waits.
 */
export async function sayKept(tx: Tx, ctx: KeyedCtx, said: Said): Promise<boolean> {
  const { reason: _, ...typed } = said;
  const { order, part } = said;
  const door = { ...typed, by: userIdOf(ctx), actor: actorName(ctx), isStaff: true };
  const seen = await seeDoor(tx, ctx, door);
  if (!seen) throw new DomainError("sub_order.wrong_state", { state: part.state });
  if (!(await isOnesWord(tx, door, seen))) return propose(tx, ctx, said, seen);
  if (!(await endAtDoor(tx, ctx, door)))
    throw new DomainError("sub_order.wrong_state", { state: part.state });
  await deriveOrder(tx, order.id, `door:${part.id}`);
  return false;
}

type Planned = Readonly<{ found: CasePart; plan: DoorPlan; due: bigint }>;

async function propose(
  tx: Tx,
  ctx: KeyedCtx,
  { order, part, stayed, note, reason }: Said,
  { found, plan, due }: Planned,
): Promise<true> {
  if (reason === undefined) throw new DomainError("request.invalid");
  const words = new Map((await lineWords(tx, part.id)).map((line) => [line.id, line]));
  const lines = found.lines.flatMap(({ id, quantity, done }) => {
    const line = words.get(id);
    return line && quantity > done ? [{ ...line, stayed: stayed[id] ?? 0, sent: quantity - done }] : [];
  });
  const payload = {
    ...{ number: part.number, orderId: order.id, parcelState: "partly_delivered" as const },
    amountMinor: (part.totalMinor - plan.goods).toString(),
    kept: { collectedMinor: due.toString(), lines, ...(note !== null && { note }) },
  };
  const id = newId("proposal", ctx.now());
  const by = { subject: part.id, payload, reason, makerId: userIdOf(ctx) };
  if (!(await makeProposal(tx, { id, kind: "parcel.state", ...by })))
    throw new DomainError("proposal.exists");
  return true;
}

/** Two have said which pieces stayed; what has happened to the parcel since refuses it. */
export async function endKept(
  tx: Tx,
  ctx: KeyedCtx,
  { order, part, kept }: Scene & Readonly<{ kept: KeptPieces }>,
): Promise<void> {
  const stayed = Object.fromEntries(kept.lines.map((line) => [line.id, line.stayed]));
  const said = { order, part, by: userIdOf(ctx), actor: actorName(ctx), stayed };
  const collected = BigInt(kept.collectedMinor);
  const isDone = (await carrierOf(tx, part.id))
    ? await endAtDoor(tx, ctx, { ...said, collected, isStaff: true, note: kept.note ?? null })
    : await endOwnDoor(tx, ctx, { ...said, collected, isProven: false });
  if (!isDone) throw new DomainError("parcel.not_from_here", { state: part.state });
  await deriveOrder(tx, order.id, `door:${part.id}`);
}
