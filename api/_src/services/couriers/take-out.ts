import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j12r } from "@haat/core/ledger-disputes";
import type { Tx } from "@haat/db/books";
import { unbear } from "@haat/db/queries/disputes/decide";
import { post } from "@haat/db/queries/money/journals";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import type { CasePart } from "@haat/db/queries/refunds/case-part";
import { insertCase, lockCase } from "@haat/db/queries/refunds/cases";
import type { KeyedCtx } from "../idempotent.ts";
import { postCase } from "../refunds/post-case.ts";
import type { DoorPlan } from "./plan-door.ts";

type Deps = Pick<KeyedCtx, "now" | "sealer" | "publicOrigin" | "payments">;
type Who = Readonly<{ order: OrderHead; part: OrderPart; by: string; actor: string }>;
type TakenOut = Readonly<{ who: Who; found: CasePart; plan: DoorPlan }>;

/** The pieces that did not stay leave the part as any that are taken out before delivery; the case's id. Null: all stayed. */
export async function takeOut(tx: Tx, deps: Deps, { who, found, plan }: TakenOut): Promise<string | null> {
  if (plan.refused.length === 0) return null;
  const { order, part, by, actor } = who;
  // What was agreed in exchange is exchanged whole, or comes back.
  if (order.swapPrice !== null) throw new DomainError("exchange.not_possible");
  const id = newId("refundCase", deps.now());
  const refunds = plan.pieces.map(({ attemptId, owed, goods, delivery }) => ({
    ...{ id: newId("refund", deps.now()), attemptId, owed, goods, delivery },
  }));
  const ids = { orderId: order.id, subOrderId: part.id };
  const covered = plan.covered.reduce((sum, { goods }) => sum + goods, 0n);
  await insertCase(tx, {
    ...{ id, ...ids, fault: "door", goods: plan.goods, delivery: 0n, covered },
    ...{ door: plan.door, reason: "দরজায় রাখা হয়নি", makerId: by, lines: plan.refused, refunds, actor },
  });
  const made = await lockCase(tx, id);
  if (!made) throw new Error(`case ${id} was just made`);
  await unbear(tx, { subOrderId: part.id, covered, taken: plan.goods });
  for (const loss of plan.covered) await post(tx, j12r({ ...loss, ...ids }));
  const posting = { part: found, stage: "before", actor, checkerId: null, reason: null } as const;
  await postCase(tx, deps, made, { ...posting, now: deps.now() });
  return id;
}
