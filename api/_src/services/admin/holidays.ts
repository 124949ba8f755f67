import type { HolidayBody, HolidayList } from "@haat/contract/holiday";
import { dhakaDay } from "@haat/core/clock";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { endHoliday, keepHoliday, lackingYear, listHolidays } from "@haat/db/queries/admin/holidays";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";

export async function readHolidays({
  books,
  db,
  viewer,
}: Pick<NodeCtx, "books" | "db" | "viewer">): Promise<HolidayList> {
  const [rows, lacking] = await Promise.all([listHolidays(db, viewer), lackingYear(books)]);
  return { items: rows.map((row) => ({ ...row, madeAt: instantView(row.madeAt) })), lacking };
}

/** A day that is over has made nothing older any more: what was told of it stays told. */
function requireComing({ now }: Pick<NodeCtx, "now">, day: string): void {
  if (day < dhakaDay(now())) throw new DomainError("holiday.over");
}

/** What is said of a day that stands already takes its place, and is confirmed by it. */
export async function sayHoliday(ctx: NodeCtx, body: HolidayBody): Promise<HolidayList> {
  const id = newId("holiday", ctx.now());
  requireComing(ctx, body.day);
  await ctx.books.transact(async (tx) => {
    await keepHoliday(tx, { ...body, id, madeBy: userIdOf(ctx) });
    await noteAudit(tx, { ...authorOf(ctx), action: "holiday.say", subject: body.day, after: body });
  });
  return readHolidays(ctx);
}

export async function takeHolidayOff(ctx: NodeCtx, day: string): Promise<HolidayList> {
  requireComing(ctx, day);
  await ctx.books.transact(async (tx) => {
    if (!(await endHoliday(tx, { day, by: userIdOf(ctx) }))) throw new DomainError("holiday.not_found");
    await noteAudit(tx, { ...authorOf(ctx), action: "holiday.end", subject: day });
  });
  return readHolidays(ctx);
}
