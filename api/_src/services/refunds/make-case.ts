import type { RefundLinesBody } from "@haat/contract/refund-case";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { aloneSoFar } from "@haat/db/queries/refunds/case-part";
import { insertCase, lockCase } from "@haat/db/queries/refunds/cases";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { type CasePlan, planCase } from "./plan-case.ts";
import { postCase } from "./post-case.ts";

type Input = RefundLinesBody & Readonly<{ orderId: string }>;

/**
 * Support gives pieces of an order back. Up to the limit of the order it is done at once; above it nothing of the books
 * moves until finance agrees. The limit counts what was given alone before, so that no slices pass below it.
 */
export const makeCase = (ctx: KeyedCtx, input: Input): Promise<string> =>
  once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const plan = await planCase(tx, ctx.payments, { ...input, by });
    const needsSecond = await isAboveLimit(tx, plan);
    const id = await insert(tx, ctx, { input, plan, by });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "refund.lines", subject: input.orderId, reason: input.reason },
      after: {
        ...{ case: id, part: plan.part.id, fault: input.fault, waits: needsSecond },
        ...{ goodsMinor: plan.goods.toString(), deliveryMinor: plan.delivery.toString() },
      },
    });
    if (needsSecond) return id;
    const found = await lockCase(tx, id);
    if (!found) throw new DomainError("refund.case_not_found");
    const { part, stage } = plan;
    await postCase(tx, ctx, found, {
      part,
      stage,
      actor: actorName(ctx),
      checkerId: null,
      reason: null,
      now: ctx.now(),
    });
    return id;
  });

export async function isAboveLimit(tx: Tx, { part, goods, delivery }: CasePlan): Promise<boolean> {
  const { minor, limit } = await aloneSoFar(tx, part.orderId);
  return minor + goods + delivery > limit;
}

type New = Readonly<{ input: Input; plan: CasePlan; by: string }>;

async function insert(tx: Tx, ctx: KeyedCtx, { input, plan, by }: New): Promise<string> {
  const id = newId("refundCase", ctx.now());
  const { goods, delivery, door, lines, part } = plan;
  const { fault, reason, orderId } = input;
  const refunds = plan.pieces.map(({ attemptId, owed, goods: ofGoods, delivery: ofDelivery }) => ({
    id: newId("refund", ctx.now()),
    ...{ attemptId, owed, goods: ofGoods, delivery: ofDelivery },
  }));
  const made = { id, orderId, subOrderId: part.id, fault, goods, delivery, door, reason, makerId: by };
  await insertCase(tx, { ...made, lines, refunds, actor: actorName(ctx) });
  return id;
}
