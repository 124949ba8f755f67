import type { CorrectionBody } from "@haat/contract/confirmation";
import type { OrderView } from "@haat/contract/order";
import { DomainError } from "@haat/core/errors";
import { parsePhone } from "@haat/core/phone";
import { sealPhone } from "@haat/core/sealed-phone";
import { keepCorrection, lockAsked } from "@haat/db/queries/confirmations/acts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { readOrder } from "../orders/read-order.ts";
import { requireOrder } from "../orders/require-order.ts";

type Input = CorrectionBody & Readonly<{ orderId: string }>;

/**
 * The buyer writes another number and the right address, in the same place: its price stays. The number that he proved stays too, for
 * by it the order is his. We call again at once. The order as it is afterwards.
 */
export async function correct(ctx: KeyedCtx, { orderId, altPhone, ...said }: Input): Promise<OrderView> {
  await requireOrder(ctx, orderId);
  const phone = altPhone ? await sealPhone(ctx.sealer, parsePhone(altPhone)) : null;
  await once(ctx, async (tx) => {
    const { details, landmark } = said;
    const kept = { orderId, altPhone: phone, details, landmark: landmark || null };
    if (!(await lockAsked(tx, orderId)) || !(await keepCorrection(tx, kept)))
      throw new DomainError("order.wrong_state");
  });
  return readOrder(ctx, orderId);
}
