import { DomainError } from "@haat/core/errors";
import { watchStock as watch } from "@haat/db/queries/vendor/stock-story";
import type { NodeCtx } from "../../context.ts";

type Input = Readonly<{ variantId: string; vendorId: string; least: number }>;

/** Below how many units the shop wants to hear of a variant. */
export const watchStock = ({ books }: NodeCtx, input: Input): Promise<{ ok: true }> =>
  books.transact(async (tx) => {
    if (!(await watch(tx, input))) throw new DomainError("variant.not_found");
    return { ok: true };
  });
