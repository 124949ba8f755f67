import type { CourierContractBody } from "@haat/contract/courier-terms";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { clashOf, proposeContract } from "@haat/db/queries/couriers/contracts";
import { findTradingShop } from "@haat/db/queries/couriers/stores";
import { noteAudit } from "@haat/db/queries/money/audit";
import { printCourierTerms } from "@haat/statements/courier-contract";
import { readTypedTerms } from "@haat/statements/courier-typed";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

/** Terms as people type them; they count once another of finance has agreed. */
export const proposeCourierContract = (
  ctx: KeyedCtx,
  { courier, shop, from, until, reason, ...typed }: CourierContractBody,
): Promise<string> => {
  const terms = printCourierTerms(readTypedTerms(typed));
  if (until !== null && until <= from) throw new DomainError("courier_contract.unread");
  return once(ctx, async (tx) => {
    const vendorId = shop === null ? null : await findTradingShop(tx, shop);
    if (shop !== null && vendorId === null) throw new DomainError("vendor.not_found");
    const madeBy = userIdOf(ctx);
    if (vendorId !== null && (await isOwnShop(tx, { by: madeBy, vendorId })))
      throw new DomainError("staff.own_shop");
    const scope = { courier, vendorId, from, until };
    const clash = await clashOf(tx, scope);
    if (clash !== null) throw new DomainError(`courier_contract.${clash}`);
    const id = newId("courierContract", ctx.now());
    await proposeContract(tx, { id, ...scope, terms, reason, madeBy });
    const after = { ...scope, terms: JSON.parse(terms) as unknown };
    await noteAudit(tx, { ...authorOf(ctx), action: "courier_contract.propose", subject: id, reason, after });
    return id;
  });
};
