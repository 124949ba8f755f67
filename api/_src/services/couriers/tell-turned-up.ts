import type { Tx } from "@haat/db/books";
import type { OrderPart } from "@haat/db/queries/orders/parts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellShop } from "../vendors/tell-shop.ts";

type Scene = Readonly<{ part: OrderPart; parcel: Readonly<{ id: string }> }>;

/** Its shop hears, once for a parcel, that its courier speaks again of what he had lost, and where to say that it has come. */
export async function tellTurnedUp(
  tx: Tx,
  { sealer, publicOrigin }: Teller,
  { part: { id, number, vendorId }, parcel }: Scene,
): Promise<void> {
  await tellShop(
    tx,
    { sealer },
    {
      ...{ vendorId, key: `${parcel.id}:turned-up` },
      say: ({ t }, locale) =>
        t("messages:shop.turned_up", { number, url: `${publicOrigin}/${locale}/vendor/orders/${id}` }),
    },
  );
}
