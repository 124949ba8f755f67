import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { unmakeRefund } from "@haat/db/queries/statements/unproven";
import type { NodeCtx } from "../../context.ts";
import { tellUnmade } from "../orders/tell-buyer.ts";
import { oweAgain } from "../refunds/owe-again.ts";
import { userIdOf } from "../vendors/myself.ts";

/** Its wallet never made it, whatever it had said. Its buyer, who was told that it is back, is told in the same transaction. */
export async function endUnmade(tx: Tx, ctx: NodeCtx, differenceId: string): Promise<void> {
  const unmade = await unmakeRefund(tx, { id: differenceId, by: userIdOf(ctx) });
  if (!unmade) throw new DomainError("difference.wrong_state");
  await oweAgain(tx, ctx, unmade, "unmade");
  const { id, orderId, amountMinor } = unmade;
  await tellUnmade(tx, ctx, { orderId, unmade: id, amountMinor: BigInt(amountMinor), by: "wallet" });
}
