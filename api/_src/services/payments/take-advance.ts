import { advanceShares } from "@haat/core/advance";
import { bdt } from "@haat/core/money";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { askEndedByMoney, doorsAsked, keepShares, splitOrder } from "@haat/db/queries/confirmations/advance";
import { restClocks } from "@haat/db/queries/confirmations/acts";
import type { Attempt } from "@haat/db/queries/money/attempts";
import { insertCashAttempts } from "@haat/db/queries/money/cash-attempts";
import { moveAttempt, moveOrderRisk } from "@haat/db/queries/money/moves";
import { readLockedParts } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { tellAsked } from "../confirmations/tell-asked.ts";

type Deps = Pick<NodeCtx, "now" | "publicOrigin" | "sealer">;

/**
 * A wallet has taken an advance of an order whose buyer was to be called: the order is paid in two ways from here, each door asks for the
 * rest, and nobody has to be called. Its attempt is captured already; its journal follows.
 */
export async function takeAdvance(
  tx: Tx,
  deps: Deps,
  { orderId, method, amountMinor: paid }: Attempt,
  actor: string,
): Promise<void> {
  if (!(await splitOrder(tx, { orderId, method, minor: paid })))
    throw new Error(`order ${orderId} is paid in two ways already`);
  const { parts } = await readLockedParts(tx, orderId);
  const shares = advanceShares(
    paid,
    parts.map(({ totalMinor }) => totalMinor),
  );
  await keepShares(tx, Object.fromEntries(parts.map(({ id }, index) => [id, String(shares[index] ?? 0n)])));
  for (const id of await doorsAsked(tx, orderId))
    await moveAttempt(tx, { id, orderId, to: "cod_void", eventKey: "paid_ahead", actor });
  await insertCashAttempts(tx, { orderId, actor, newAttemptId: () => newId("attempt", deps.now()) });
  const step = { id: orderId, orderId, to: "paid_ahead", eventKey: "paid_ahead", actor } as const;
  if (!(await moveOrderRisk(tx, { ...step, set: askEndedByMoney })))
    throw new Error(`nobody was to be called about order ${orderId}`);
  await restClocks(tx, orderId);
  await tellAsked(tx, deps, { orderId, word: "paid_ahead", paid: bdt(paid) });
}
