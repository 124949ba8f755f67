import type { AdminPersonView } from "@haat/contract/admin-person";
import type { RoleProposalBody } from "@haat/contract/proposal";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockPerson } from "@haat/db/queries/people/admin-person";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { authorOf, type NodeCtx } from "../../context.ts";
import { readAdminPerson } from "../people/read-admin-person.ts";
import { userIdOf } from "../vendors/myself.ts";
import { requireFits } from "./role-rules.ts";

/** Nothing changes by it: it waits three days for a second admin. */
export async function propose(ctx: NodeCtx, body: RoleProposalBody): Promise<AdminPersonView> {
  const { kind, personId, reason } = body;
  const makerId = userIdOf(ctx);
  if (kind !== "role.revoke" && personId === makerId) throw new DomainError("proposal.own_matter");
  const payload = kind === "factor.reset" ? {} : { role: body.role };
  await ctx.books.transact(async (tx) => {
    const person = await lockPerson(tx, personId);
    if (!person) throw new DomainError("person.not_found");
    requireFits(person, { kind, ...payload });
    const id = newId("proposal", ctx.now());
    if (!(await makeProposal(tx, { id, kind, subject: personId, payload, reason, makerId })))
      throw new DomainError("proposal.exists");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `${kind}.propose`, subject: personId, reason },
      after: { proposal: id, ...payload },
    });
  });
  return readAdminPerson(ctx, personId);
}
