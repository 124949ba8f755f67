import type { NoteList, ShopNotes } from "@haat/contract/note";
import { DomainError, type ProblemCode } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { findShopName } from "@haat/db/queries/people/shop-name";
import { addNote, listNotes, type NoteSubject } from "@haat/db/queries/people/notes";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { noteView } from "./view-person.ts";

const missing: Readonly<Record<NoteSubject, ProblemCode>> = {
  person: "person.not_found",
  order: "order.not_found",
  shop: "vendor.not_found",
};

type Note = Readonly<{ about: NoteSubject; subject: string; text: string }>;

/** Kept for good. A phone that slips into it is masked, for whoever reads notes has not asked for a phone. */
export async function writeNote(ctx: NodeCtx, { about, subject, text }: Note): Promise<NoteList> {
  const id = newId("note", ctx.now());
  await ctx.books.transact(async (tx) => {
    const note = { id, about, subject, authorId: userIdOf(ctx), text };
    if (!(await addNote(tx, note))) throw new DomainError(missing[about]);
    await noteAudit(tx, { ...authorOf(ctx), action: "note.write", subject, after: { note: id } });
  });
  return { items: (await listNotes(ctx.db, ctx.viewer, subject)).map(noteView) };
}

export async function readShopNotes({ db, viewer, locale }: NodeCtx, id: string): Promise<ShopNotes> {
  const [shop, notes] = await Promise.all([findShopName(db, viewer, id), listNotes(db, viewer, id)]);
  if (!shop) throw new DomainError("vendor.not_found");
  return { shop: { name: shop.name[locale], slug: shop.slug }, items: notes.map(noteView) };
}
