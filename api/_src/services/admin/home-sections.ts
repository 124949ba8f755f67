import type {
  HomeSectionBody,
  HomeSectionChange,
  HomeSectionList,
  HomeSectionMoveBody,
} from "@haat/contract/home-page";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import {
  addHomeSection,
  categoryIdOf,
  changeHomeSection,
  holdHomeSections,
  type HomeSectionRow,
  isLed,
  listHomeSections,
  moveHomeSection,
  type SaidHomeSection,
  switchHomeSection,
  takeHomeSectionAway,
} from "@haat/db/queries/admin/home-sections";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";

export async function readHomeSections({
  books,
  locale,
}: Pick<NodeCtx, "books" | "locale">): Promise<HomeSectionList> {
  const rows = await listHomeSections(books, locale);
  return { items: rows.map((row) => ({ ...row, changedAt: instantView(row.changedAt) })) };
}

/** Where it leads there has to be a page, and a category that it shows has to be one. */
async function idOfShown(tx: Tx, { leadsTo, category }: SaidHomeSection): Promise<string | null> {
  if (leadsTo !== null && !(await isLed(tx, leadsTo)))
    throw new DomainError("home_section.unled", { path: leadsTo });
  if (category === null) return null;
  const categoryId = await categoryIdOf(tx, category);
  if (categoryId === null) throw new DomainError("category.not_found");
  return categoryId;
}

export async function sayHomeSection(ctx: NodeCtx, body: HomeSectionBody): Promise<HomeSectionList> {
  const id = newId("homeSection", ctx.now());
  await ctx.books.transact(async (tx) => {
    await holdHomeSections(tx, ctx.locale);
    const categoryId = await idOfShown(tx, body);
    if (!(await addHomeSection(tx, { ...body, id, categoryId, by: userIdOf(ctx) })))
      throw new DomainError("home_section.full");
    await noteAudit(tx, { ...authorOf(ctx), action: "home_section.add", subject: id, after: body });
  });
  return readHomeSections(ctx);
}

/** Refuses one that was changed since it was read: what somebody else wrote is not written over. */
export async function rewriteHomeSection(
  ctx: NodeCtx,
  id: string,
  { seen, ...body }: HomeSectionChange,
): Promise<HomeSectionList> {
  await ctx.books.transact(async (tx) => {
    const before = await held(tx, ctx, id);
    const categoryId = await idOfShown(tx, body);
    if (!(await changeHomeSection(tx, { ...body, id, seen, categoryId, by: userIdOf(ctx) })))
      throw new DomainError("home_section.changed");
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "home_section.change",
      subject: id,
      before,
      after: body,
    });
  });
  return readHomeSections(ctx);
}

/** Up, down, on, off, or, once it is off, away for good. */
export async function actOnHomeSection(
  ctx: NodeCtx,
  id: string,
  { act, seen }: HomeSectionMoveBody,
): Promise<HomeSectionList> {
  await ctx.books.transact(async (tx) => {
    const before = await held(tx, ctx, id);
    if (act === "away" && before.stands !== "off") throw new DomainError("home_section.on");
    const hand = { id, seen, by: userIdOf(ctx) };
    const isDone =
      act === "away"
        ? await takeHomeSectionAway(tx, hand)
        : act === "on" || act === "off"
          ? await switchHomeSection(tx, { ...hand, isOn: act === "on" })
          : await moveHomeSection(tx, { ...hand, step: act === "up" ? -1 : 1 });
    if (!isDone) throw new DomainError("home_section.changed");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "home_section.move", subject: id },
      ...{ after: { act }, ...(act === "away" && { before }) },
    });
  });
  return readHomeSections(ctx);
}

async function held(tx: Tx, { locale }: Pick<NodeCtx, "locale">, id: string): Promise<HomeSectionRow> {
  const row = (await holdHomeSections(tx, locale)).find((each) => each.id === id);
  if (!row) throw new DomainError("home_section.not_found");
  return row;
}
