import type { Courier } from "@haat/core/couriers";
import type { Tx } from "@haat/db/books";
import { lockPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { tellShop } from "../vendors/tell-shop.ts";

type Surfaced = Readonly<{ id: string; courier: Courier; number: string; subOrderId: string }>;

/** Its shop hears that a courier has made a parcel after all of what he was taken not to have: it is not to be given him. */
export async function tellSurfaced(
  tx: Tx,
  deps: Pick<NodeCtx, "sealer" | "publicOrigin">,
  { id, courier, number, subOrderId }: Surfaced,
): Promise<void> {
  const locked = await lockPart(tx, { id: subOrderId });
  if (!locked) return;
  const { part } = locked;
  await tellShop(tx, deps, {
    ...{ vendorId: part.vendorId, key: `${id}:surfaced` },
    say: ({ t }, locale) =>
      t("messages:shop.second_parcel", {
        ...{ number: part.number, consignment: number, courier: t(`couriers:name.${courier}`) },
        url: `${deps.publicOrigin}/${locale}/vendor/orders/${subOrderId}`,
      }),
  });
}
