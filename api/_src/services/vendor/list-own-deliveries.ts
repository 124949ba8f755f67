import type { OwnParcelList } from "@haat/contract/own-parcels";
import { openLocalPhone } from "@haat/core/sealed-phone";
import { listOwnParcels } from "@haat/db/queries/vendor/own-deliveries";
import type { VendorViewer } from "@haat/db/viewer";
import { actorName, type NodeCtx } from "../../context.ts";
import { instantOrNull } from "../../views/money.ts";
import { actsOf } from "./acts-of.ts";
import { ownDeliveryView } from "./view-parcel.ts";

const most = 100;

/** For whoever of the shop carries its parcels: where each goes, whom to call, what to take, and what may be said of it. */
export async function listOwnDeliveries(ctx: NodeCtx, viewer: VendorViewer): Promise<OwnParcelList> {
  const { db, sealer, locale, actor } = ctx;
  if (actor.kind !== "member" || !actor.shop) return { items: [] };
  const { shop: standing } = actor;
  const reader = { locale, me: actorName(ctx) };
  const rows = await listOwnParcels(db, viewer, most);
  const items = rows.map(async ({ state, door, receiver, area, ownDelivery, promisedBy, ...row }) => ({
    ...{ ...row, area: area[locale], promisedBy: instantOrNull(promisedBy) },
    acts: actsOf(
      { state, door, parcel: null, ownDelivery, isStayed: false, tries: null, openWord: null },
      standing,
    ),
    receiver: receiver && {
      ...{ ...receiver, area: area[locale] },
      phone: await openLocalPhone(sealer, receiver.phone),
    },
    ownDelivery: ownDeliveryView(ownDelivery, reader),
  }));
  return { items: await Promise.all(items) };
}
