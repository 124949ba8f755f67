import type { AdminPersonView, PersonAct } from "@haat/contract/admin-person";
import { DomainError } from "@haat/core/errors";
import { type AdminPersonRow, findAdminPerson } from "@haat/db/queries/people/admin-person";
import { listProposals, roleKinds } from "@haat/db/queries/proposals/proposals";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { roleProposalView } from "../proposals/view-proposal.ts";
import { userIdOf } from "../vendors/myself.ts";
import { personCard, shopPlaces } from "./view-person.ts";

/** What may be done to somebody else by one admin alone: it only ever takes away, or gives back what was there. */
function actsOn({ id, state, sessions }: AdminPersonRow, by: string): PersonAct[] {
  if (id === by || state === "erased") return [];
  if (state === "suspended") return ["readmit"];
  return sessions.length > 0 ? ["suspend", "end_sessions"] : ["suspend"];
}

export async function readAdminPerson(ctx: NodeCtx, id: string): Promise<AdminPersonView> {
  const { db, viewer, sealer, locale } = ctx;
  const [row, proposals] = await Promise.all([
    findAdminPerson(db, viewer, id),
    listProposals(db, viewer, { kinds: roleKinds, isOpen: true, subject: id, limit: 20 }),
  ]);
  if (!row) throw new DomainError("person.not_found");
  return {
    ...(await personCard(sealer, row)),
    roles: [...row.roles],
    hasSecondFactor: row.hasSecondFactor,
    sessions: row.sessions.map(({ device, factors, createdAt, lastSeenAt }) => ({
      ...{ device, factors: [...factors] },
      createdAt: instantView(createdAt),
      lastSeenAt: instantView(lastSeenAt),
    })),
    shops: shopPlaces(row.shops, locale),
    proposals: proposals.map((proposal) => roleProposalView(ctx, proposal)),
    history: row.history.map((entry) => ({ ...entry, at: instantView(entry.at) })),
    acts: actsOn(row, userIdOf(ctx)),
  };
}
