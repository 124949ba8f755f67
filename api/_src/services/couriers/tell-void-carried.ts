import type { Courier } from "@haat/core/couriers";
import type { Tx } from "@haat/db/books";
import type { OrderPart } from "@haat/db/queries/orders/parts";
import type { Teller } from "../orders/tell-buyer.ts";
import { tellShop } from "../vendors/tell-shop.ts";

type Carried = Readonly<{
  part: OrderPart;
  parcel: Readonly<{ id: string; courier: Courier }>;
  consignment: string;
}>;

/** Its shop hears, once for a parcel, that its courier carries what was called off: it gives him nothing more under that number. */
export async function tellVoidCarried(
  tx: Tx,
  { sealer, publicOrigin }: Teller,
  { part: { id, number, vendorId }, parcel, consignment }: Carried,
): Promise<void> {
  await tellShop(
    tx,
    { sealer },
    {
      ...{ vendorId, key: `${parcel.id}:void-carried` },
      say: ({ t }, locale) =>
        t("messages:shop.void_carried", {
          ...{ number, consignment, courier: t(`couriers:name.${parcel.courier}`) },
          url: `${publicOrigin}/${locale}/vendor/orders/${id}`,
        }),
    },
  );
}
