import { tellParcel } from "@haat/api/services/couriers/tell-parcel";
import { tellHandedOver } from "@haat/api/services/orders/tell-handed-over";
import type { Tx } from "@haat/db/books";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { locales } from "@haat/i18n/locale";
import type { TestShop } from "./shop.ts";

type Sent = Readonly<{ order: OrderHead; parts: readonly OrderPart[] }>;

/** What its buyer hears of a parcel from its hand-over on. */
export async function tellOnItsWay(tx: Tx, node: TestShop["node"], { order, parts }: Sent): Promise<void> {
  for (const [before, lang] of locales.entries())
    for (const part of parts) {
      await tellHandedOver(tx, node, { order: { ...order, lang }, part, before });
      for (const state of ["attempt_failed", "on_hold", "delivered", "rto_initiated"] as const)
        await tellParcel(tx, node, { order: { ...order, lang }, part, state, eventId: `${lang}${state}` });
    }
}
