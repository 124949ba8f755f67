import type { ParcelCaseEndBody } from "@haat/contract/parcel-desk";
import { DomainError } from "@haat/core/errors";
import { endParcelCase as end, findParcelCase } from "@haat/db/queries/couriers/desk";
import { noteAudit } from "@haat/db/queries/money/audit";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/** A person has looked and says why it is over. It moves nothing: what the books say stands. */
export const endParcelCase = (ctx: KeyedCtx, id: string, { reason }: ParcelCaseEndBody): Promise<void> =>
  once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const found = await findParcelCase(tx, id);
    if (!found) throw new DomainError("parcel_case.not_found");
    if (await isOwnShop(tx, { by, vendorId: found.vendorId })) throw new DomainError("staff.own_shop");
    if ((await end(tx, { id, by, reason })) === null) throw new DomainError("parcel_case.wrong_state");
    await noteAudit(tx, { ...authorOf(ctx), action: "parcel_case.end", subject: id, reason });
  });
