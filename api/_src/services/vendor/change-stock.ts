import { changeStock as change, type StockCounters } from "@haat/db/queries/money/stock";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";

type Input = Readonly<{
  variantId: string;
  vendorId: string;
  change: number;
  reason: string;
}>;

/** Adds to or takes from what is on hand, once per key, with a movement row that says why. */
export const changeStock = (ctx: KeyedCtx, input: Input): Promise<StockCounters> =>
  once(ctx, (tx) => change(tx, { ...input, actor: actorName(ctx) }));
