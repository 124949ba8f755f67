import type { ShopHolidayBody, ShopHolidayList } from "@haat/contract/shop-holiday";
import { dhakaDay } from "@haat/core/clock";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { endShopHoliday, keepShopHoliday, listShopHolidays } from "@haat/db/queries/vendors/holidays";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "./myself.ts";

export async function readShopHolidays(
  { db, viewer }: Pick<NodeCtx, "db" | "viewer">,
  vendorId: string,
): Promise<ShopHolidayList> {
  const { items, waiting } = await listShopHolidays(db, viewer, vendorId);
  return { items: [...items], waiting };
}

/**
 * From its first day to its last the shop takes no order, and then does again by itself. What was ordered before keeps its clocks:
 * the law counts them from the buyer's money, and a shop's holiday is none of the buyer's.
 */
export async function sayShopHoliday(
  ctx: NodeCtx,
  { vendorId, body }: Readonly<{ vendorId: string; body: ShopHolidayBody }>,
): Promise<ShopHolidayList> {
  const { from, until } = body;
  if (from < dhakaDay(ctx.now())) throw new DomainError("holiday.over");
  const words = { wordsBn: body.wordsBn || null, wordsEn: body.wordsEn || null };
  await ctx.books.transact(async (tx) => {
    const id = newId("holiday", ctx.now());
    const isKept = await keepShopHoliday(tx, { id, vendorId, from, until, ...words, by: userIdOf(ctx) });
    if (!isKept) throw new DomainError("holiday.taken");
    await noteAudit(tx, {
      ...authorOf(ctx),
      ...{ action: "shop.holiday", subject: vendorId, after: { from, until } },
    });
  });
  return readShopHolidays(ctx, vendorId);
}

export async function takeShopHolidayBack(
  ctx: NodeCtx,
  { vendorId, from }: Readonly<{ vendorId: string; from: string }>,
): Promise<ShopHolidayList> {
  await ctx.books.transact(async (tx) => {
    if (!(await endShopHoliday(tx, { vendorId, from, by: userIdOf(ctx) })))
      throw new DomainError("holiday.not_found");
    await noteAudit(tx, { ...authorOf(ctx), action: "shop.holiday_end", subject: vendorId, after: { from } });
  });
  return readShopHolidays(ctx, vendorId);
}
