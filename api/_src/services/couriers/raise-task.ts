import { newId } from "@haat/core/ids";
import type { ReportTask } from "@haat/core/parcel-reports";
import type { Tx } from "@haat/db/books";
import { openParcelCase } from "@haat/db/queries/couriers/reports";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { tellShop } from "../vendors/tell-shop.ts";

type Raised = Readonly<{
  order: OrderHead;
  part: OrderPart;
  parcelId: string;
  eventId: string;
  task: ReportTask;
}>;

/** Somebody has to call: support sees it among its cases, and a shop whose parcel nobody fetched hears so. Once until it is ended. */
export async function raiseTask(
  tx: Tx,
  deps: Pick<NodeCtx, "now" | "sealer" | "publicOrigin">,
  { order, part, parcelId, eventId, task }: Raised,
): Promise<void> {
  const id = newId("parcelCase", deps.now());
  const raised = { id, consignmentId: parcelId, orderId: order.id, eventId, kind: task };
  const isNew = await openParcelCase(tx, raised);
  if (isNew && task !== "area_changed") await tellUnfetched(tx, deps, { part, task, key: `${id}:told` });
}

type Unfetched = Readonly<{
  part: Pick<OrderPart, "id" | "number" | "vendorId">;
  task: Exclude<ReportTask, "area_changed">;
  key: string;
}>;

export const tellUnfetched = (
  tx: Tx,
  { sealer, publicOrigin }: Pick<NodeCtx, "sealer" | "publicOrigin">,
  { part: { id, number, vendorId }, task, key }: Unfetched,
): Promise<void> =>
  tellShop(
    tx,
    { sealer },
    {
      ...{ vendorId, key },
      say: ({ t }, locale) => {
        const said = { number, url: `${publicOrigin}/${locale}/vendor/orders/${id}` };
        return task === "pickup_failed"
          ? t("messages:shop.pickup_failed", said)
          : t("messages:shop.pickup_cancelled", said);
      },
    },
  );
