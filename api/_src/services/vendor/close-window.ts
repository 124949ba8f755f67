import { accounts, j4 } from "@haat/core/ledger";
import { j10b } from "@haat/core/ledger-refunds";
import { earned } from "@haat/core/refund-shares";
import type { Tx } from "@haat/db/books";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { lockBalance, post } from "@haat/db/queries/money/journals";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { carriageOwed, uncontested } from "@haat/db/queries/vendor/delivery";
import { lockPart, type OrderPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { closeCollected } from "./close-collected.ts";
import { cashToSetOff, setOffCash } from "./set-off-cash.ts";

const actor = "system:windows";

/** The return window closed, and no courier's row says that the parcel went elsewhere: the earning can be paid out (J4), less what the vendor still holds in cash, as far as the money for it has come (J7, set off). */
export const closeWindow = (deps: Pick<NodeCtx, "books">, id: string): Promise<void> =>
  deps.books.transact(async (tx) => {
    const found = await lockPart(tx, { id });
    if (!found) return;
    const { order, part } = found;
    if (await isInDispute(tx, order.id)) return;
    if (
      !(await moveSubOrder(tx, {
        id,
        orderId: order.id,
        to: "completed",
        from: ["delivered"],
        eventKey: "completed",
        actor,
        where: uncontested,
      }))
    )
      return;
    const sale = { orderId: order.id, subOrderId: id, vendorId: part.vendorId };
    const cash = await cashToSetOff(tx, part.vendorId);
    const earning = earned(part.goodsMinor, part) - earned(part.backGoodsMinor, part);
    await post(tx, j4({ ...sale, earning, carriage: await carriageOwed(tx, id) }));
    await setOffDebt(tx, part);
    const amount = await setOffCash(tx, { key: id, orderId: order.id, vendorId: part.vendorId, cash });
    // What a paid part set off may have been all the cash that he held of earlier orders.
    if (amount > 0n || part.cashMinor > 0n) await closeCollected(tx, part.vendorId, actor);
    await deriveOrder(tx, order.id, `completed:${id}`);
  });

/** What a refund left the vendor owing is kept from what he has just earned (J10b). */
async function setOffDebt(tx: Tx, { id, orderId, vendorId }: OrderPart): Promise<void> {
  const payable = -(await lockBalance(tx, accounts.vendorPayable(vendorId)));
  const debt = await lockBalance(tx, accounts.vendorReceivable(vendorId));
  const amount = debt < payable ? debt : payable;
  if (amount > 0n) await post(tx, j10b({ key: id, orderId, vendorId, amount }));
}
