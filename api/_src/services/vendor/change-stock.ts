import { changeStock as change, type StockCounters } from "@haat/db/queries/money/stock";
import { actorName, type NodeCtx } from "../../context.ts";
import { once } from "../idempotent.ts";

type Input = Readonly<{
  variantId: string;
  vendorId: string;
  change: number;
  reason: string;
  idempotencyKey: string;
}>;

/** Adds to or takes from what is on hand, once per key, with a movement row that says why. */
export const changeStock = (ctx: NodeCtx, { idempotencyKey, ...input }: Input): Promise<StockCounters> =>
  once(ctx, { route: `vendor stock ${input.variantId}`, key: idempotencyKey, body: input }, (tx) =>
    change(tx, { ...input, actor: actorName(ctx) }),
  );
