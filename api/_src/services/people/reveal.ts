import type { OrderRevealBody, PersonRevealBody, RevealView } from "@haat/contract/reveal";
import { DomainError, type ProblemCode } from "@haat/core/errors";
import { openLocalPhone } from "@haat/core/sealed-phone";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { alarmAdmins, contactOfOrder, contactOfPerson, countLooks } from "@haat/db/queries/people/contact";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";

type Look = Readonly<{
  subject: string;
  what: "phone" | "mail";
  why: OrderRevealBody;
  missing: ProblemCode;
  find: (tx: Tx) => Promise<Readonly<{ sealed: string | null }> | null>;
}>;

/** Sealed, and how many more he may look at; null: he has looked at enough today. */
type Found = Readonly<{ sealed: string; left: number }> | null;

/**
 * Counted before anything is shown, and written into the audit in the same transaction. Whoever reaches the day's end of it
 * is refused, and the admins are told, so that a list of customers cannot be copied one by one unseen.
 */
async function look(ctx: NodeCtx, { subject, what, why, missing, find }: Look): Promise<RevealView> {
  const staffId = userIdOf(ctx);
  const found = await ctx.books.transact(async (tx): Promise<Found> => {
    const { today, most } = await countLooks(tx, staffId);
    const contact = await find(tx);
    if (!contact) throw new DomainError(missing);
    if (contact.sealed === null) throw new DomainError("contact.none");
    const note = { ...authorOf(ctx), subject, reason: why.reason };
    const after = { what, kind: why.kind };
    if (today + 1 >= most) await alarmAdmins(tx, staffId);
    if (today >= most) {
      await noteAudit(tx, { ...note, action: "contact.reveal_refused", after });
      return null;
    }
    await noteAudit(tx, { ...note, action: "contact.reveal", after });
    return { sealed: contact.sealed, left: most - today - 1 };
  });
  if (!found) throw new DomainError("reveal.limit");
  const { sealed, left } = found;
  const value =
    what === "phone" ? await openLocalPhone(ctx.sealer, sealed) : await ctx.sealer.open("email", sealed);
  return { value, left };
}

export const revealOfPerson = (
  ctx: NodeCtx,
  { id, what, ...why }: PersonRevealBody & Readonly<{ id: string }>,
): Promise<RevealView> =>
  look(ctx, {
    ...{ subject: id, what, why, missing: "person.not_found" },
    find: (tx) => contactOfPerson(tx, id, what),
  });

/** Whoever ordered may have no account, so an order's phone is looked at by the order. */
export const revealOfOrder = (
  ctx: NodeCtx,
  { id, ...why }: OrderRevealBody & Readonly<{ id: string }>,
): Promise<RevealView> =>
  look(ctx, {
    ...{ subject: id, what: "phone", why, missing: "order.not_found" },
    find: (tx) => contactOfOrder(tx, id),
  });
