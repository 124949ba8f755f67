import type { AdminPersonView, PersonAct, PersonDecisionBody } from "@haat/contract/admin-person";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { enqueue } from "@haat/db/queries/money/outbox";
import { type LockedPerson, lockPerson, setSuspended } from "@haat/db/queries/people/admin-person";
import { endingSessions } from "@haat/db/queries/sessions/end-sessions";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readAdminPerson } from "./read-admin-person.ts";

type Input = PersonDecisionBody & Readonly<{ id: string }>;

const words = {
  suspend: "person.suspended",
  readmit: "person.readmitted",
  end_sessions: "person.signed_out",
} as const satisfies Readonly<Record<PersonAct, string>>;

/**
 * In an emergency one admin is enough: nobody gains a right by it. It holds from the person's next request on; what he has
 * ordered, and what is ordered from his shop, goes its way.
 */
export async function decidePerson(ctx: NodeCtx, { id, act, reason }: Input): Promise<AdminPersonView> {
  if (id === userIdOf(ctx)) throw new DomainError("person.self");
  await ctx.books.transact(async (tx) => {
    const person = await lockPerson(tx, id);
    if (!person) throw new DomainError("person.not_found");
    const ended = await carryOut(tx, id, person, act);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `person.${act}`, subject: id, reason },
      before: { suspended: person.suspended },
      after: { suspended: act === "end_sessions" ? person.suspended : act === "suspend", ended },
    });
    const eventKey = `${id}:${act}:${newId("event", ctx.now())}`;
    await enqueue(tx, { aggregate: id, topic: "person", eventKey, payload: { word: words[act] } });
  });
  return readAdminPerson(ctx, id);
}

/** How many sessions ended by it. */
async function carryOut(tx: Tx, userId: string, person: LockedPerson, act: PersonAct): Promise<number> {
  if (person.erased || (act !== "end_sessions" && person.suspended === (act === "suspend")))
    throw new DomainError("person.wrong_state");
  if (act === "suspend" && person.roles.includes("admin") && person.otherAdmins === 0)
    throw new DomainError("role.last_admin");
  if (act !== "end_sessions") await setSuspended(tx, userId, act === "suspend");
  if (act === "readmit") return 0;
  const reason = act === "suspend" ? "suspended" : "kicked";
  return (await tx.execute(endingSessions({ userId, reason }))).rows.length;
}
