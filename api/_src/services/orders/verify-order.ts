import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j1c } from "@haat/core/ledger";
import { post } from "@haat/db/queries/money/journals";
import { insertCashAttempts } from "@haat/db/queries/money/cash-attempts";
import { commitStock } from "@haat/db/queries/money/stock";
import { tryOrderCode } from "@haat/db/queries/orders/order-codes";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { confirmOrder } from "./confirm-order.ts";
import { codeHashOf } from "./order-code.ts";
import { requireOrder } from "./require-order.ts";

/**
 * A cash order counts once its phone is proven: the code is tried (three tries, also in parallel), the goods are taken,
 * the cash that is to be collected becomes an attempt per part, all in one transaction. Proving it again changes nothing.
 */
export async function verifyOrder(
  ctx: KeyedCtx,
  { orderId, code }: Readonly<{ orderId: string; code: string }>,
): Promise<void> {
  const seen = await requireOrder(ctx, orderId);
  if (seen.method === "cod" && ["confirmed", "in_progress", "completed"].includes(seen.state)) return;
  if (seen.state !== "pending_verification" || seen.hasExpired) throw new DomainError("order.wrong_state");
  const hash = await codeHashOf(ctx.secret, orderId, foldDigits(code.trim()));
  const verdict = await once(ctx, async (tx) => {
    const tried = await tryOrderCode(tx, { orderId, hash });
    if (tried !== "right") return tried;
    const actor = actorName(ctx);
    if (!(await confirmOrder(tx, ctx, { orderId, actor, from: "pending_verification" })))
      throw new DomainError("order.wrong_state");
    if (!(await commitStock(tx, orderId))) throw new DomainError("stock.insufficient");
    await insertCashAttempts(tx, { orderId, actor, newAttemptId: () => newId("attempt", ctx.now()) });
    await post(tx, j1c({ orderId, voucher: 0n, points: 0n }));
    return tried;
  });
  if (verdict !== "right")
    throw new DomainError(verdict === "wrong" ? "auth.code_wrong" : "auth.code_expired");
}
