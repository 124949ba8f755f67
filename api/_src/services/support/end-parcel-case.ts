import type { ParcelCaseEndBody } from "@haat/contract/parcel-desk";
import { DomainError } from "@haat/core/errors";
import { endParcelCase as end, findParcelCase } from "@haat/db/queries/couriers/desk";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { tellTry } from "../couriers/tell-try.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/** A person has looked and says why it is over. It moves nothing: what the books say stands. */
export const endParcelCase = (
  ctx: KeyedCtx,
  id: string,
  { reason, answer }: ParcelCaseEndBody,
): Promise<void> =>
  once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const found = await findParcelCase(tx, id);
    if (!found) throw new DomainError("parcel_case.not_found");
    if (await isOwnShop(tx, { by, vendorId: found.vendorId })) throw new DomainError("staff.own_shop");
    // Its order is locked before its case, as by whatever its courier says.
    if (answer) await lockPart(tx, { id: found.partId });
    if ((await end(tx, { id, by, reason, answer: answer ?? null })) === null)
      throw new DomainError("parcel_case.wrong_state");
    if (answer) await tellTry(tx, ctx, { partId: found.partId, caseId: id, answer });
    await noteAudit(tx, { ...authorOf(ctx), action: "parcel_case.end", subject: id, reason });
  });
