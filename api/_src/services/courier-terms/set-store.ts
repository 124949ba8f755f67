import type { CourierStoreBody } from "@haat/contract/shop-couriers";
import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { findTradingShop, setStore } from "@haat/db/queries/couriers/stores";
import { noteAudit } from "@haat/db/queries/money/audit";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/** A courier knows a shop by this name or number from now on; parcels booked before keep the old one. */
export const setCourierStore = (
  ctx: KeyedCtx,
  { shop, courier, store: typed }: CourierStoreBody,
): Promise<null> =>
  once(ctx, async (tx) => {
    // Couriers read no ০-৯.
    const store = foldDigits(typed);
    const by = userIdOf(ctx);
    const vendorId = await findTradingShop(tx, shop);
    if (vendorId === null) throw new DomainError("vendor.not_found");
    if (await isOwnShop(tx, { by, vendorId })) throw new DomainError("staff.own_shop");
    const { before } = await setStore(tx, { vendorId, courier, store, by });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "courier_store.set", subject: vendorId },
      ...{ before: { courier, store: before }, after: { courier, store } },
    });
    return null;
  });
