import {
  dueErasures,
  eraseAccount,
  eraseContacts,
  finishErasure,
  isErased,
  putOffErasure,
} from "@haat/db/queries/myself/erase";
import { lockErasure } from "@haat/db/queries/myself/erasure";
import { noteAudit } from "@haat/db/queries/money/audit";
import type { Job, JobDeps } from "./deps.ts";
import { each } from "./each.ts";

const mostAtOnce = 20;
const ordersAtOnce = 200;
const author = { actor: "system:erasure", role: "system" } as const;

/**
 * Carries out the erasures whose days are over: the account in one transaction, so that nobody comes in half erased, then the
 * contacts of its orders some at a time. A death in between leaves the wish open, and the next pass goes on behind it.
 */
export const erasePeople: Job = async (deps) => {
  const due = await dueErasures(deps.books, mostAtOnce);
  const userOf = new Map(due.map(({ id, userId }) => [id, userId]));
  return each(deps, "erasing", [...userOf.keys()], (id) => erase(deps, id, userOf.get(id) ?? ""));
};

async function erase({ books, sealer }: JobDeps, id: string, userId: string): Promise<void> {
  const nobody = await sealer.seal("phone", "");
  const mayGoOn = await books.transact(async (tx) => {
    const { obstacles, dueAt } = await lockErasure(tx, userId);
    if (await isErased(tx, userId)) return true;
    if (dueAt === null) return false;
    if (obstacles.length > 0) {
      await putOffErasure(tx, id);
      return false;
    }
    await eraseAccount(tx, userId, nobody);
    return true;
  });
  if (!mayGoOn) return;
  while ((await eraseContacts(books, userId, ordersAtOnce)) === ordersAtOnce);
  await books.transact(async (tx) => {
    // An order that was being placed while the account ended: it is carried out first.
    if ((await lockErasure(tx, userId)).obstacles.length > 0) await putOffErasure(tx, id);
    else if (await finishErasure(tx, id))
      await noteAudit(tx, { ...author, requestId: id, action: "person.erase", subject: userId });
  });
}
