import type { AnotherTryBody } from "@haat/contract/another-try";
import { DomainError } from "@haat/core/errors";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockPart } from "@haat/db/queries/orders/parts";
import { authorOf } from "../../context.ts";
import { requireNewTry } from "../couriers/ask-another-try.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import type { PartChange } from "./change-part.ts";

/** The shop wants that the rider comes again to its buyer: support tells the courier. What it carries itself it tries by going. */
export const askAnotherTryForShop = async (
  ctx: KeyedCtx,
  { id, vendorId }: PartChange,
  { wish }: AnotherTryBody,
): Promise<void> =>
  void (await once(ctx, async (tx) => {
    const found = await lockPart(tx, { id, vendorId });
    if (!found) throw new DomainError("sub_order.not_found");
    if (!(await carrierOf(tx, id))) throw new DomainError("parcel.no_new_try");
    await requireNewTry(tx, ctx, { partId: id, wish, askedBy: "shop" });
    await noteAudit(tx, { ...authorOf(ctx), action: "parcel.another_try", subject: id, after: { wish } });
    return true;
  }));
