import { accounts } from "@haat/core/ledger";
import { j11b } from "@haat/core/ledger-couriers";
import { basisPoints } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { lockBalance, post } from "@haat/db/queries/money/journals";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";

type Back = Readonly<{ order: Pick<OrderHead, "id">; part: OrderPart; parcel: Readonly<{ id: string }> }>;
type Bearing = Readonly<{
  penalty: bigint;
  /** From 1 on, where what came before was given back. */
  nth?: number;
}>;

/** What a parcel's way back costs its shop by the market's rule, with VAT on top (J11b). What it does not have it owes. */
export async function chargeShop(
  tx: Tx,
  { order, part, parcel }: Back,
  { penalty, nth = 1 }: Bearing,
): Promise<void> {
  if (penalty <= 0n) return;
  const { vendorId } = part;
  const held = -(await lockBalance(tx, accounts.vendorPayable(vendorId)));
  await post(
    tx,
    j11b({
      ...{ consignmentId: parcel.id, nth, orderId: order.id, vendorId, penalty },
      ...{ vat: basisPoints(penalty, part.vatBp), payable: held > 0n ? held : 0n },
    }),
  );
}
