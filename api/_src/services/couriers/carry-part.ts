import { wholeTaka } from "@haat/core/ledger";
import { shipmentRanks, type ShipmentState } from "@haat/core/shipments";
import type { SubOrderState } from "@haat/core/states";
import type { Tx } from "@haat/db/books";
import type { LockedParcel } from "@haat/db/queries/couriers/parcels";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { shipSubOrder } from "@haat/db/queries/money/stock";
import { endSwappedParcel } from "@haat/db/queries/swaps/answer";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { handedOverKey, timesHandedOver } from "@haat/db/queries/vendor/stayed";
import type { NodeCtx } from "../../context.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { tellHandedOver } from "../orders/tell-handed-over.ts";
import { bookDelivery } from "../vendor/book-delivery.ts";
import { endLost } from "./end-unsold.ts";

type Carried = Readonly<{ order: OrderHead; part: OrderPart; parcel: LockedParcel; actor: string }>;

/** What a parcel's state makes of its part (`money.md` 2.6). Back is only what the shop says it has back. */
const means: Readonly<Record<ShipmentState, SubOrderState | null>> = {
  ...{ created: null, label_ready: null, void: null, picked_up: "handed_over" },
  ...{ in_transit: "in_transit", out_for_delivery: "in_transit", attempt_failed: "in_transit" },
  // Which lines were taken, a person says.
  ...{ on_hold: "in_transit", partly_delivered: "in_transit", exchanged: "in_transit" },
  ...{ delivered: "delivered", rto_initiated: "rto_in_transit", rto_in_transit: "rto_in_transit" },
  ...{ rto_received: "rto_in_transit", lost: "lost", damaged: "lost" },
};

/** Brings the part where its parcel is, with every step between. One that is there, or further, stays. `end`: where he says that it is by now. */
export async function carryPart(
  tx: Tx,
  deps: Pick<NodeCtx, "now" | "sealer" | "publicOrigin">,
  { order, part, parcel, actor }: Carried,
  { reached, end }: Readonly<{ reached: ShipmentState; end: ShipmentState }>,
): Promise<void> {
  // What was exchanged whole for an agreed piece is delivered: nobody has to say what stayed.
  const isSwapped = order.swapPrice !== null && reached === "exchanged";
  if (isSwapped) await endSwappedParcel(tx, { consignmentId: parcel.id, due: wholeTaka(part.cashMinor) });
  const to = isSwapped ? "delivered" : means[reached];
  if (to === null) return;
  const step = { id: part.id, orderId: order.id, actor };
  const before = await timesHandedOver(tx, part.id);
  if (await moveSubOrder(tx, { ...step, to: "handed_over", eventKey: handedOverKey(before) })) {
    await shipSubOrder(tx, part.id, actor);
    // Whom it has reached, or not at all, needs no code for the rider.
    if (shipmentRanks[end] < shipmentRanks.delivered) await tellHandedOver(tx, deps, { order, part, before });
  }
  if (to === "in_transit") await moveSubOrder(tx, { ...step, to, eventKey: "in_transit" });
  if (to === "rto_in_transit")
    await moveSubOrder(tx, { ...step, to, from: ["handed_over", "in_transit"], eventKey: "rto" });
  if (to === "lost") {
    // Of one that was only handed over, the way is made up.
    await moveSubOrder(tx, { ...step, to: "in_transit", eventKey: "in_transit" });
    await endLost(tx, deps, { order, part, parcel, actor });
  }
  if (to === "delivered") await bookDelivery(tx, deps, { order, part, actor, carrier: parcel });
  await deriveOrder(tx, order.id, `parcel:${parcel.id}:${reached}`);
}
